import { parseQuestions } from "./answers.ts";
import { makeBriefing } from "./briefing.ts";
import type { ReportDocument } from "./document.ts";
import { makeRegionAnnex } from "./region/annex.ts";
import { choose } from "./region/choice.ts";
import { loadRelease, type Release } from "./release.ts";
import { makeReport, parseParts } from "./report.ts";
import { windowOf } from "./window.ts";

type Lines = readonly Readonly<Record<string, string>>[];

/** Which documents to make as an example, and of what: lines of reference files. */
export interface ExampleLines {
  /** voorbeeldstukken.csv: soort, sleutel, tot, vorige and naast. */
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

/** The annex of an invented region beside another; none when their measurements are not there. */
function annexOf(
  { sleutel = "", naast = "" }: Lines[number],
  made: { readonly release: Release; readonly stadium: "concept" },
  datum: string,
): ReportDocument[] {
  const present = new Set(made.release.rows("preventie_metingen").map(({ meting_id }) => String(meting_id)));
  if (![sleutel, naast].every((meting_id) => present.has(meting_id))) return [];
  const wish = { regio: sleutel, maand: null, vergelijk: naast, gemeente: null, overleg: null };
  return [makeRegionAnnex({ ...made, choice: choose(made.release, wish), datum })];
}

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
  const annexes = stukken.flatMap((line) =>
    line.soort === "regiobijlage" ? annexOf(line, made, stand_van) : [],
  );
  const others = stukken.filter(({ soort }) => soort !== "regiobijlage");
  const documents = others.map(({ soort, sleutel = "", tot, vorige }): ReportDocument => {
    const one =
      soort === "briefing"
        ? makeBriefing({ ...made, questions, datum: sleutel, vorige: orNull(vorige), gemaakt_op: stand_van })
        : makeReport({
            ...{ ...made, parts, window: windowOf(sleutel, orNull(tot)) },
            ...{ explanation: new Map(), datum: stand_van },
          });
    return one;
  });
  return [...documents, ...annexes].map((one) => ({ ...one, merk: "voorbeeld" }));
}
