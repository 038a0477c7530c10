import type { LayoutReader, TextRecord } from "../../../src/contract/contract.ts";
import { statline } from "../contract.ts";
import { type CellContext, describeCell, describer, isFigure, isValue, type Part, roleOf } from "./figure.ts";
import { periodCode } from "./period.ts";
import { fileTitle, filledLines, type PlacedRow, plainTable, type Row, tableId } from "./text.ts";

const topicForm = /^[A-Za-z]\w*_\d+$/;
const isDataSetName = (file: string): boolean => /_(Unt|T)ypedDataSet/i.test(file);

/** Whether a header and the row below it are an OData data set: ID, dimensions, topics with a number. */
function isDataSet(header: readonly string[], first: readonly string[], file: string): boolean {
  if (header[0] !== "ID" || !header.some((name) => topicForm.test(name))) return false;
  if (!header.every((name) => /^[A-Za-z]\w*$/.test(name))) return false;
  const period = header.findIndex((name) => roleOf(name) === "periode");
  const isCoded = period !== -1 && /^\d{4}[A-Z0-9]{4}$/.test(first[period] ?? "");
  return isCoded || isDataSetName(file);
}

/** Topics that hold words, such as the name of a gemeente: they describe the row, they are no figure. */
function wordColumns(rows: readonly TextRecord[], topics: readonly number[]): Set<number> {
  return new Set(
    topics.filter((c) => {
      const words = rows.some(({ cellen }) => !isValue(cellen[c] ?? ""));
      return words && !rows.some(({ cellen }) => isFigure(cellen[c] ?? ""));
    }),
  );
}

/** Without a code in the file name two tables must not look like one, so the first topic goes with the name. */
const tableName = (file: string, topic: string): string => tableId(file) ?? `${fileTitle(file)}: ${topic}`;

/**
 * `_UntypedDataSet_`: a column per dimension with padded codes and a column per topic, points for decimals
 * and `.` (often padded) for what is missing. In a TypedDataSet what is missing is empty, whatever the
 * reason. Which periods are provisional stands in the metadata, so the status stays empty here.
 */
export const statlineDataSet: LayoutReader = (records, bestandsnaam) => {
  const [header, first] = filledLines(records.slice(0, 10));
  if (header === undefined || !isDataSet(header.cellen, first?.cellen ?? [], bestandsnaam)) return null;
  const [, ...rows] = filledLines(records);
  const names = header.cellen;
  const topics = names.flatMap((name, c) => (topicForm.test(name) ? [c] : []));
  const words = wordColumns(rows, topics);
  const tabel = tableName(bestandsnaam, names[topics[0] ?? 0] ?? "");
  const missing = /_TypedDataSet/i.test(bestandsnaam) ? "." : "";
  const context: CellContext = { points: "decimaal", period: "", unstarred: "" };
  const figures = topics.filter((c) => !words.has(c));
  const dimensions = names.flatMap((name, c): [string, number][] =>
    c === 0 || figures.includes(c) ? [] : [[name.replace(/_\d+$/, ""), c]],
  );
  const describe = describer();
  const subjects = figures.map((c): Row => {
    const code = names[c] ?? "";
    return { tabel, indeling: "odata", onderwerp: code.replace(/_\d+$/, ""), onderwerp_code: code };
  });
  const placed = rows.flatMap(({ regel, cellen }): PlacedRow[] => {
    const about = describe(dimensions.map(([name, c]): Part => [name, cellen[c] ?? ""]));
    // a row that ends too early is refused once, whatever it lacks
    const present = figures.filter((_, i) => i === 0 || (figures[i - 1] ?? 0) < cellen.length);
    return present.map((c, i) => {
      const cell = describeCell(cellen[c] === "" ? missing : cellen[c], context);
      return { regel, delen: [about, subjects[i] ?? {}, cell] };
    });
  });
  return plainTable(statline, placed);
};

/** Why an observation has no value, as the sign that StatLine shows for it. */
const attributes: Readonly<Record<string, string>> = {
  impossible: "leeg",
  confidential: "x",
  notavailable: ".",
  unreliable: ".",
};

/** Sign of an observation without a number; an attribute that is not known goes on as it is, to be refused. */
function signOf(attribute: string, words: string): string {
  if (words !== "") return "tekst";
  return attributes[attribute.toLowerCase()] ?? (/^(none)?$/i.test(attribute) ? "." : attribute);
}

const fixed = ["id", "measure", "value", "stringvalue", "valueattribute"];

/** `Observations.csv` of OData 4: a row per figure, a decimal comma and the reason why a value is missing. */
export const statlineObservations: LayoutReader = (records, bestandsnaam) => {
  const [header, first] = filledLines(records.slice(0, 10));
  const names = header?.cellen ?? [];
  const at = (name: string): number => names.findIndex((cell) => cell.toLowerCase() === name);
  if (["measure", "value", "valueattribute"].some((name) => at(name) === -1)) return null;
  const period = names.findIndex((name) => roleOf(name) === "periode");
  if (period !== -1 && first !== undefined && periodCode(first.cellen[period] ?? "") === null) return null;
  const tabel = tableName(bestandsnaam, first?.cellen[at("measure")] ?? "");
  const [, ...rows] = filledLines(records);
  const describe = describer();
  const placed = rows.map(({ regel, cellen }): PlacedRow => {
    const value = cellen[at("value")];
    const words = cellen[at("stringvalue")] ?? "";
    const parts = names.flatMap((name, c): Part[] =>
      fixed.includes(name.toLowerCase()) ? [] : [[name, cellen[c] ?? ""]],
    );
    if (value === "" && words !== "") parts.push(["Tekst", words]);
    const cell =
      value === ""
        ? { teken: signOf(cellen[at("valueattribute")] ?? "", words) }
        : describeCell(value, { points: "decimaal", period: "", unstarred: "" });
    const onderwerp = cellen[at("measure")] ?? "";
    const subject = { tabel, indeling: "waarnemingen", onderwerp, onderwerp_code: onderwerp };
    return { regel, delen: [describe(parts), subject, cell] };
  });
  return plainTable(statline, placed);
};
