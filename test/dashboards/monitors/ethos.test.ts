import { describe, expect, test } from "vitest";
import {
  ageCard,
  categoryCard,
  childrenCard,
  type Place,
  parentsCard,
  rateText,
  threatenedCard,
} from "../../../dashboards/components/ethos/cards.ts";
import type {
  AgeRow,
  CategoryRow,
  InvolvedRow,
  ParentRow,
} from "../../../dashboards/components/ethos/rows.ts";
import { ofTelling, tellingAnswer, tellingen } from "../../../dashboards/components/ethos/telling.ts";
import type { CellStatus } from "../../../dashboards/components/rows.ts";
import { newDocument } from "../components/support.ts";
import { publishedTable, realRules, rowOf } from "./support.ts";

const where = { gebied: "regio Verzonnendam", periode: "2025-04-08", versie: "1" };
const names: Readonly<Record<string, string>> = {
  totaal: "Totaal",
  volwassene: "Volwassenen",
  kind: "Kinderen",
};

function category(code: string, who: InvolvedRow["betrokkenheid_code"], waarde: number | null): CategoryRow {
  const status: CellStatus = waarde === null ? "onderdrukt" : "getoond";
  return {
    ...rowOf("ethos_dakloos", { ...where, waarde, status }),
    ...{ categorie_code: code, categorie: code === "totaal" ? "Totaal" : `Slaapt ergens ${code}` },
    ...{ betrokkenheid_code: who, betrokkenheid: names[who] ?? "" },
  };
}

const rows = [
  ...[category("totaal", "totaal", 60), category("totaal", "volwassene", 48), category("totaal", "kind", 12)],
  ...[category("1", "totaal", 10), category("1", "volwassene", 10), category("1", "kind", 0)],
  ...[category("6", "totaal", 50), category("6", "volwassene", null), category("6", "kind", null)],
];
const parent = (categorie_code: string, waarde: number): ParentRow => ({
  ...rowOf("ethos_kinderen_indirect", { ...where, waarde }),
  ...{ categorie_code, categorie: "Slaapt ergens" },
});
const parents = [parent("totaal", 30), parent("1", 9), parent("6", 21)];

function place(naam: string): Place {
  return {
    id: naam,
    titel: naam,
    vraag: "",
    breedte: "half",
    bron: publishedTable(naam),
    vraag_scope: realRules,
  };
}

describe("the cards of a telling", () => {
  test("categories 1 to 6 have bars of everybody, and adults and children apart in the table", () => {
    const card = categoryCard(newDocument(), rows, place("ethos_dakloos"));
    expect(card.querySelector("svg.grafiek")?.getAttribute("aria-label")).toContain("1. Slaapt ergens 1: 10");
    const cells = [...card.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ["Totaal", "60", "48", "12"],
      ["1. Slaapt ergens 1", "10", "10", "0"],
      ["6. Slaapt ergens 6", "50", "verborgen", "verborgen"],
    ]);
  });

  test("children indirectly involved stand in no card with homeless people", () => {
    for (const draw of [categoryCard, childrenCard]) {
      expect(draw(newDocument(), rows, place("ethos_dakloos")).textContent).not.toContain("30");
    }
    const own = parentsCard(newDocument(), parents, place("ethos_kinderen_indirect"));
    expect(own.textContent).toContain("Samen: 30. Dit getal telt in geen enkel totaal mee.");
    expect(own.textContent).not.toContain("60");
  });

  test("a telling with six categories says that the seventh was not asked, not zero", () => {
    const card = threatenedCard(newDocument(), [], [], place("ethos_dreigend"));
    expect(card.textContent).toContain("niet gevraagd");
    expect(card.querySelector(".kengetal")).toBeNull();
  });

  test("the group that overlaps stands in words and never as a bar", () => {
    const age = (
      leeftijdsgroep_code: string,
      who: InvolvedRow["betrokkenheid_code"],
      waarde: number,
    ): AgeRow => ({
      ...category("totaal", who, waarde),
      ...{ indicator: "ethos_dakloos", leeftijdsgroep_code, leeftijdsgroep: leeftijdsgroep_code },
    });
    const ages = [
      ...[age("totaal", "totaal", 60), age("tot_27", "totaal", 22), age("totaal", "volwassene", 48)],
      ...[age("18-26", "volwassene", 10), age("27-49", "volwassene", 38)],
      ...[age("totaal", "kind", 12), age("0-11", "kind", 12)],
    ];
    const card = ageCard(newDocument(), ages, place("ethos_dakloos"));
    expect(card.textContent).toContain("Kinderen en jongeren tot 27 jaar samen: 22.");
    expect(card.querySelector("svg.grafiek")?.getAttribute("aria-label")).not.toContain("tot_27");
  });
});

describe("the words of a telling", () => {
  test("the answer names the day, the region, the children and a largest group only when certain", () => {
    expect(tellingAnswer(rows)).toBe(
      "Op 8 april 2025 telden organisaties in regio Verzonnendam 60 dakloze mensen. Onder hen waren 12 kinderen. De grootste groep slaapt ergens 6 (50).",
    );
    const hidden = rows.map((row) =>
      row.categorie_code === "6" ? { ...row, waarde: null, status: "onderdrukt" as const } : row,
    );
    expect(tellingAnswer(hidden)).not.toContain("grootste");
  });

  test("each telling is a choice, the own region and the newest first", () => {
    const later = { ...category("totaal", "totaal", 5), periode: "2026-05-12" };
    const choices = tellingen([...rows, later]);
    expect(choices.map(({ label }) => label)).toEqual([
      "regio Verzonnendam, 12 mei 2026",
      "regio Verzonnendam, 8 april 2025",
    ]);
    const elsewhere = { ...later, gebied: "regio Elders" };
    expect(tellingen([elsewhere, ...rows], new Set(["regio Verzonnendam"]))[0]?.label).toBe(
      "regio Verzonnendam, 8 april 2025",
    );
    expect(ofTelling([...rows, later], choices[0]?.value ?? "")).toEqual([later]);
  });

  test("a rate that is refused says why, and a hidden one says nothing", () => {
    const rate = (own: object) => [
      { ...rowOf("ethos_per_duizend", where), inwoners: null, inwoners_bron: "", reden: "", ...own },
    ];
    expect(rateText(rate({ waarde: 2.5 }))).toBe("Dat is 2,5 op de 1.000 inwoners.");
    expect(rateText(rate({ waarde: null, status: "nvt", reden: "Er zijn geen inwoners." }))).toContain(
      "niet te zeggen. Er zijn geen inwoners.",
    );
    expect(rateText(rate({ waarde: null, status: "onderdrukt" }))).toBe("");
  });
});
