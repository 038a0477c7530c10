import type { Bar, BarKind } from "./bar-chart.js";
import { comparableSets, type Naming, naming, subject, versionGroups } from "./cijfers.js";
import { amount, figure } from "./format.js";
import type { FigureRow, FigureStatus } from "./rows.js";

/** Figures that may stand on one axis, as bars: the versions of one figure under one heading. */
export interface VersionSet {
  readonly titel: string;
  readonly bars: readonly Bar[];
  readonly cijfers: readonly FigureRow[];
}

const softStatuses: readonly FigureStatus[] = ["voorlopig", "raming", "indruk"];

function kindOf({ cijfer_status, kwalificatie }: FigureRow): BarKind {
  if (cijfer_status === "doel" || cijfer_status === "norm") return "norm";
  return softStatuses.includes(cijfer_status) || kwalificatie === "schatting" ? "zacht" : "meting";
}

/**
 * What tells two versions apart: the version, else the source; the title where titles differ; the line
 * where all that is the same; and the status unless it is published.
 */
export function versionName(row: FigureRow, group: readonly FigureRow[]): string {
  const name = (one: FigureRow): string => {
    const version = one.versie || one.bron;
    return naming(group).titel ? `${version}: ${one.titel}` : version;
  };
  const isDouble = group.some((other) => other !== row && name(other) === name(row));
  const line = isDouble ? `, regel ${row.bron_regel.replace(/^L/, "")}` : "";
  return `${name(row)}${line}${row.cijfer_status === "gepubliceerd" ? "" : ` (${row.cijfer_status})`}`;
}

/** The name of a group: its subject, with the title only when all versions carry the same one. */
function groupName(group: readonly [FigureRow, ...FigureRow[]], names: Naming): string {
  return subject(group[0], { ...names, titel: names.titel && !naming(group).titel });
}

/** The axis already names the unit, unless it is a sign that belongs to the number. */
function barText(row: FigureRow): string {
  return ["aandeel", "bedrag"].includes(row.eenheid_soort) ? figure(row) : amount(row);
}

function bar(row: FigureRow, label: string, kop: string | null): Bar {
  const { waarde, waarde_hoog, status } = row;
  const base = { label, waarde, waarde_hoog, status, tekst: barText(row), soort: kindOf(row) };
  return kop === null ? base : { ...base, kop };
}

function setOf(rows: readonly FigureRow[]): VersionSet {
  const [first] = rows;
  const groups = versionGroups(rows) as [FigureRow, ...FigureRow[]][];
  const names = naming(rows);
  const hasVersions = groups.some((group) => group.length > 1);
  const bars = groups.flatMap((group) => {
    const about = groupName(group, names);
    return group.map((row) =>
      hasVersions ? bar(row, versionName(row, group), about) : bar(row, about, null),
    );
  });
  return {
    titel: `${first?.telbegrip_label ?? ""}, in ${first?.eenheid_meervoud ?? ""}`,
    bars,
    cijfers: rows,
  };
}

/**
 * One set of bars per thing that is counted and unit. Figures that count something else get an axis of
 * their own; years as figures ('vanaf 2023') get none, because a bar from zero says nothing about a year.
 */
export function versionSets(rows: readonly FigureRow[]): VersionSet[] {
  const drawable = rows.filter(({ eenheid_soort }) => eenheid_soort !== "jaartal");
  return comparableSets(drawable).map(setOf);
}
