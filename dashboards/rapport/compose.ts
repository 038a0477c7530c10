import { type Block, numbered, type ReportDocument } from "./document.ts";
import type { Release } from "./release.ts";
import { typesetBlock } from "./typography.ts";

/** What tells one document from another. */
type Head = Pick<ReportDocument, "soort" | "sleutel" | "titel" | "onderwerp" | "stadium" | "datum">;

/** A document of `blocks`, with where it comes from: the release, its mark, its day and the program. */
export function compose(
  { manifest, sha256 }: Release,
  { stadium, datum, ...head }: Head,
  blocks: readonly Block[],
): ReportDocument {
  return {
    ...head,
    gemeente: manifest.gemeente.naam,
    ...{ stadium, datum, merk: manifest.merk, profiel: manifest.profiel },
    stand_van: manifest.stand_van,
    vrijgave: manifest.versie,
    manifest_sha256: sha256,
    code_versie: manifest.code_versie,
    blokken: numbered(blocks).map(typesetBlock),
  };
}
