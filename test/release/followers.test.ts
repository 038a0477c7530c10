import { describe, expect, test } from "vitest";
import { decimal, whole } from "../../src/indicators/indicator.ts";
import type { Row } from "../../src/published/table.ts";
import { openbaar } from "../../src/release/policy.ts";
import { tableToPublish } from "../../src/release/publish.ts";
import { cellSystem, type ExactTable } from "../../src/release/system.ts";
import { proef } from "./warehouse.ts";

const base = { gebied: "Voorbeeld", periode: "2025", cel_naam: "" };
const counts: Row[] = [
  { ...base, cel: "alle", ouders: "", waarde: 20 },
  { ...base, cel: "jong", ouders: "alle", waarde: 3 },
  { ...base, cel: "oud", ouders: "alle", waarde: 17 },
];
const table = (rijen: Row[]): ExactTable => ({ indicator: proef, rijen, peildatum: null });
const share = (volgt: string): ExactTable => table([{ ...base, volgt, waarde: 0.85 }]);

const statusOf = (volgt: string, hidden: string[]): unknown => {
  const [row] = tableToPublish(share(volgt), { hidden: new Set(hidden), beleid: openbaar }, [], []).rijen;
  return [row?.waarde, row?.status];
};

describe("a figure that is made from counts", () => {
  test("is hidden when one of its counts is, and shown when none is", () => {
    expect(statusOf("oud\nalle", ["jong"])).toEqual([0.85, "getoond"]);
    expect(statusOf("oud\nalle", ["jong", "oud"])).toEqual([null, "onderdrukt"]);
    expect(statusOf("alle", ["alle"])).toEqual([null, "onderdrukt"]);
  });

  test("takes its margins and other numbers with it, and keeps its names", () => {
    const indicator = {
      ...proef,
      ...{ dimensies: ["cel_naam", "dag"], waarde: "decimaal" as const },
      kolommen: [...proef.kolommen, whole("dag", "dag"), decimal("bovengrens", "bovengrens")],
    };
    const row = { ...base, cel_naam: "jong", dag: 91, bovengrens: 0.9, volgt: "jong", waarde: 0.85 };
    const rowOf = (hidden: string[]): unknown =>
      tableToPublish(
        { indicator, rijen: [row], peildatum: null },
        { hidden: new Set(hidden), beleid: openbaar },
        [],
        [],
      ).rijen[0];
    expect(rowOf(["jong"])).toMatchObject({ cel_naam: "jong", dag: 91, bovengrens: null, waarde: null });
    expect(rowOf([])).toMatchObject({ cel_naam: "jong", dag: 91, bovengrens: 0.9, waarde: 0.85 });
  });

  test("over time is hidden in a group that is too small for it", () => {
    const ofSize = (grondslag: number): unknown => {
      const rows = table([{ ...base, volgt: "alle", grondslag, waarde: 0.85 }]);
      return tableToPublish(rows, { hidden: new Set(), beleid: openbaar }, [], []).rijen[0]?.status;
    };
    expect([openbaar.minimum_verloop - 1, openbaar.minimum_verloop].map(ofSize)).toEqual([
      "onderdrukt",
      "getoond",
    ]);
  });

  test("is no cell itself and changes no sum", () => {
    expect(cellSystem([table(counts), share("oud\nalle")])).toEqual(cellSystem([table(counts)]));
  });

  test("is refused when its counts stand in no table, because nothing would ever hide it", () => {
    expect(() => cellSystem([table(counts), share("oud\nelders")])).toThrowError(/in geen tabel staat/);
    expect(() => cellSystem([table(counts), share("")])).toThrowError(/in geen tabel staat/);
  });
});
