import { seeded, toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { uitzettingsdossiers, uitzettingsstappen } from "./contract.ts";
import { boedelbeheer2007, eropaf2007, vonnissen2007 } from "./example/amsterdam-2007.ts";
import { type Dossier, dossierRow, stapRows } from "./example/dossier.ts";
import { zuilen } from "./example/utrecht.ts";
import { vroegEropaf2009 } from "./example/vroeg-eropaf.ts";

/**
 * Fictitious dossiers whose counts equal those that the study of 2009 prints of Amsterdam in 2007 and of the
 * trial in Utrecht; where it prints none, such as Vroeg Eropaf, they are invented. Nobody in them exists.
 */
export function inventedDossiers(): Dossier[] {
  const random = seeded(20090630);
  return [
    ...eropaf2007(random),
    ...vroegEropaf2009(random),
    ...zuilen(random),
    ...vonnissen2007(random),
    ...boedelbeheer2007(random),
  ];
}

const numbered = (): (readonly [Dossier, string])[] =>
  inventedDossiers().map((dossier, i) => [dossier, `FICTIEF-HU${String(i + 1).padStart(4, "0")}`] as const);

export function exampleUitzettingsdossiers(): string {
  return toDeliveredCsv(
    uitzettingsdossiers,
    numbered().map(([dossier, nr]) => dossierRow(dossier, nr)),
  );
}

export function exampleUitzettingsstappen(): string {
  return toDeliveredCsv(
    uitzettingsstappen,
    numbered().flatMap(([dossier, nr]) => stapRows(dossier, nr)),
  );
}
