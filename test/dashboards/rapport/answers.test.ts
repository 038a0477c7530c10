import { describe, expect, test } from "vitest";
import { answersTo, parseQuestions } from "../../../dashboards/rapport/answers.ts";
import { unknownInQuestions } from "../../../dashboards/rapport/names.ts";
import type { PublishedTable } from "../../../src/published/table.ts";
import { count, releaseOf, table } from "./support.ts";

describe("answers", () => {
  const groups = table("naar_gebied", {
    titel: "Naar gebied",
    dimensies: ["gebied_code"],
    kolommen: [
      { naam: "gebied_code", type: "tekst", uitleg: "" },
      { naam: "gebied_naam", type: "tekst", uitleg: "" },
    ],
  });
  const rows = [
    count("2021", 9, { gebied_code: "A", gebied_naam: "Krimpregio" }),
    count("2022", 7, { gebied_code: "A", gebied_naam: "Krimpregio" }),
    count("2022", null, { gebied_code: "B", gebied_naam: "Elders" }),
  ];
  const release = releaseOf([[groups, rows]]);
  const question = (naam: string, zin = "") =>
    parseQuestions([{ vraag: "V?", naam, zin, weten_we_niet: "x" }])[0] ?? expect.fail();

  test("a table, some of its rows, or a sentence of one's own: the file decides", () => {
    const say = (naam: string, zin = ""): string[] =>
      answersTo(release, question(naam, zin), "2023-01-01").map((one) => one.zin);
    expect(say("naar_gebied")).toEqual(["Naar gebied: Krimpregio 7 en Elders verborgen (2022)."]);
    expect(say("naar_gebied[gebied_code=A]", "In {periode} waren het er {cijfer}.")).toEqual([
      "In 2022 waren het er 7.",
    ]);
    expect(say("bestaat_niet/naar_gebied[gebied_code=A]")).toEqual(["Naar gebied (Krimpregio): 7 (2022)."]);
    expect(say("bestaat_niet")).toEqual([]);
  });

  test("hidden groups are counted, not listed, when there are more", () => {
    const more = [...rows, count("2022", null, { gebied_code: "C", gebied_naam: "Verder weg" })];
    const [one] = answersTo(releaseOf([[groups, more]]), question("naar_gebied"), "2023-01-01");
    expect(one?.zin).toBe("Naar gebied: Krimpregio 7; 2 groepen zijn verborgen (2022).");
    expect(one?.cijfers).toHaveLength(3);
  });

  test("a year that is not over is known as far as its source goes, and not before", () => {
    const known = (peildatum: string, day: string, more: Partial<PublishedTable> = {}): unknown[] => {
      const own = { ...groups, peildatum, ...more };
      const all = releaseOf([[own, rows]]);
      const found = answersTo(all, question("naar_gebied[gebied_code=A]"), day);
      return found.flatMap(({ cijfers }) => cijfers.map(({ periode }) => periode));
    };
    expect(known("2022-06-30", "2022-07-15")).toEqual(["2022"]);
    expect(known("2022-12-31", "2022-07-15")).toEqual(["2021"]);
    const cohort = { scope: { ...groups.scope, blik: "cohort" as const } };
    expect(known("2022-12-31", "2022-07-15", cohort)).toEqual([]);
    expect(known("2022-06-30", "2022-07-15", cohort)).toEqual(["2022"]);
  });

  test("each name may have a sentence of its own, and the whole among groups says that it is one", () => {
    const whole = count("2022", 16, { gebied_code: "totaal", gebied_naam: "Totaal" });
    const all = releaseOf([[groups, [whole, ...rows]]]);
    const asked = question("naar_gebied[gebied_code=A]|naar_gebied", "Ginds {cijfer}.|Overal: {cijfer}.");
    expect(answersTo(all, asked, "2023-01-01").map(({ zin }) => zin)).toEqual([
      "Ginds 7.",
      "Overal: samen 16, Krimpregio 7 en Elders verborgen.",
    ]);
  });

  test("nothing that came after the day is known", () => {
    const [one] = answersTo(release, question("naar_gebied[gebied_code=A]"), "2021-12-31");
    expect(one?.cijfers.map(({ waarde }) => waarde)).toEqual([9]);
  });
});

describe("the file of questions", () => {
  const full = { vraag: "V?", naam: "naar_gebied", zin: "", weten_we_niet: "x" };

  test.each([
    [[], "staat geen vraag"],
    [[{ ...full, weten_we_niet: "" }], "mist een vraag haar tekst"],
    [[{ ...full, zin: "Het zijn er veel." }], 'mist de zin bij "V?" de plek van het getal'],
    [[{ ...full, zin: "{cijfer}.|Samen {getal}." }], "staat {getal} in de zin"],
  ])("%# is refused in one sentence", (rows, said) => {
    expect(() => parseQuestions(rows)).toThrow(said);
  });

  test("a name that is not in the release is told, not answered with 'dat weten we niet' in silence", () => {
    const one = table("naar_gebied", { dimensies: ["gebied_code"] });
    const figures = table("cijfers", { bescherming: "openbaar" });
    const release = releaseOf([
      [one, [count("2022", 9, { gebied_code: "A" })]],
      [figures, [{ reeks: "vhb_uitstroom", cijfer_id: "H1" }]],
    ]);
    const told = (naam: string): string | null =>
      unknownInQuestions(parseQuestions([{ ...full, naam }]), release);
    expect(told("naar_gebied[gebied_code=A]|vhb_uitstroom|H1|doelen")).toBeNull();
    expect(told("naar_gebied[gebied_code=B]|vhb_uitstrom")).toBe(
      "Let op: briefing-vragen.csv noemt wat niet in deze vrijgave staat: naar_gebied[gebied_code=B], vhb_uitstrom.",
    );
  });
});
