import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as format from "../../../dashboards/components/format.ts";
import { figureRow, seed } from "./support.ts";

const nbsp = "\u00a0";

describe("numbers", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [1234567.5, "1.234.567,5"],
    [-0.004, "0"],
    [-5.25, "\u22125,25"],
  ])("%d is written as %s", (value, text) => expect(format.number(value)).toBe(text));

  test("agree with the Dutch notation of the standard library", () => {
    const dutch = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => format.number(n) === dutch.format(n)),
      seed,
    );
  });

  test("euro shows cents only when there are any", () => {
    expect(format.euro(1590)).toBe(`€${nbsp}1.590`);
    expect(format.euro(196413.4)).toBe(`€${nbsp}196.413,40`);
  });
});

describe("dates and periods", () => {
  test.each([
    ["2022-10-18", "18 oktober 2022"],
    ["2022-10", "oktober 2022"],
    ["2022", "2022"],
    ["", ""],
    ["2021-01-01 t/m 2021-09-15", "1 januari t/m 15 september 2021"],
    ["2020-01-01 t/m 2021-12-31", "1 januari 2020 t/m 31 december 2021"],
    ["vanaf 2023-01-01", "vanaf 1 januari 2023"],
  ])("'%s' is written as '%s'", (from, to) => expect(format.period(from)).toBe(to));

  test.each([
    ["2015-09-01 t/m 2015-09-30", "september 2015"],
    ["2024-02-01 t/m 2024-02-29", "februari 2024"],
    ["2023-02-01 t/m 2023-02-29", "1 februari t/m 29 februari 2023"],
    ["2009-01-01 t/m 2009-06-30", "januari t/m juni 2009"],
    ["2006-11-01 t/m 2007-07-31", "november 2006 t/m juli 2007"],
    ["2005-01-01 t/m 2007-12-31", "2005 t/m 2007"],
    ["2021-01-01 t/m 2021-09-15", "1 januari t/m 15 september 2021"],
    ["2007", "2007"],
  ])("'%s' in whole months is '%s'", (from, to) => expect(format.shortPeriod(from)).toBe(to));
});

describe("figures with their unit", () => {
  test.each([
    [{ waarde: 1 }, "1 huishouden"],
    [{ waarde: 90 }, "90 huishoudens"],
    [{ waarde: 10, waarde_hoog: 15, kwalificatie: "schatting" }, "naar schatting 10–15 huishoudens"],
    [{ waarde: 70, kwalificatie: "circa", eenheid_enkelvoud: "%", eenheid_meervoud: "%" }, "circa 70%"],
    [
      { waarde: 220, eenheid_enkelvoud: "euro per maand", eenheid_meervoud: "euro per maand" },
      `€${nbsp}220 per maand`,
    ],
    [
      { waarde: 1.2, eenheid_enkelvoud: "miljoen euro", eenheid_meervoud: "miljoen euro" },
      `€${nbsp}1,2${nbsp}miljoen`,
    ],
    [{ waarde: 2023, eenheid_enkelvoud: "jaartal", eenheid_meervoud: "jaartallen" }, "2023"],
    [{ waarde: null, status: "onbekend" }, "onbekend"],
  ] as const)("%o is written as '%s'", (own, text) => expect(format.figure(figureRow(own))).toBe(text));
});

test("a hidden cell never gives its value, even if one would slip through", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (waarde) => {
      const hidden = { waarde, status: "onderdrukt" as const };
      expect(format.cell(hidden)).toBe("verborgen");
      expect(format.figure(figureRow(hidden))).toBe("verborgen");
      expect(format.amount(figureRow(hidden))).toBe("verborgen");
    }),
    seed,
  );
});
