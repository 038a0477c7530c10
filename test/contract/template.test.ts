import { describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { codeList, defineContract, fixedCodes, type TableContract } from "../../src/contract/contract.ts";
import { type TemplateCode, templateTable } from "../../src/contract/template.ts";

const rest = { uitleg: "Wat het is.", hulp: "Wat te doen." };
const open = { privacy: "openbaar", verplicht: false, ...rest } as const;

const table: TableContract = defineContract({
  naam: "proef",
  titel: "Proef",
  uitleg: "Eén rij per proef.",
  versie: "3",
  kolommen: {
    nr: { type: "pseudoniem", domein: "proef", privacy: "identificerend", verplicht: true, ...rest },
    naam: { type: "tekst", verplicht: false, privacy: "verboden", ...rest },
    kleur: { ...open, type: "code", codes: fixedCodes({ rood: [], blauw: ["blue"] }) },
    soort: { ...open, type: "code", codes: codeList("soort") },
    leeg: { ...open, type: "code", codes: codeList("leeg") },
    bron: { ...open, type: "tekst", patroon: "B[0-9]{3}" },
    vrij: { ...open, type: "tekst" },
    aantal: { ...open, type: "geheel" },
    bedrag: { ...open, type: "decimaal", notatie: "nederlands" },
    aandeel: { ...open, type: "decimaal", notatie: "punt" },
    dag: { ...open, type: "datum" },
    wanneer: { ...open, type: "moment" },
    is_fictief: { ...open, type: "ja_nee" },
  },
  sleutel: ["nr"],
  dekking: { soort: "eenheid", sql: "kleur" },
  organisatie: null,
  fictief: "is_fictief",
  controles: [],
});

const codes: Record<string, TemplateCode[]> = {
  kleur: ["rood", "blauw"].map((code) => ({ code, label: `${code} als verf` })),
  soort: Array.from({ length: 9 }, (_, i) => ({ code: `S${i}`, label: "" })),
};
const template = templateTable(table, (kolom) => codes[kolom] ?? []);
const allowed = new Map(template.kolommen.map((row) => [row[0], row.at(-1)]));

describe("het sjabloon van een tabel", () => {
  test("vraagt elke kolom in de volgorde van het contract, behalve wat niet mag worden bewaard", () => {
    expect(template.kop).toEqual(Object.keys(table.kolommen).filter((name) => name !== "naam"));
    expect(template.kolommen.map(([name]) => name)).toEqual(["kolom", ...template.kop]);
    expect(template).toMatchObject({ titel: "Proef", uitleg: "Eén rij per proef.", versie: "3" });
  });

  test("zegt per kolom of zij verplicht is, wat zij is en wat te doen", () => {
    const [header, first] = template.kolommen;
    expect(header).toEqual(["kolom", "verplicht", "soort", "uitleg", "hulp", "toegestane waarden"]);
    expect(first?.slice(0, 5)).toEqual(["nr", "ja", "nummer", "Wat het is.", "Wat te doen."]);
    expect(template.kolommen.find(([name]) => name === "kleur")?.[1]).toBe("nee");
  });

  test.each([
    ["nr", /onherkenbare vorm/],
    ["kleur", /^rood, blauw$/],
    ["soort", /^een van de 9 codes op het blad codes$/],
    ["leeg", /nog leeg/],
    ["bron", /^tekst van de vorm B\[0-9\]\{3\}$/],
    ["vrij", /^tekst$/],
    ["aantal", /zonder decimalen/],
    ["bedrag", /40,6/],
    ["aandeel", /40\.6/],
    ["dag", /2-11-2020$/],
    ["wanneer", /april 2021/],
    ["is_fictief", /^ja, nee$/],
  ])("%s laat toe: %s", (name, text) => expect(allowed.get(name)).toMatch(text));

  test("noemt elke code met wat zij betekent", () => {
    expect(template.codes.slice(0, 3)).toEqual([
      ["kolom", "code", "betekenis"],
      ["kleur", "rood", "rood als verf"],
      ["kleur", "blauw", "blauw als verf"],
    ]);
    expect(template.codes).toHaveLength(1 + 2 + 9);
  });

  test("is er voor elke tabel van elke bron, met even veel cellen in elke rij", () => {
    for (const source of sources) {
      for (const tabel of source.tabellen) {
        const { kop, kolommen } = templateTable(tabel, () => [{ code: "A", label: "a" }]);
        expect(kop.length).toBeGreaterThan(0);
        expect(kolommen.every((row) => row.length === 6 && row.every((cell) => cell !== ""))).toBe(true);
      }
    }
  });
});
