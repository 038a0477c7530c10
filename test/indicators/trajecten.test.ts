import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicators } from "../../src/indicators/index.ts";
import { fillOther } from "./opvang.ts";
import { cellsOf, traject, withTrajecten } from "./trajecten.ts";

const seed = { seed: 20_221_018 };
const sources = ["verhuisbox", "verstrekkingen", "weigeringen", "opvang"];
const tables = indicators.filter(
  ({ bron, bescherming }) => sources.includes(bron) && bescherming === "personen",
);
const draw = fc.tuple(
  fc.integer({ min: 0, max: 700 }),
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: 5 }),
);

describe("tables about people in the Verhuisbox and the opvang", () => {
  test("add up in every direction, whatever the rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(traject, { minLength: 1, maxLength: 40 }),
        fc.array(draw, { minLength: 1, maxLength: 40 }),
        async (rows, draws) => {
          await withTrajecten(rows, async (database) => {
            await fillOther(database, draws);
            const { cellen } = await cellsOf(database, tables);
            expect(cellen.length).toBeGreaterThan(0);
          });
        },
      ),
      { ...seed, numRuns: 5 },
    );
  }, 60_000);
});
