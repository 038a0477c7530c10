import { describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { defineContract, fixedCodes, type TableContract } from "../../src/contract/contract.ts";
import { describeTable, matchHeader } from "../../src/contract/describe.ts";
import { describeFinding, finding, findingCodes } from "../../src/contract/findings.ts";
import { normalised } from "../../src/contract/names.ts";

const text = {
  type: "tekst",
  verplicht: true,
  privacy: "kenmerk",
  uitleg: "Iets.",
  hulp: "Vul in.",
} as const;
const table: TableContract = {
  naam: "proef",
  titel: "Proef",
  uitleg: "Verzonnen tabel.",
  versie: "1",
  kolommen: { nr: text, soort: text },
  sleutel: ["nr"],
  dekking: { soort: "eenheid", sql: "soort" },
  organisatie: null,
  fictief: null,
  controles: [],
};
const tables = sources.flatMap((source) => source.tabellen);

describe("defineContract", () => {
  test("geeft een contract dat klopt ongewijzigd terug", () => {
    expect(defineContract(table)).toBe(table);
  });

  test.each<[string, Partial<TableContract>, RegExp]>([
    ["een sleutel die geen kolom is", { sleutel: ["nummer"] }, /nummer bestaat niet/],
    ["een organisatie die geen kolom is", { organisatie: "gemeente" }, /gemeente bestaat niet/],
    ["een fictiefkolom die geen kolom is", { fictief: "verzonnen" }, /verzonnen bestaat niet/],
    ["een tabelnaam met hoofdletters", { naam: "Proef" }, /geen snake_case/],
    ["een kolomnaam met een streepje", { kolommen: { nr: text, "soort-x": text } }, /geen snake_case/],
    [
      "een identificerende tekst",
      { kolommen: { nr: { ...text, privacy: "identificerend" } } },
      /altijd een pseudoniem/,
    ],
    [
      "een pseudoniem dat een kenmerk is",
      { kolommen: { nr: { ...text, type: "pseudoniem", domein: "x" } } },
      /altijd een pseudoniem/,
    ],
  ])("weigert %s", (_, part, message) => {
    expect(() => defineContract({ ...table, ...part })).toThrow(message);
  });
});

describe.each(tables)("contract van $naam", (contract) => {
  const columns = Object.entries(contract.kolommen);

  test("geen twee kolommen luisteren naar dezelfde naam", () => {
    const names = columns.flatMap(([name, { aliassen = [] }]) => [
      ...new Set([name, ...aliassen].map(normalised)),
    ]);
    expect(new Set(names).size).toBe(names.length);
    for (const [name, { aliassen = [] }] of columns) {
      for (const alias of [name, ...aliassen]) expect(matchHeader(alias.toUpperCase(), contract)).toBe(name);
    }
  });

  test("elke kolom en controle zegt in een zin wat zij is en wat te doen", () => {
    for (const { uitleg, hulp } of [...columns.map(([, column]) => column), ...contract.controles]) {
      expect(uitleg).toMatch(/^[A-Z].*[.?]$/);
      expect(hulp).toMatch(/^[A-Z].*[.?]$/);
    }
  });

  test("een controle toont alleen openbare kolommen", () => {
    const personal = columns.filter(([, { privacy }]) => privacy !== "openbaar").map(([name]) => name);
    for (const { toon = "" } of contract.controles) {
      expect(personal.filter((name) => new RegExp(`\\b${name}\\b`).test(toon))).toEqual([]);
    }
  });

  test("de beschrijving noemt elke kolom één keer", () => {
    const rows = describeTable(contract)
      .split("\n")
      .filter((line) => line.startsWith("| ") && !line.startsWith("| kolom"));
    expect(rows.map((row) => row.split(" | ")[0]?.slice(2))).toEqual(columns.map(([name]) => name));
  });
});

describe("bevindingen", () => {
  test("elke soort heeft een Nederlandse zin", () => {
    for (const sentence of Object.values(findingCodes)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test("een regel voor de terminal zegt waar, hoe vaak en wat te doen", () => {
    const many = finding("code_onbekend", "fout", {
      kolom: "soort",
      aantal: 7,
      regels: [2, 3, 4, 5, 6],
      hulp: "Herstel dit.",
    });
    expect(describeFinding(many)).toBe(
      "fout code_onbekend: Een waarde staat niet in de codelijst. (7 keer) [kolom soort; regel 2, 3, 4, 5, 6, …] Herstel dit.",
    );
    expect(describeFinding(finding("bron_onbekend", "blokkerend", { hulp: "Kijk na." }))).toBe(
      "blokkerend bron_onbekend: Het bestand past bij geen enkele bron. Kijk na.",
    );
  });

  test("een lijst met codes kent elke code en elke andere schrijfwijze", () => {
    expect(fixedCodes({ ja: ["j"] })).toEqual({ soort: "vast", codes: { ja: ["j"] } });
  });
});
