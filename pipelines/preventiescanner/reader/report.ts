import type { LayoutReader } from "../../../src/contract/contract.ts";
import { cellReader, findHeader, rowsBelow } from "./header.ts";

const kop = [
  ...["meting_id", "regio", "item_id", "route", "aantal", "n_gemeenten", "nrs", "antwoord"],
  ...["instrument_versie", "is_fictief"],
];

/** The name of an option without what a gemeente wrote behind it. */
function optionName(optie: string): string {
  return /^anders? ?(\d)?\b|^andere\b/i.test(optie)
    ? optie.replace(/[:,(].*$/, "").replace(/ namelijk.*$/i, "")
    : optie;
}

/** A code as it is, or the block with the name of the option, as the codebook spells it. */
function itemOf(blok: string, optie: string): string {
  return blok === "" || optie.startsWith(`${blok}-`) ? optie : `${blok} ${optionName(optie)}`;
}

/** A dash says that the question was not asked; a lone 0 that nobody ticked it. */
const notAsked = (text: string): string => (/^[-–—]$/.test(text) ? "" : text);
const listOf = (text: string): string => (text === "0" ? "" : notAsked(text).replace(/\s*,\s*/g, ","));

/**
 * The table as a report prints it and people retype it: per option how many gemeenten and which numbers
 * (preventiescanner.md §9.1 B). What holds for the whole table may stand above it.
 */
export const reportTable: LayoutReader = (records) => {
  const header = findHeader(records, ["optie", "aantal", "nrs"]);
  if (header === null) return null;
  const cell = cellReader(records, header);
  const rijen = rowsBelow(records, header).map((row) => {
    const [aantal, nrs] = [cell(row, "aantal"), cell(row, "nrs")];
    const own = (name: string): string => cell(row, name);
    return {
      regel: row.regel,
      cellen: [
        ...[own("meting_id"), own("regio"), itemOf(own("blok_id"), own("optie")), own("route")],
        ...[notAsked(aantal), own("n_gemeenten"), listOf(nrs), own("antwoord")],
        ...[own("instrument_versie"), own("is_fictief")],
      ],
    };
  });
  return { kop, rijen };
};
