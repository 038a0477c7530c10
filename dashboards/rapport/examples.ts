import { parseQuestions } from "./answers.ts";
import { makeBriefing } from "./briefing.ts";
import type { ReportDocument } from "./document.ts";
import { loadRelease, type Release } from "./release.ts";
import { makeReport, parseParts } from "./report.ts";
import { windowOf } from "./window.ts";

type Lines = readonly Readonly<Record<string, string>>[];

/** Which documents to make as an example, and of what: lines of reference files. */
export interface ExampleLines {
  /** voorbeeldstukken.csv: soort, sleutel, tot and vorige. */
  readonly stukken: Lines;
  /** rapport.csv. */
  readonly onderdelen: Lines;
  /** briefing-vragen.csv. */
  readonly vragen: Lines;
}

/** Whether there are figures about people and all of them are invented. */
function isInvented({ manifest }: Release): boolean {
  const people = manifest.tabellen.filter(
    ({ bescherming, rijen }) => bescherming === "personen" && rijen > 0,
  );
  return people.length > 0 && people.every(({ is_fictief }) => is_fictief);
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

/**
 * Documents that show what can be made, from figures that are all invented; none once there are real ones,
 * so that no concept about real people comes on a site unasked. They are kept nowhere.
 */
export async function exampleDocuments(
  published: string,
  { stukken, onderdelen, vragen }: ExampleLines,
): Promise<ReportDocument[]> {
  const release = await loadRelease(published);
  const { stand_van } = release.manifest;
  if (!isInvented(release) || stand_van === null) return [];
  const made = { release, earlier: [], stadium: "concept" as const };
  const parts = parseParts(onderdelen);
  const questions = parseQuestions(vragen);
  return stukken.map(({ soort, sleutel = "", tot, vorige }): ReportDocument => {
    const one =
      soort === "briefing"
        ? makeBriefing({ ...made, questions, datum: sleutel, vorige: orNull(vorige), gemaakt_op: stand_van })
        : makeReport({
            ...{ ...made, parts, window: windowOf(sleutel, orNull(tot)) },
            ...{ explanation: new Map(), datum: stand_van },
          });
    return { ...one, merk: "voorbeeld" };
  });
}
