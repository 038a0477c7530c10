import { beforeAll, describe, expect, test } from "vitest";
import { explainComparison } from "../../src/scope/explain.ts";
import { exampleRelease } from "../support/example.ts";

let published: string;
beforeAll(async () => {
  published = await exampleRelease();
});

const explain = async (a: string, b: string): Promise<string> =>
  (await explainComparison(published, a, b)).join("\n");

describe("two figures of the register", () => {
  test("179 aanmeldingen and 156 gestart count different things", async () => {
    const text = await explain("H000-0278", "H000-0281");
    expect(text).toContain(
      "Op één as tekenen: mag niet.\n  Het ene cijfer telt aanmelding, het andere gestart.",
    );
    expect(text).not.toContain(": mag.");
  });

  test("two years of one series may be joined, two versions of one year may not", async () => {
    expect(await explain("H000-0034", "H000-0035")).toContain("Met één lijn verbinden: mag.");
    expect(await explain("H000-0035", "H000-0036")).toContain("het zijn versies, geen verloop");
  });

  test("Boedelbeheer before and after 2004 is broken, after 2004 it is not", async () => {
    expect(await explain("H004-0020", "H004-0025")).toContain("de manier van tellen veranderd");
    expect(await explain("H004-0035", "H004-0040")).toContain("Met één lijn verbinden: mag.");
  });

  test("a part is never added to its whole", async () => {
    for (const [whole, part] of [
      ["H004-0099", "H004-0102"], // alle corporaties and Mitros, 2005
      ["H004-0021", "H004-0022"], // aanbod and afgemeld, 2004
      ["H004-0062", "H004-0063"], // all meldingen and those without an outcome
      ["H004-0147", "H004-0135"], // all places and those of one voorziening
    ] as const) {
      const text = await explain(whole, part);
      expect(text, whole).toContain("Optellen: mag niet.\n  Het ene cijfer is een deel van het andere.");
    }
    expect(await explain("H004-0022", "H004-0023")).toContain("Optellen: mag.");
  });

  test("a period that the source does not give never compares", async () => {
    const text = await explain("H000-0037", "H000-0035");
    expect(text).toContain("Van een van de cijfers is de periode niet bekend.");
  });

  test("a norm is not a measurement", async () => {
    const { readTable } = await import("../../src/published/read.ts");
    const rows = await readTable(published, "cijfers");
    const norm = rows.find((row) => row.cijfer_status === "norm");
    expect(await explain(String(norm?.cijfer_id), "H000-0035")).toContain("een doel of norm");
  });

  test("a figure that does not exist gets one sentence", async () => {
    await expect(explain("H999-0001", "H000-0035")).rejects.toMatchObject({ exitCode: 2 });
  });
});
