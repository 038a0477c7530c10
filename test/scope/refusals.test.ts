import { beforeAll, describe, expect, test } from "vitest";
import { readManifest, readTable } from "../../src/published/read.ts";
import type { Row } from "../../src/published/table.ts";
import { type FigureScope, mayCombine, mayCombineAll, operations } from "../../src/scope/compare.ts";
import { scopeOfRow } from "../../src/scope/figure.ts";
import { exampleRelease } from "../support/example.ts";

/** What the published figures about wonen and huisuitzettingen may never be used for together. */
let figures: readonly (readonly [Row, FigureScope])[];

beforeAll(async () => {
  const folder = await exampleRelease();
  const { tabellen, gemeente } = await readManifest(folder);
  const table = tabellen.find(({ naam }) => naam === "cijfers");
  if (table === undefined) throw new Error("geen tabel cijfers");
  figures = (await readTable(folder, "cijfers")).map((row) => [row, scopeOfRow(row, table, gemeente)]);
}, 240_000);

const scopes = (choose: (row: Row) => boolean): FigureScope[] => {
  const found = figures.filter(([row]) => choose(row)).map(([, scope]) => scope);
  expect(found.length).toBeGreaterThan(0);
  return found;
};
const ofSeries = (...series: string[]): FigureScope[] => scopes((row) => series.includes(String(row.reeks)));

/** Every figure of the one with every figure of the other, in every way and in both orders. */
function everyRefused(some: readonly FigureScope[], others: readonly FigureScope[], why: RegExp): void {
  for (const a of some) {
    for (const b of others) {
      for (const operation of operations) {
        for (const verdict of [mayCombine(operation, a, b), mayCombine(operation, b, a)]) {
          expect(verdict.mag, `${operation}: ${a.telling}, ${a.groep} en ${b.telling}, ${b.groep}`).toBe(
            false,
          );
          expect(verdict.redenen.join(" ")).toMatch(why);
        }
      }
      expect(mayCombineAll("een_trend", [a, b]).mag).toBe(false);
    }
  }
}

describe("the scope rules refuse", () => {
  test("Boedelbeheer with AFWC: two counts that see other landlords", () => {
    const boedelbeheer = ofSeries("ontruimingen_boedelbeheer");
    const afwc = ofSeries("ontruimingen_afwc", "ontruimingen_afwc_aandeel", "vonnissen_afwc");
    everyRefused(boedelbeheer, afwc, /twee tellingen/);
    everyRefused(boedelbeheer, afwc, /zien een andere groep: .*‘corporatie en particulier’/);
  });

  test("costs per plaats in the opvang with costs per person in Housing First", () => {
    everyRefused(ofSeries("kosten_per_plaats"), ofSeries("kosten_per_persoon"), /twee tellingen/);
  });

  test("evictions of families with evictions of all households", () => {
    const evictions = (row: Row): boolean =>
      ["ontruiming", "huisuitzetting"].includes(String(row.telbegrip)) &&
      ["gepubliceerd", "doel"].includes(String(row.cijfer_status));
    const families = scopes(
      (row) => row.eenheid === "gezin" && /uitgezet|ontruimde gezinnen/i.test(String(row.titel)),
    );
    const households = scopes(
      (row) => evictions(row) || (row.reeks === "huisuitzettingen_friesland" && row.eenheid === "huishouden"),
    );
    expect(families).toHaveLength(3);
    everyRefused(families, households, /gezin/);
  });

  test("figures of Boedelbeheer before and after 2004", () => {
    const year = (row: Row): number => Number(String(row.periode).slice(0, 4));
    const of = (choose: (jaar: number) => boolean): FigureScope[] =>
      scopes((row) => row.reeks === "ontruimingen_boedelbeheer" && choose(year(row)));
    everyRefused(
      of((jaar) => jaar < 2004),
      of((jaar) => jaar >= 2004),
      /manier van tellen veranderd/,
    );
  });

  test("one line over all eight years, but not over the four on either side of the break", () => {
    const evicted = scopes(
      (row) => row.reeks === "ontruimingen_boedelbeheer" && row.categorie === "ontruimd",
    );
    expect(evicted).toHaveLength(8);
    expect(mayCombineAll("een_trend", evicted).mag).toBe(false);
    expect(mayCombineAll("een_trend", evicted.slice(0, 4))).toEqual({ mag: true, redenen: [] });
    expect(mayCombineAll("een_trend", evicted.slice(4))).toEqual({ mag: true, redenen: [] });
  });
});
