import { readTable } from "../src/published/read.ts";
import type { Row } from "../src/published/table.ts";
import { mayCombine } from "../src/scope/compare.ts";
import { scopeOfFigure } from "../src/scope/register.ts";
import type { Trends } from "./components/trend.ts";

function pairs(rows: readonly Row[]): [Row, Row][] {
  return rows.slice(1).flatMap((row, i): [Row, Row][] => {
    const before = rows[i];
    return before !== undefined && before.kerncijfer === row.kerncijfer ? [[before, row]] : [];
  });
}

/** For each key figure and the one before it: whether they make a course in time, and why not. */
export async function trendsOf(published: string): Promise<Trends> {
  const figures = new Map((await readTable(published, "cijfers")).map((row) => [row.cijfer_id, row]));
  const trends: Record<string, { mag: boolean; redenen: readonly string[] }> = {};
  for (const [before, after] of pairs(await readTable(published, "kerncijfers"))) {
    const [a, b] = [figures.get(before.cijfer_id ?? ""), figures.get(after.cijfer_id ?? "")];
    if (a === undefined || b === undefined) continue;
    trends[`${before.cijfer_id}|${after.cijfer_id}`] = mayCombine(
      "een_trend",
      scopeOfFigure(a),
      scopeOfFigure(b),
    );
  }
  return trends;
}
