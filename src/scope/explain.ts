import { RunError } from "../errors.ts";
import { readTable } from "../published/read.ts";
import type { Row } from "../published/table.ts";
import { mayCombine, type Operation, operations } from "./compare.ts";
import { scopeOfFigure } from "./figure.ts";

const questions: Readonly<Record<Operation, string>> = {
  optellen: "Optellen",
  aftrekken: "Van elkaar aftrekken",
  delen: "Het eerste delen door het tweede",
  een_as: "Op één as tekenen",
  een_trend: "Met één lijn verbinden",
};

async function figure(published: string, id: string): Promise<Row> {
  const row = (await readTable(published, "cijfers")).find((one) => one.cijfer_id === id);
  if (row === undefined) {
    throw new RunError(
      "gebruik",
      `Het cijfer ${id} bestaat niet; "npm run -s cijfer -- <reeks>" toont de nummers van een reeks.`,
    );
  }
  return row;
}

function heading(row: Row): string {
  return `${row.cijfer_id}: ${row.titel} (${[row.gebied, row.periode, row.categorie].filter((t) => t !== "").join(" · ")})`;
}

/**
 * What may be done with two published figures of the register, line by line, with the reasons why not.
 * @throws RunError gebruik when a figure does not exist.
 */
export async function explainComparison(published: string, first: string, second: string): Promise<string[]> {
  const [a, b] = [await figure(published, first), await figure(published, second)];
  const answers = operations.flatMap((operation) => {
    const { mag, redenen } = mayCombine(operation, scopeOfFigure(a), scopeOfFigure(b));
    return [
      `${questions[operation]}: ${mag ? "mag" : "mag niet"}.`,
      ...redenen.map((reason) => `  ${reason}`),
    ];
  });
  return [heading(a), heading(b), ...answers];
}
