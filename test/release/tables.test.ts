import fc from "fast-check";
import { expect, test } from "vitest";
import { attack } from "../../src/release/attack.ts";
import { exposedCells } from "../../src/release/audit.ts";
import { openbaar } from "../../src/release/policy.ts";
import { primaryCells, suppressCells } from "../../src/release/suppress.ts";
import { cumulative, hierarchy, linked, threeWay, twoWay } from "./tables.ts";

const isCampaign = process.env.THUISMONITOR_CAMPAGNE === "1";
const kinds = { twoWay, threeWay, cumulative, hierarchy, linked };
const perKind = { seed: 20261120, numRuns: (isCampaign ? 10_000 : 500) / Object.keys(kinds).length };

test.each(Object.entries(kinds))("no hidden cell of a %s table can be pinned", (name, tables) => {
  const seen = { tabellen: 0, cellen: 0, onder_drempel: 0, verborgen: 0, open_met_drempel: 0, open: 0 };
  fc.assert(
    fc.property(tables, (system) => {
      const primary = primaryCells(system, openbaar);
      const hidden = suppressCells(system, openbaar);
      const open = [...attack(system, hidden).values()].filter(
        ({ laag, hoog }) => hoog - laag < openbaar.bescherming,
      );
      seen.tabellen += 1;
      seen.cellen += system.cellen.length;
      seen.onder_drempel += primary.size;
      seen.verborgen += hidden.size;
      seen.open_met_drempel += exposedCells(system, primary, openbaar).length;
      seen.open += open.length;
      return open.length === 0 && [...primary].every((key) => hidden.has(key));
    }),
    perKind,
  );
  console.log(name, JSON.stringify(seen));
  expect(seen.open).toBe(0);
  expect(seen.open_met_drempel).toBeGreaterThan(seen.tabellen / 2);
});
