import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicators } from "../../src/indicators/index.ts";
import { cellSystem } from "../../src/release/system.ts";
import { undeclaredSums } from "../support/sums.ts";
import { fillOther } from "./opvang.ts";
import { exactTables, traject, withTrajecten } from "./trajecten.ts";

const seed = { seed: 20_221_018 };
const sources = ["verhuisbox", "verstrekkingen", "weigeringen", "opvang", "meldingen"];
const tables = indicators.filter(
  ({ bron, bescherming }) => sources.includes(bron) && bescherming === "personen",
);
const draw = fc.tuple(
  fc.integer({ min: 0, max: 700 }),
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: 5 }),
);

describe("tables about people in the Verhuisbox and the opvang", () => {
  test("add up in every direction, and each sum that a reader can make is declared, whatever the rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(traject, { minLength: 1, maxLength: 40 }),
        fc.array(draw, { minLength: 1, maxLength: 40 }),
        async (rows, draws) => {
          await withTrajecten(rows, async (database) => {
            await fillOther(database, draws);
            const exact = await exactTables(database, tables);
            expect(undeclaredSums(exact)).toEqual([]);
          });
        },
      ),
      { ...seed, numRuns: 5 },
    );
  }, 60_000);

  test("tie who began to who was reported, so that one cannot give the other away", async () => {
    const couple = { regeling: "VHB_PLUS", aanmelding: 10, is_uitval: false, codes: Array(10).fill(3) };
    const rows = [
      { ...couple, start: 20, einde: 60 },
      { ...couple, start: 30, einde: null },
      { ...couple, start: null, einde: null },
    ];
    await withTrajecten(rows, async (database) => {
      await fillOther(database, [[0, 0, 0]]);
      const households = tables.filter(({ naam }) => naam === "verhuisbox_huishouden");
      const { relaties, cellen } = cellSystem(await exactTables(database, households));
      const key = (telling: string): string =>
        `traject|Voorbeeld|VHB_PLUS|${telling}|2021|huishoudtype=ECHTPAAR`;
      const sum = relaties.find(
        ({ geheel, delen }) => geheel === key("aanmelding") && delen.includes(key("gestart")),
      );
      const rest = cellen.find(
        ({ sleutel }) => sum?.delen.includes(sleutel) === true && sleutel.startsWith("rest"),
      );
      expect(rest).toMatchObject({ waarde: 1, hulpcel: "verschil" });
    });
  });

  test("stand in an order that says nothing about a hidden count", () => {
    for (const { naam, sql } of tables) {
      const last = sql.slice(sql.lastIndexOf("order by"));
      expect({ naam, byCount: /\b(aantal|waarde|n) desc\b/.test(last) }).toEqual({ naam, byCount: false });
    }
  });

  test("a file without anybody's date of waiting gives no waiting list, not an empty one", async () => {
    const stand = indicators.filter(({ naam }) => naam === "verhuisbox_stand");
    const tellingen = async (wachtlijst: string | null): Promise<unknown[]> => {
      const [row] = fc.sample(traject, { ...seed, numRuns: 1 });
      if (row === undefined) throw new Error("geen traject");
      return withTrajecten([row], async (database) => {
        await database.run(
          `update fct_traject set datum_wachtlijst_vanaf = ${wachtlijst ?? "null"}, datum_wachtlijst_tot = null`,
        );
        const [table] = await exactTables(database, stand);
        return [...new Set((table?.rijen ?? []).map(({ telling_code }) => telling_code))];
      });
    };
    expect(await tellingen(null)).not.toContain("wachtlijst");
    expect(await tellingen("datum_aanmelding")).toContain("wachtlijst");
  });
});
