import { describe, expect, test } from "vitest";
import { meldingScope } from "../../src/indicators/parts/meldingen.ts";
import type { Row } from "../../src/published/table.ts";
import { mayCombine } from "../../src/scope/compare.ts";
import { daysOfPeriod, type ScopedTable, scopeOfRow } from "../../src/scope/figure.ts";

const gemeente = { naam: "Den Haag", code: "GM0518", regio: "Haaglanden" };
const table: ScopedTable = { scope: meldingScope, dimensies: ["hulpvraag"], bron_titel: "Loket" };
const row = (own: Row = {}): Row => ({
  ...{ gebied: "Den Haag", periode: "2021", hulpvraag: "Totaal", versie: "1", waarde: 18 },
  ...own,
});
const scope = (own: Row = {}, of: Partial<ScopedTable> = {}) =>
  scopeOfRow(row(own), { ...table, ...of }, gemeente);

describe("the days of a published period", () => {
  test.each([
    ["2021", "2021-01-01", "2021-12-31"],
    ["2021-Q3", "2021-07-01", "2021-09-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2021-01-18", "2021-01-18", "2021-01-18"],
    ["2022-01 t/m 2022-09", "2022-01-01", "2022-09-30"],
    ["2020-10-29 t/m 2021-01-15", "2020-10-29", "2021-01-15"],
  ])("%s", (periode, van, tot) => {
    expect(daysOfPeriod(periode)).toEqual({ van, tot });
  });

  test.each(["", "vanaf 2021", "2021-13-Q", "najaar"])("'%s' has none", (periode) => {
    expect(daysOfPeriod(periode)).toBeNull();
  });
});

describe("what a computed figure counts", () => {
  test("comes from its table, its area, its period and its group", () => {
    expect(scope({ hulpvraag: "Huisvesting" })).toMatchObject({
      ...{ telbegrip: "melding", eenheid: "meldingen", telling: "Loket", definitie: "1" },
      ...{ van: "2021-01-01", tot: "2021-12-31", gebied_niveau: "gemeente", groep: "Huisvesting" },
    });
    expect(scope()).toMatchObject({ groep: "" });
    expect(scope({ gebied: "Haaglanden" })).toMatchObject({ gebied_niveau: "regio" });
    expect(scope({ gebied: "Elders" })).toMatchObject({ gebied_niveau: "onbekend" });
  });

  test("a state is the last day of its period", () => {
    const state = { scope: { ...meldingScope, tijdsbasis: "stand" as const } };
    expect(scope({ periode: "2021-03" }, state)).toMatchObject({ van: "2021-03-31", tot: "2021-03-31" });
  });

  test("a row may say more for itself than its table", () => {
    expect(scope({ eenheid_meervoud: "gezinnen", tijdsbasis: "stand" })).toMatchObject({
      ...{ eenheid: "gezinnen", tijdsbasis: "stand" },
    });
  });

  test("two years make a course in time, a year to date and a full year do not", () => {
    expect(mayCombine("een_trend", scope(), scope({ periode: "2022" })).mag).toBe(true);
    const part = scope({ periode: "2022-01 t/m 2022-09" });
    expect(mayCombine("een_trend", scope(), part).redenen.join()).toMatch(/niet even lang/);
    expect(mayCombine("optellen", scope(), scope({ hulpvraag: "Huisvesting" })).mag).toBe(false);
  });

  test("months share an axis although they are not equally long; a month and a year do not", () => {
    const [february, march] = [scope({ periode: "2021-02" }), scope({ periode: "2021-03" })];
    expect(mayCombine("een_as", february, march).mag).toBe(true);
    expect(mayCombine("een_as", february, scope()).mag).toBe(false);
  });
});
