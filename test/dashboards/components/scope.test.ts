import { describe, expect, test } from "vitest";
import { responsive } from "../../../dashboards/components/responsive.ts";
import type { PublishedRow } from "../../../dashboards/components/rows.ts";
import { asking } from "../../../dashboards/components/scope.ts";
import { mayCombineAll } from "../../../src/scope/compare.ts";
import { scopeOfRow } from "../../../src/scope/figure.ts";
import { manifestOf, newDocument, says, tableOf } from "./support.ts";

const vraag = asking({ mayCombineAll, scopeOfRow }, manifestOf(tableOf({ naam: "meldingen" })));
const row = (own: Partial<PublishedRow> = {}): PublishedRow => ({
  ...{ indicator: "meldingen", gebied: "Den Haag", periode: "2021", waarde: 18, status: "getoond" },
  ...{ bron: "Meldingen", versie: "1" },
  ...own,
});
const draw = () => newDocument().createElementNS("http://www.w3.org/2000/svg", "svg");

describe("asking whether figures may stand together", () => {
  test("judges published rows by the tables that they stand in", () => {
    expect(vraag("een_trend", [row(), row({ periode: "2022" })]).mag).toBe(true);
    expect(vraag("een_trend", [row(), row({ periode: "2022", versie: "2" })]).redenen.join()).toMatch(
      /manier van tellen veranderd/,
    );
  });

  test("a row of a table that was not released never compares", () => {
    expect(vraag("een_as", [row(), row({ indicator: "elders" })]).mag).toBe(false);
  });
});

describe("a chart", () => {
  test("is drawn when its figures may share an axis", () => {
    expect(
      responsive(newDocument(), says(true)("een_as", []), draw, 640).querySelector("svg"),
    ).not.toBeNull();
  });

  test("is refused, with every reason in words, when they may not", () => {
    const as = says(false, "Twee tellingen.", "Twee eenheden.")("een_as", []);
    const box = responsive(newDocument(), as, draw, 640);
    expect(box.querySelector("svg")).toBeNull();
    expect(box.textContent).toContain("Deze cijfers staan niet op één as.");
    expect(box.querySelectorAll("li")).toHaveLength(2);
  });
});
