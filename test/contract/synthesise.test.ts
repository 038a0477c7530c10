import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleTellingen } from "../../pipelines/ethos-telling/example.ts";
import { meldingen } from "../../pipelines/meldingen/contract.ts";
import { exampleMeldingen } from "../../pipelines/meldingen/example.ts";
import { type Quota, seeded, shuffled, synthesise, toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { readAll } from "../../src/ingest/csv.ts";
import { shipped } from "../support/example.ts";

const seed = 20250403;

describe("synthesise", () => {
  const quotas: Quota[] = [
    [
      [{ hulpvraag: "netwerk", inkomensbron: "werk" }, 3],
      [{ hulpvraag: "buiten regio", inkomensbron: "overig" }, 2],
    ],
    [
      [{ aanmelder: "OCW" }, 4],
      [{ aanmelder: "TEO" }, 1],
    ],
  ];

  test("haalt elk quotum precies", () => {
    fc.assert(
      fc.property(fc.integer(), (start) => {
        const rows = synthesise(meldingen, quotas, seeded(start));
        expect(rows).toHaveLength(5);
        for (const [part, times] of quotas.flat()) {
          const holds = rows.filter((row) =>
            Object.entries(part).every(([name, value]) => row[name] === value),
          );
          expect(holds).toHaveLength(times);
        }
        expect(synthesise(meldingen, quotas, seeded(start))).toEqual(rows);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("weigert quota die niet optellen en kolommen die er niet zijn", () => {
    const short: Quota = [[{ aanmelder: "OCW" }, 4]];
    expect(() => synthesise(meldingen, [quotas[0] ?? [], short], seeded(1))).toThrow("tellen niet op");
    expect(() => synthesise(meldingen, [[[{ schoenmaat: "43" }, 1]]], seeded(1))).toThrow(
      "geen kolom schoenmaat",
    );
  });

  test("schudden houdt alles, en hetzelfde zaad schudt hetzelfde", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, start) => {
        const random = seeded(start);
        const once = shuffled(items, random);
        expect([...once].sort()).toEqual([...items].sort());
        expect(shuffled(items, seeded(start))).toEqual(once);
        const next = random();
        expect(next >= 0 && next < 1).toBe(true);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("de CSV komt heel terug", () => {
    const value = fc.array(fc.constantFrom("a", "é", ";", '"', "\r\n", "\n", " "), {
      minLength: 1,
      maxLength: 6,
    });
    const row = fc.record({ aanmelder: value, hulpvraag: value });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const texts = rows.map((r) => ({ aanmelder: r.aanmelder.join(""), hulpvraag: r.hulpvraag.join("") }));
        const { records } = readAll(toDeliveredCsv(meldingen, texts), ";");
        expect(records).toEqual([
          ["aanmelder", "hulpvraag"],
          ...texts.map((r) => [r.aanmelder, r.hulpvraag]),
        ]);
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe("de meegeleverde voorbeeldmeldingen", () => {
  test("zijn precies wat het contract en het zaad maken", async () => {
    const file = join(shipped, "examples", "meldingen", "meldingen-2020-fictief.csv");
    expect(await readFile(file, "utf8")).toBe(exampleMeldingen());
  });

  test("zeggen op elke rij dat zij fictief zijn", () => {
    const [header = [], ...rows] = readAll(exampleMeldingen(), ";").records;
    expect(rows).toHaveLength(18);
    expect(new Set(rows.map((row) => row[header.indexOf("is_fictief")]))).toEqual(new Set(["ja"]));
    expect(rows.every((row) => row[header.indexOf("meldingnr")]?.startsWith("FICTIEF-"))).toBe(true);
  });
});

describe("de meegeleverde voorbeeldtellingen", () => {
  test("zijn precies wat het contract en het zaad maken, en fictief op elke rij", async () => {
    for (const [name, text] of exampleTellingen()) {
      expect(await readFile(join(shipped, "examples", "ethos-telling", name), "utf8")).toBe(text);
      const [header = [], ...rows] = readAll(text, ";").records;
      expect(rows.length).toBeGreaterThan(700);
      expect(new Set(rows.map((row) => row[header.indexOf("is_fictief")]))).toEqual(new Set(["ja"]));
      expect(rows.every((row) => row[header.indexOf("formuliernr")]?.startsWith("FICTIEF-"))).toBe(true);
    }
  });
});
