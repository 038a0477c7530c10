import { readManifest, readTable } from "../published/read.ts";
import type { Manifest, PublishedTable, Row } from "../published/table.ts";
import { scopeOfRow } from "../scope/figure.ts";
import { type Judgement, judge } from "./judge.ts";
import { type Measured, type Target, targetOf } from "./target.ts";

export interface JudgedTarget {
  readonly doel: Target;
  /** One per version of the newest figure that means the same thing. */
  readonly oordelen: readonly Judgement[];
}

const textOf = (row: Row, name: string): string => (typeof row[name] === "string" ? row[name] : "");

/** A published figure as targets meet it. */
export function measured(row: Row, table: PublishedTable, gemeente: Manifest["gemeente"]): Measured {
  const exact = textOf(row, "kwalificatie");
  return {
    waarde: typeof row.waarde === "number" ? row.waarde : null,
    status: row.status as Measured["status"],
    is_exact: (exact === "" || exact === "exact") && typeof row.waarde_hoog !== "number",
    scope: scopeOfRow(row, table, gemeente),
    naam: textOf(row, "titel") || table.titel,
    bron: textOf(row, "bron"),
  };
}

/** Published figures by what targets name: a series of the cijferregister, or a table. */
async function figuresOf(
  folder: string,
  manifest: Manifest,
  names: ReadonlySet<string>,
): Promise<Map<string, Measured[]>> {
  const found = new Map<string, Measured[]>([...names].map((name) => [name, []]));
  for (const table of manifest.tabellen) {
    if (table.naam !== "cijfers" && !names.has(table.naam)) continue;
    for (const row of await readTable(folder, table.naam)) {
      const name = table.naam === "cijfers" ? textOf(row, "reeks") : table.naam;
      found.get(name)?.push(measured(row, table, manifest.gemeente));
    }
  }
  return found;
}

/**
 * Every target of the release in `folder`, judged by what was published with it: a hidden figure judges
 * nothing, and nobody learns more from a status than from the figures.
 */
export async function judgeTargets(folder: string): Promise<JudgedTarget[]> {
  const manifest = await readManifest(folder);
  const targets = (await readTable(folder, "doelen")).map(targetOf);
  const figures = await figuresOf(folder, manifest, new Set(targets.flatMap(({ metingen }) => metingen)));
  return targets.map((doel) => ({
    doel,
    oordelen: judge(
      doel,
      doel.metingen.flatMap((name) => figures.get(name) ?? []),
    ),
  }));
}
