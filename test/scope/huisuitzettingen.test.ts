import { beforeAll, describe, expect, test } from "vitest";
import { readManifest, readTable } from "../../src/published/read.ts";
import type { Manifest, Row } from "../../src/published/table.ts";
import { type FigureScope, mayCombine, type Operation, operations } from "../../src/scope/compare.ts";
import { scopeOfRow } from "../../src/scope/figure.ts";
import { exampleRelease } from "../support/example.ts";

let folder: string;
let manifest: Manifest;
beforeAll(async () => {
  folder = await exampleRelease();
  manifest = await readManifest(folder);
}, 120_000);

/** What the only row of a published table with these values counts. */
async function scopeOf(naam: string, part: Row): Promise<FigureScope> {
  const table = manifest.tabellen.find((one) => one.naam === naam);
  const rows = (await readTable(folder, naam)).filter((row) =>
    Object.entries(part).every(([name, value]) => row[name] === value),
  );
  expect(rows).toHaveLength(1);
  if (table === undefined) throw new Error(`${naam} is er niet`);
  return scopeOfRow(rows[0] as Row, table, manifest.gemeente);
}

const amsterdam = { gebied: "Amsterdam", periode: "2007" };
const outcome = (registratie_code: string, uitkomst_code: string, periode = "2007"): Promise<FigureScope> =>
  scopeOf("huisuitzettingen_uitkomst", {
    ...{ ...amsterdam, periode, registratie_code, uitkomst_code, sector_code: "totaal" },
  });
const family = (uitkomst_code: string): Promise<FigureScope> =>
  scopeOf("huisuitzettingen_gezinnen", { ...amsterdam, registratie_code: "eropaf", uitkomst_code });
const figure = (cijfer_id: string): Promise<FigureScope> => scopeOf("cijfers", { cijfer_id });

const refused = (operation: Operation, a: FigureScope, b: FigureScope): readonly string[] => {
  const { mag, redenen } = mayCombine(operation, a, b);
  expect(mag).toBe(false);
  return redenen;
};

describe("what may stand together about evictions", () => {
  test("evictions of families never with those of all households", async () => {
    const [families, all] = [await family("ontruimd"), await outcome("eropaf", "ontruimd")];
    for (const operation of operations) refused(operation, families, all);
    expect(refused("een_as", families, all)).toContain("De eenheden verschillen: gezinnen en dossiers.");
  });

  test.each<[string, string]>([
    ["boedelbeheer", "vonnissen"],
    ["eropaf", "boedelbeheer"],
    ["eropaf", "vonnissen"],
  ])("no row of %s with one of %s, which sees other landlords", async (one, other) => {
    const [a, b] = [await outcome(one, "ontruimd"), await outcome(other, "ontruimd")];
    for (const operation of operations) {
      expect(refused(operation, a, b).some((reden) => reden.startsWith("De tellingen zien"))).toBe(true);
    }
  });

  test("Eropaf and Vroeg Eropaf, which share households, are never added up", async () => {
    const [a, b] = [
      await outcome("eropaf", "totaal", "2009"),
      await outcome("vroeg_eropaf", "totaal", "2009"),
    ];
    for (const operation of operations) refused(operation, a, b);
  });

  test.each([
    ["boedelbeheer", "H004-0040"],
    ["vonnissen", "H004-0052"],
  ])(
    "counted rows of %s never with the printed figure %s, though both see the same landlords",
    async (code, id) => {
      const [rows, printed] = [await outcome(code, "ontruimd"), await figure(id)];
      expect(rows.dekking).toBe(printed.dekking);
      for (const operation of operations) {
        const why = refused(operation, rows, printed);
        expect(why.some((reden) => reden.startsWith("De cijfers komen uit twee tellingen"))).toBe(true);
      }
    },
  );

  test("outcomes of one registration may share an axis, and one outcome over the dossiers is a share", async () => {
    const [all, kept, lost] = [
      await outcome("eropaf", "totaal"),
      await outcome("eropaf", "niet_ontruimd"),
      await outcome("eropaf", "ontruimd"),
    ];
    expect(mayCombine("een_as", kept, lost)).toEqual({ mag: true, redenen: [] });
    expect(mayCombine("delen", kept, all)).toEqual({ mag: true, redenen: [] });
    expect(mayCombine("optellen", kept, lost)).toEqual({ mag: true, redenen: [] });
  });

  test("households are no meldingen, also at one meldpunt", async () => {
    const count = (telling_code: string): Promise<FigureScope> =>
      scopeOf("huisuitzettingen_meldingen", { ...amsterdam, registratie_code: "eropaf", telling_code });
    refused("een_as", await count("meldingen"), await count("huishoudens"));
  });
});
