import { answerName } from "../components/preventie/marks.ts";

/**
 * What stands for an answer in a narrow column, by the name of the answer: a sign that every typeface has and
 * that differs by its form, so that a copy in grey says the same.
 */
export const answerSigns: ReadonlyMap<string, string> = new Map([
  [answerName("ja"), "ja"],
  [answerName("nee"), "nee"],
  [answerName("niet_aangevinkt"), "·"],
  [answerName("onbekend"), "?"],
  [answerName("geen_antwoord"), "…"],
  [answerName("niet_uitgevraagd"), "–"],
]);

/** The sign of an answer; any other text stays as it is. */
export const signOf = (text: string): string => answerSigns.get(text) ?? text;
