import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figuresOf } from "../../../dashboards/rapport/document.ts";
import { makeRegionAnnex } from "../../../dashboards/rapport/region/annex.ts";
import { choose, keyOf, type Wish } from "../../../dashboards/rapport/region/choice.ts";
import { loadRelease, type Release } from "../../../dashboards/rapport/release.ts";
import { spaced } from "../../support/documents.ts";
import { exampleRelease, removeFolders } from "../../support/example.ts";
import { lines, tableCalled, tables } from "./tables.ts";

let published: string;
let release: Release;

const wish = (more: Partial<Wish> = {}): Wish => ({
  ...{ regio: "DA", maand: null, vergelijk: null, gemeente: null, overleg: null },
  ...more,
});

const annex = (more: Partial<Wish> = {}) =>
  makeRegionAnnex({
    ...{ release, choice: choose(release, wish(more)), stadium: "concept" as const, datum: "2026-01-02" },
  });

beforeAll(async () => {
  published = await exampleRelease();
  release = await loadRelease(published);
}, 240_000);
afterAll(removeFolders);

describe("what is asked for", () => {
  test("a region is called by its code, its name or the id of a measurement, in any writing", () => {
    const ids = ["DA", "drechtsteden en alblasserwaard", "2022-04_da"].map(
      (regio) => choose(release, wish({ regio })).hier.meting_id,
    );
    expect(new Set(ids)).toEqual(new Set(["2022-04_DA"]));
  });

  test("of a region with two measurements the newest is taken, and an earlier one by its month", () => {
    expect(choose(release, wish({ regio: "VM" })).hier.periode).toBe("2023-09");
    expect(choose(release, wish({ regio: "VM", maand: "2022-09" })).hier.periode).toBe("2022-09");
  });

  test("what the release does not have is refused with what it does have", () => {
    expect(() => choose(release, wish({ regio: "Utrecht" }))).toThrow(
      /geen regio of meting "Utrecht"; kies uit Drechtsteden/,
    );
    expect(() => choose(release, wish({ maand: "2020-01" }))).toThrow(
      /geen meting van 2020-01; kies uit 2022-04/,
    );
    expect(() => choose(release, wish({ gemeente: "10" }))).toThrow(
      /geen gemeente 10; .* van 1 tot en met 9/,
    );
    expect(() => choose(release, wish({ regio: "VM", maand: "2022-09", vergelijk: "DA" }))).toThrow(
      /niet naast Verzonnen Middenland \(september 2022.*telt alleen de laatste meting/,
    );
  });

  test("the same choice is the same document, another choice another one", () => {
    const key = (more: Partial<Wish>): string => keyOf(choose(release, wish(more)));
    expect(key({ vergelijk: "VK, VB" })).toBe(key({ vergelijk: "verzonnen bovenstreek,VK" }));
    const keys = [
      {},
      { gemeente: "5" },
      { vergelijk: "VB" },
      { vergelijk: "alle" },
      { regio: "VB" },
      { overleg: "2027-05-12" },
    ].map(key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("an annex for one meeting says which", () => {
  expect(annex({ overleg: "2027-05-12" }).onderwerp).toMatch(
    /^Bijlage voor het regio-overleg van 12 mei 2027: /,
  );
  expect(annex().onderwerp).toMatch(/^Bijlage voor een regio-overleg: /);
});

describe("the profile", () => {
  test("has the golden figures of the report, with their bounds", () => {
    const one = annex();
    const figures = one.blokken.flatMap(figuresOf).map(({ wat, tekst }) => spaced(`${wat}: ${tekst}`));
    const all = figures.join("\n");
    for (const share of ["378 van 558", "106 van 185", "84 van 154", "195 van 453", "228 van 426"]) {
      expect(lines(tableCalled(one, /aangevinkt/)).map(([, sum]) => sum)).toContain(share);
    }
    expect(all).toContain("GGD: voorzorg: 9 van 9");
    expect(all).toContain("GGD: nazorg: 5–7 van 9");
    expect(lines(tableCalled(one, /vijf soorten instellingen/))).toEqual([
      ["Crisisopvang", "7 van 9", "5–8 van 9", "2–7 van 9"],
      ["Beschermd wonen", "7 van 9", "4–7 van 9", "2–7 van 9"],
      ["Detentie", "7 van 9", "3–6 van 9", "2–7 van 9"],
      ["GGZ of verslavingskliniek", "6 van 9", "3–6 van 9", "1–6 van 9"],
      ["Jeugdinstelling", "5 van 9", "3–6 van 9", "1–6 van 9"],
    ]);
  });

  test("holds every answer of every gemeente once, as the release has it", () => {
    const one = annex();
    const matrices = tables(one).filter(({ kolommen }) =>
      kolommen.some(({ kop }) => kop === "Hoeveel gemeenten"),
    );
    const marked = matrices.filter(({ kolommen }) => kolommen.some(({ voluit }) => voluit !== undefined));
    const answers = marked.flatMap(({ rijen, kolommen }) =>
      rijen.flatMap(({ cellen }) => cellen.filter((_, i) => kolommen[i]?.voluit !== undefined)),
    );
    const expected = release
      .rows("preventie_antwoorden")
      .filter(({ meting_id }) => meting_id === "2022-04_DA")
      .map(({ antwoord }) => String(antwoord).replaceAll("_", " "));
    expect(answers.toSorted()).toEqual(expected.toSorted());
  });

  test("a small sum of people stays hidden in every form of the figure", () => {
    const hidden = annex()
      .blokken.flatMap(figuresOf)
      .filter(({ status }) => status === "onderdrukt");
    expect(hidden.length).toBeGreaterThan(0);
    for (const { tekst, waarde, waarde_hoog } of hidden) {
      expect([tekst, waarde, waarde_hoog]).toEqual(["verborgen", null, null]);
    }
  });

  test("the list of gaps is of one gemeente when one is chosen, else of all of them", () => {
    const own = lines(tableCalled(annex({ gemeente: "5" }), /hebben en gemeente 5 niet/));
    const gaps = release
      .rows("preventie_hiaten")
      .filter((row) => row.meting_id === "2022-04_DA" && row.gemeente_nr === 5);
    expect(own.filter((cells) => cells.length === 3)).toHaveLength(gaps.length);
    const [, , who] = lines(tableCalled(annex(), /en wie niet/)).find((cells) => cells.length === 3) ?? [];
    expect(who).toMatch(/^(niet aangevinkt|nee|onbekend): \d/);
  });

  test("a released name is told, and no other gemeente has one", () => {
    const [, names] = lines(tableCalled(annex({ regio: "VM" }), /De meting/)).find(
      ([what]) => what === "Vrijgegeven namen",
    ) ?? [""];
    expect(names).toBe("Gemeente 1 is Verzonnenstad. De andere houden een nummer.");
    expect(lines(tableCalled(annex(), /De meting/)).flat()).toContain(
      "Geen: elke gemeente heeft een nummer.",
    );
  });
});

describe("the comparison", () => {
  test("gives bounds and a verdict in words for each question, and names nobody the best", () => {
    const rows = lines(tableCalled(annex({ vergelijk: "VB" }), /Bestaanscondities, vraag voor vraag/)).filter(
      (cells) => cells.length > 1,
    );
    for (const cells of rows) {
      expect(cells.at(-1)).toMatch(
        /^(niet te onderscheiden|verschil: een groter deel in .+|niet vergeleken: .+)$/,
      );
      expect(cells[1]).toMatch(/^(\d+(–\d+)? van 9|–)$/);
    }
    expect(new Set(rows.map((cells) => cells.at(-1)?.split(":")[0]))).toContain("niet te onderscheiden");
  });

  test("what was asked otherwise is not compared, with the reason and the question", () => {
    const one = tableCalled(annex({ vergelijk: "alle" }), /niet vergeleken$/);
    for (const [why, questions, beside] of lines(one)) {
      expect(why).toMatch(/^De vraag is in de metingen anders gesteld/);
      expect(questions).not.toBe("");
      expect(beside).toBe("Verzonnen Middenland, september 2023");
    }
    expect(one.rijen.length).toBeGreaterThan(0);
  });

  test("regions together stand beside a region only from three, with how many they are", () => {
    const heads = (more: Partial<Wish>): string[] =>
      tableCalled(annex(more), /Voorzorg, vraag voor vraag/).kolommen.map(({ kop }) => spaced(kop));
    expect(heads({ regio: "VB", vergelijk: "VK" })).toContain("Alle regio’s samen (3 regio’s)");
    expect(heads({ vergelijk: "VK" }).join()).not.toContain("samen");
  });

  test("every mean says that it is our own sum, without weights", () => {
    const means = tables(annex({ vergelijk: "alle" })).filter(({ titel, kolommen }) =>
      /gemiddeld/i.test(titel + kolommen.map(({ kop }) => kop).join()),
    );
    expect(means.length).toBeGreaterThan(1);
    for (const { titel, kolommen } of means) {
      expect(titel + kolommen.map(({ kop }) => kop).join()).toContain("eigen berekening, ongewogen");
    }
  });

  test("two measurements of one region stand beside each other in time", () => {
    const one = annex({ regio: "VM", vergelijk: "2022-09_VM" });
    expect(one.blokken.some((block) => block.soort === "kop" && block.tekst === "Toen en later")).toBe(true);
    const verdicts = lines(tableCalled(one, /Voorzorg, vraag voor vraag/)).map((cells) => cells.at(-1) ?? "");
    expect(verdicts.some((verdict) => verdict.startsWith("verandering: een groter deel in "))).toBe(true);
  });
});
