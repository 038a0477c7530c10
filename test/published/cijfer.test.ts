import { beforeAll, describe, expect, test } from "vitest";
import { describeFigure, findFigures } from "../../src/published/cijfer.ts";
import { exampleRelease } from "../support/example.ts";

let published: string;
beforeAll(async () => {
  published = await exampleRelease();
});

const find = (reeks: string, gebied: string | null = null, periode: string | null = null) =>
  findFigures(published, { reeks, gebied, periode });

describe("findFigures", () => {
  test("gives every version of a figure with its version, status, peildatum and source", async () => {
    const figures = await find("vhb_uitstroom", "Den Haag", "2021");
    const year = figures.filter((f) => f.periode === "2021");
    expect(year.map((f) => f.waarde).sort()).toEqual([90, 90, 90, 90, 90, 98]);
    for (const figure of year) {
      expect(figure.versie).not.toBe("");
      expect(figure.bron).not.toBe("");
      expect(figure.bron_regel).toMatch(/^L\d/);
      expect(figure.status).toBe("gepubliceerd");
    }
    const q3 = figures.find((f) => f.cijfer_id === "H000-0257");
    expect(q3).toMatchObject({ waarde: 53, peildatum: "2021-09-21" });
  });

  test("finds one figure by its number", async () => {
    expect((await find("H002-0003")).map((f) => f.waarde)).toEqual([3100]);
  });

  test("an unknown value stays unknown and a qualifier is said", async () => {
    const figures = await find("ontruimingen_boedelbeheer", null, "2000");
    const unknown = figures.find((f) => f.categorie === "afgemeld");
    expect(unknown).toMatchObject({ waarde: null, status: "onbekend" });
    expect(describeFigure(unknown ?? failed())).toMatch(/^onbekend – /);
    const circa = (await find("H000-0271"))[0] ?? failed();
    expect(describeFigure(circa)).toMatch(/^circa 76 huishoudens – /);
  });

  test("a computed table says that it is fictitious, and never gives a hidden value", async () => {
    const figures = await find("meldingen_inkomen");
    expect(figures.every((f) => f.is_fictief && f.peildatum === "2021-01-15")).toBe(true);
    const hidden = figures.filter((f) => f.status === "onderdrukt");
    expect(hidden.length).toBe(2);
    for (const figure of hidden) expect(describeFigure(figure)).toMatch(/^verborgen – .*FICTIEF$/s);
  });

  test("a series that does not exist gets the nearest name", async () => {
    await expect(find("vhb_uitstrom")).rejects.toMatchObject({
      exitCode: 2,
      message: "De reeks vhb_uitstrom bestaat niet; bedoelt u vhb_uitstroom?",
    });
    await expect(find("loket_gezinen")).rejects.toThrow(/bedoelt u loket_gezinnen_gemeld\?/);
  });

  test("every figure of the register can be asked for by its series", async () => {
    const { readTable } = await import("../../src/published/read.ts");
    const rows = await readTable(published, "cijfers");
    const series = [...new Set(rows.map((row) => String(row.reeks)))];
    let found = 0;
    for (const reeks of series.slice(0, 40)) found += (await find(reeks)).length;
    const expected = rows.filter((row) => series.indexOf(String(row.reeks)) < 40).length;
    expect(found).toBe(expected);
  });
});

function failed(): never {
  throw new Error("cijfer ontbreekt");
}
