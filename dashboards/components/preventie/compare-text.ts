import { date, number } from "../format.js";
import { distinct } from "../group.js";
import { capital, count, list } from "../text.js";
import type { Measurement } from "./choices.js";
import { type Compared, isDifferent, tally } from "./compare.js";
import { vraag } from "./sentences.js";

/** 'verschil' between regions, 'verandering' in time. */
export function differenceWord({ isInTime }: Compared): string {
  return isInTime ? "verandering" : "verschil";
}

/** The verdict in words, as it stands in the table and in the file; a reason only where there is no comparison. */
export function verdictText(row: Compared, hier: Measurement, daar: Measurement): string {
  if (row.lezing === "niet_vergeleken") return `niet vergeleken: ${row.reden}`;
  if (row.lezing === "niet_te_onderscheiden") return "niet te onderscheiden";
  const more = row.lezing === "hier_meer" ? hier : daar;
  const where = row.isInTime ? `in ${date(more.periode)}` : `in ${more.regio}`;
  return `${differenceWord(row)}: een groter deel ${where}`;
}

/**
 * What can be said of one item beside several others, in one line: where there is a difference, what was not
 * compared, and that the rest cannot be told apart. With one other it is {@link verdictText}.
 */
export function verdictsText(
  of: readonly Compared[],
  hier: Measurement,
  anderen: readonly Measurement[],
  nameOf: (one: Measurement) => string = ({ regio }) => regio,
): string {
  const [first] = of;
  const [only, ...more] = anderen;
  if (first === undefined || only === undefined) return "";
  if (more.length === 0) return verdictText(first, hier, only);
  const names = (lezing: Compared["lezing"]): string[] =>
    anderen
      .filter(({ meting_id }) => of.some((row) => row.ander === meting_id && row.lezing === lezing))
      .map(nameOf);
  const parts = [
    ["hier_meer", "hier een groter deel dan in"],
    ["daar_meer", "hier een kleiner deel dan in"],
    ["niet_vergeleken", "niet vergeleken met"],
  ] as const;
  const said = parts.flatMap(([lezing, words]) => {
    const found = names(lezing);
    return found.length === 0 ? [] : [`${words} ${list(found)}`];
  });
  if (names("niet_te_onderscheiden").length === 0) return said.join("; ");
  return said.length === 0 ? "niet te onderscheiden" : `${said.join("; ")}; verder niet te onderscheiden`;
}

function rest(rows: readonly Compared[]): string {
  const { niet_te_onderscheiden, niet_vergeleken } = tally(rows);
  const same = `Op ${count(niet_te_onderscheiden, vraag)} is het niet te onderscheiden.`;
  const not =
    niet_vergeleken === 0
      ? ""
      : ` ${capital(count(niet_vergeleken, vraag))} ${niet_vergeleken === 1 ? "is" : "zijn"} niet vergeleken.`;
  return same + not;
}

/** How the chosen measurement and one other differ, and on how much nothing can be said. */
export function pairAnswer(rows: readonly Compared[], hier: Measurement, daar: Measurement): string {
  const [first] = rows;
  if (first === undefined) return "Van deze twee metingen is niets te vergelijken.";
  const different = rows.filter(isDifferent).length;
  const on = different === 0 ? "Op geen enkele vraag" : `Op ${count(different, vraag)}`;
  const subject = first.isInTime
    ? `veranderde er zeker iets in ${hier.regio} tussen ${[hier, daar]
        .map(({ periode }) => periode)
        .sort()
        .map(date)
        .join(" en ")}`
    : `verschillen ${hier.regio} en ${daar.regio} zeker`;
  return `${on} ${subject}. ${rest(rows)}`;
}

/** The same against all other regions: on how many questions there is a difference with at least one of them. */
export function regionsAnswer(rows: readonly Compared[], hier: Measurement): string {
  const questions = distinct(rows, ({ key }) => key).length;
  const others = distinct(rows, ({ ander }) => ander).length;
  if (questions === 0) return "Er is nog geen andere regio om mee te vergelijken.";
  const different = distinct(rows.filter(isDifferent), ({ key }) => key).length;
  const on =
    different === 0 ? "Op geen enkele vraag" : `Op ${number(different)} van de ${count(questions, vraag)}`;
  const rest =
    different === questions ? "" : " Op de andere vragen is het niet te onderscheiden of niet vergeleken.";
  return `${on} verschilt ${hier.regio} zeker van minstens één van de ${number(others)} andere regio’s.${rest}`;
}

/** The sentence over everything that is compared: with one other measurement, or with all other regions. */
export function compareAnswer(
  rows: readonly Compared[],
  hier: Measurement,
  anderen: readonly Measurement[],
): string {
  const [only, ...more] = anderen;
  return only !== undefined && more.length === 0 ? pairAnswer(rows, hier, only) : regionsAnswer(rows, hier);
}
