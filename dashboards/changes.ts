import { access } from "node:fs/promises";
import { join } from "node:path";
import { readManifest, readTable } from "../src/published/read.ts";
import type { Manifest, PublishedTable, Row } from "../src/published/table.ts";
import { previousFolder } from "../src/published/write.ts";
import { cell, date, number } from "./components/format.ts";
import type { Changes, Revision } from "./components/overview/changes.ts";
import type { CellStatus } from "./components/rows.ts";

const text = (row: Row, name: string): string => (row[name] === null ? "" : String(row[name] ?? ""));

/** The columns that say which figure a row is; null when they do not tell all rows of a table apart. */
function keyOf(
  { dimensies, kolommen }: PublishedTable,
  ...lists: readonly (readonly Row[])[]
): string[] | null {
  const names = kolommen.map(({ naam }) => naam);
  const parts = [
    "gebied",
    "periode",
    "periode_soort",
    "soort",
    ...dimensies,
    ...dimensies.map((name) => `${name}_code`),
  ];
  const columns = names.includes("cijfer_id") ? ["cijfer_id"] : parts.filter((name) => names.includes(name));
  const isUnique = (rows: readonly Row[]): boolean =>
    new Set(rows.map((row) => columns.map((name) => text(row, name)).join("|"))).size === rows.length;
  return lists.every(isUnique) ? columns : null;
}

function valueText(row: Row): string {
  const value = typeof row.waarde === "number" ? row.waarde : null;
  return cell({ waarde: value, status: text(row, "status") as CellStatus });
}

/** '2020 · Huisvesting netwerk': what a row is about, without codes. */
function subject(row: Row, columns: readonly string[]): string {
  const own = columns.filter((name) => !name.endsWith("_code") && name !== "cijfer_id");
  const parts =
    own.length > 0 ? own.map((name) => text(row, name)) : [text(row, "titel"), text(row, "periode")];
  return parts
    .filter((part) => part !== "")
    .map((part) => part.replace(/^\d{4}-\d{2}(-\d{2})?$/, date))
    .join(" · ");
}

interface TableChange {
  readonly erbij: number;
  readonly weg: number;
  readonly herzien: readonly Revision[];
}

/** Rows of one table in two releases; without a key only how many there are can be compared. */
export function changedRows(
  table: PublishedTable,
  before: readonly Row[],
  after: readonly Row[],
): TableChange {
  const columns = keyOf(table, before, after);
  if (columns === null) {
    const more = after.length - before.length;
    return { erbij: Math.max(more, 0), weg: Math.max(-more, 0), herzien: [] };
  }
  const key = (row: Row): string => columns.map((name) => text(row, name)).join("|");
  const old = new Map(before.map((row) => [key(row), row]));
  const now = new Set(after.map(key));
  const herzien = after.flatMap((row): Revision[] => {
    const was = old.get(key(row));
    if (was === undefined || valueText(was) === valueText(row)) return [];
    return [{ tabel: table.titel, wat: subject(row, columns), was: valueText(was), nu: valueText(row) }];
  });
  return {
    erbij: after.filter((row) => !old.has(key(row))).length,
    weg: before.filter((row) => !now.has(key(row))).length,
    herzien,
  };
}

const none: Changes = {
  vorige: null,
  leveringen: [],
  nieuwe_tabellen: [],
  vervallen_tabellen: [],
  toegevoegd: [],
  verdwenen: [],
  herzien: [],
};

/** The manifest of the release before this one; null when there is none or another program version made it. */
async function readPrevious(folder: string): Promise<Manifest | null> {
  const isThere = await access(join(folder, "manifest.json")).then(
    () => true,
    () => false,
  );
  return isThere ? readManifest(folder).catch(() => null) : null;
}

/** 'Meldingen bij het loket' and, for several files of one kind, how many. */
function deliveryNames(before: Manifest, after: Manifest): string[] {
  const known = new Set(before.leveringen.map(({ levering }) => levering));
  const fresh = after.leveringen.filter(({ levering }) => !known.has(levering));
  const counts = new Map<string, number>();
  for (const { titel } of fresh) counts.set(titel, (counts.get(titel) ?? 0) + 1);
  return [...counts].map(([titel, n]) => (n === 1 ? titel : `${titel} (${number(n)} bestanden)`));
}

/**
 * What the release in `published` changed since the one that it replaced, from what both published: no
 * hidden value is known here.
 */
export async function changesOf(published: string): Promise<Changes> {
  const folder = previousFolder(published);
  const [before, after] = [await readPrevious(folder), await readManifest(published)];
  if (before === null) return none;
  const old = new Set(before.tabellen.map(({ naam }) => naam));
  const now = new Set(after.tabellen.map(({ naam }) => naam));
  const same = after.tabellen.filter(({ naam }) => old.has(naam));
  const changed: (TableChange & { readonly tabel: string })[] = [];
  for (const table of same) {
    const earlier = before.tabellen.find(({ naam }) => naam === table.naam);
    if (earlier?.sha256 === table.sha256) continue;
    const [was, is] = [await readTable(folder, table.naam), await readTable(published, table.naam)];
    changed.push({ tabel: table.titel, ...changedRows(table, was, is) });
  }
  const { versie, stand_van } = before;
  return {
    vorige: { versie, stand_van },
    leveringen: deliveryNames(before, after),
    nieuwe_tabellen: after.tabellen.filter(({ naam }) => !old.has(naam)).map(({ titel }) => titel),
    vervallen_tabellen: before.tabellen.filter(({ naam }) => !now.has(naam)).map(({ titel }) => titel),
    toegevoegd: changed.flatMap(({ tabel, erbij }) => (erbij > 0 ? [{ tabel, aantal: erbij }] : [])),
    verdwenen: changed.flatMap(({ tabel, weg }) => (weg > 0 ? [{ tabel, aantal: weg }] : [])),
    herzien: changed.flatMap(({ herzien }) => herzien),
  };
}
