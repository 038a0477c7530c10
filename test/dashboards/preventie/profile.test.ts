import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyPijler } from "../../../dashboards/components/preventie/choices.ts";
import { dumbbell } from "../../../dashboards/components/preventie/dumbbell.ts";
import { certaintyAnswer, findingsCard } from "../../../dashboards/components/preventie/findings.ts";
import { institutionCard } from "../../../dashboards/components/preventie/institutions.ts";
import { knowledgeAnswer, knowledgeText } from "../../../dashboards/components/preventie/knowledge.ts";
import { sumsOf, sumText } from "../../../dashboards/components/preventie/numbers.ts";
import { gapAnswer, gapCard } from "../../../dashboards/components/preventie/own.ts";
import { policyAnswer } from "../../../dashboards/components/preventie/policy.ts";
import { chancesAnswer, examplesText } from "../../../dashboards/components/preventie/region-lists.ts";
import type {
  Answer,
  GapRow,
  InstitutionRow,
  KnowledgeRow,
  MeasurementRow,
  PolicyRow,
  ScanFindingRow,
  SumRow,
  TwiceRow,
} from "../../../dashboards/components/preventie/rows.ts";
import { pijlerAnswer, regionAnswer } from "../../../dashboards/components/preventie/sentences.ts";
import { spread } from "../../../dashboards/components/preventie/spread.ts";
import { spreadChart } from "../../../dashboards/components/preventie/spread-chart.ts";
import { pairsOf, twiceAnswer } from "../../../dashboards/components/preventie/twice.ts";
import { textWidth } from "../../../dashboards/components/svg-text.ts";
import { newDocument, seed, tableOf } from "../components/support.ts";
import { anyRegion, itemRow, scanned } from "./support.ts";

const base = itemRow({ item_id: "A", antwoorden: [] });
const bron = tableOf();
const ja = (n: number, onbekend = 0, of = 9): Answer[] => [
  ...Array<Answer>(n).fill("ja"),
  ...Array<Answer>(onbekend).fill("onbekend"),
  ...Array<Answer>(of - n - onbekend).fill("niet_aangevinkt"),
];

describe("the region in one picture", () => {
  test("has a place for every question, and an open one where somebody does not know", () => {
    fc.assert(
      fc.property(anyRegion, (asked) => {
        const { items } = scanned(asked);
        const rows = spread(items);
        const counted = items.filter(({ n_gevraagd }) => n_gevraagd > 0);
        expect(rows.reduce((sum, { n_vragen }) => sum + n_vragen, 0)).toBe(counted.length);
        const chart = spreadChart(newDocument(), rows, { titel: "Proef", width: 900 });
        const open = counted.filter(({ n_onbekend }) => n_onbekend > 0).length;
        expect(chart.querySelectorAll(".vraag-open")).toHaveLength(open);
        expect(chart.querySelectorAll(".vraag-vast")).toHaveLength(counted.length - open);
      }),
      { ...seed, numRuns: 25 },
    );
  });

  test.each([320, 1080])("keeps its squares inside %i pixels, also with 40 gemeenten", (width) => {
    const items = Array.from({ length: 41 }, (_, n) =>
      itemRow({ item_id: `I${n}`, antwoorden: ja(n, 0, 40) }),
    );
    const chart = spreadChart(newDocument(), spread(items), { titel: "Proef", width });
    const places = [...chart.querySelectorAll(".vraag-vast")].map((square) => [
      Number(square.getAttribute("x")),
      Number(square.getAttribute("width")),
    ]);
    expect(places).toHaveLength(41);
    for (const [x = -1, size = 0] of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + size).toBeLessThanOrEqual(width);
    }
    const spots = places.map(([x]) => x);
    expect(new Set(spots).size).toBe(41);
  });
});

describe("the sentence over a region", () => {
  test("counts certain answers only", () => {
    const items = [ja(9), ja(0), ja(0, 2), ja(3)].map((antwoorden, i) =>
      itemRow({ item_id: `I${i}`, antwoorden }),
    );
    items.push(itemRow({ item_id: "X", antwoorden: ja(9), own: { telt_mee: false } }));
    expect(pijlerAnswer(items, "Voorzorg")).toBe(
      "Over voorzorg kreeg elke gemeente 4 vragen. Op 1 vraag antwoorden alle 9 gemeenten ja. Op 1 vraag antwoordt geen enkele gemeente ja. Bij 1 vraag weet minstens één gemeente het niet.",
    );
    expect(pijlerAnswer(items, everyPijler)).toMatch(/^Over alle onderwerpen samen kreeg elke gemeente 4 /);
    expect(regionAnswer([])).toBe("Van deze meting zijn geen antwoorden bekend.");
    const named = regionAnswer([
      itemRow({ item_id: "A", antwoorden: ja(1), own: { gebied: "Regio Noordkant" } }),
    ]);
    expect(named, "a region that calls itself so").toContain("9 gemeenten in Regio Noordkant.");
  });

  test("never says of a region what its answers do not say", () => {
    const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
    fc.assert(
      fc.property(anyRegion, (asked) => {
        const text = regionAnswer(scanned(asked).items);
        const real = asked
          .map(({ antwoorden }) => antwoorden.filter((answer) => answer !== "niet_uitgevraagd"))
          .filter((antwoorden) => antwoorden.length > 0);
        const count = (holds: (answers: readonly Answer[]) => boolean): number => real.filter(holds).length;
        const unsure = (answer: Answer): boolean => answer === "onbekend" || answer === "geen_antwoord";
        if (real.length === 0) return;
        expect(number(text, /Op (\d+) (?:vraag|vragen) antwoorden alle/)).toBe(
          count((answers) => answers.every((answer) => answer === "ja")),
        );
        expect(number(text, /Op (\d+) (?:vraag|vragen) antwoordt geen enkele/)).toBe(
          count((answers) => !answers.some((answer) => answer === "ja" || unsure(answer))),
        );
        expect(number(text, /Bij (\d+) (?:vraag|vragen) weet/)).toBe(
          count((answers) => answers.some(unsure)),
        );
      }),
      { ...seed, numRuns: 60 },
    );
  });
});

describe("chances and examples", () => {
  test("name who does it already, by number or by released name", () => {
    const row = (voorbeelden: string, n_onbekend = 0) => ({ ...base, voorbeelden, n_onbekend });
    expect(examplesText(row("2, 3, 7"))).toBe("gemeente 2, 3 en 7");
    expect(examplesText(row("Voorbeeldstad, 7"))).toBe("Voorbeeldstad en gemeente 7");
    expect(examplesText(row(""))).toBe("nog geen gemeente");
    expect(examplesText(row("", 1))).toBe("geen gemeente waarvan het zeker is");
  });

  test("say how few, from the figures themselves", () => {
    const rows = [ja(3), ja(1)].map((antwoorden) =>
      itemRow({ item_id: "A", antwoorden, own: { is_kans: true } }),
    );
    expect(chancesAnswer(rows)).toContain("Op 2 vragen zeggen weinig gemeenten ja: hoogstens 3 van de 9.");
    expect(chancesAnswer([])).toContain("geen vraag");
  });
});

describe("the own gemeente", () => {
  const gap = (stand: Answer, waarde: number): GapRow => ({
    ...{ ...base, gemeente_nr: 5, stand, waarde, n_gevraagd: 9, n_onbekend: 0 },
  });

  test("stands beside the region, with what it does not know apart", () => {
    const rows = [gap("niet_aangevinkt", 8), gap("nee", 6), gap("onbekend", 7)];
    expect(gapAnswer(rows, "gemeente 5")).toBe(
      "Op 3 vragen zeggen de meeste gemeenten ja (minstens 6 van de 9) en gemeente 5 niet: 1 keer niet aangevinkt, 1 keer nee, 1 keer onbekend.",
    );
    const section = gapCard(newDocument(), rows, { bron, eigen: { nr: 5, naam: "" } });
    expect(section.querySelectorAll("details tbody th[scope=row]")).toHaveLength(1);
    expect(section.querySelectorAll("tbody th[scope=row]")).toHaveLength(3);
    expect(section.textContent).toContain("Gemeente 5 naast de regio");
  });

  test("is called by its name when that was released", () => {
    const section = gapCard(newDocument(), [], { bron, eigen: { nr: 5, naam: "Voorbeeldstad" } });
    expect(section.textContent).toContain(
      "geen vraag waarop de meeste gemeenten ja zeggen en Voorbeeldstad niet",
    );
  });
});

describe("five institutions, three questions", () => {
  const row = (volgorde: number, vraag_label: string, waarde: number, own = {}): InstitutionRow => ({
    ...{ ...base, instelling_label: "Beschermd wonen", vraag_label, volgorde, waarde },
    ...{ n_gevraagd: 9, n_onbekend: 0, n_gedrukt: null, ...own },
  });

  test("show what the report prints where that is another number", () => {
    const rows = [row(1, "Hulp", 7, { n_gedrukt: 8 }), row(2, "Onderdak", 4, { n_onbekend: 3 })];
    const section = institutionCard(newDocument(), rows, bron);
    expect([...section.querySelectorAll("tbody td")].map(({ textContent }) => textContent)).toEqual([
      "7 van 9in het rapport: 8",
      "4–7 van 9",
    ]);
    expect(section.textContent).toContain("Hulp: zeker 7 van de 9 gemeenten.");
  });
});

describe("asked twice", () => {
  const twice = (first: Answer[], second: Answer[]): TwiceRow => {
    const [a, b] = [first, second].map((antwoorden) => itemRow({ item_id: "A", antwoorden }));
    return {
      ...{ ...base, soort: "fasen", route_links: "Voorzorg", kort_links: "Voorzorg" },
      ...{
        route_rechts: "Nazorg",
        kort_rechts: "Nazorg",
        waarde: a?.waarde ?? null,
        n_rechts: b?.waarde ?? null,
      },
      ...{ n_gevraagd_links: a?.n_gevraagd ?? 0, n_onbekend_links: a?.n_onbekend ?? 0 },
      ...{ n_gevraagd_rechts: b?.n_gevraagd ?? 0, n_onbekend_rechts: b?.n_onbekend ?? 0 },
    };
  };

  test("claims less or more only where the unknown cannot change it", () => {
    const rows = [
      ...[twice(ja(9), ja(5, 2)), twice(ja(5), ja(4, 2)), twice(ja(0), ja(4, 2))],
      twice(Array<Answer>(9).fill("niet_uitgevraagd"), ja(1)),
    ];
    expect(twiceAnswer(rows)).toBe(
      "Op 1 van de 3 vragen zeggen bij nazorg zeker minder gemeenten ja dan bij voorzorg, op 1 zeker meer. Op 1 is het gelijk of niet te zeggen.",
    );
  });

  test("is drawn with both values, and without a mark for what was not asked", () => {
    const rows = [twice(ja(9), ja(5, 2)), twice(Array<Answer>(9).fill("niet_uitgevraagd"), ja(1))];
    const chart = dumbbell(newDocument(), pairsOf(rows), {
      ...{ titel: "Proef", width: 900, namen: ["Voorzorg", "Nazorg"] as const },
    });
    const values = [...chart.querySelectorAll(".staaf-waarde")].map(({ textContent }) => textContent);
    expect(values).toEqual(["9", "5–7", "1"]);
    expect(chart.getAttribute("aria-label")).toContain("Voorzorg –, Nazorg 1 van 9");
    expect(chart.querySelectorAll(".halter-eerst")).toHaveLength(2);
  });
});

test("two values on one place stay inside the picture, however long they are", () => {
  const share = (n_onbekend: number) => ({
    ...{ waarde: 32, status: "getoond" as const, n_gevraagd: 40, n_onbekend },
  });
  const pairs = [{ label: "Partner", eerst: share(7), dan: share(8) }];
  for (const width of [320, 1080]) {
    const chart = dumbbell(newDocument(), pairs, { titel: "Proef", width, namen: ["Voorzorg", "Nazorg"] });
    const texts = [...chart.querySelectorAll(".staaf-waarde")];
    expect(texts.map(({ textContent }) => textContent)).toEqual(["32–39 · 32–40"]);
    for (const text of texts) {
      const x = Number(text.querySelector("tspan")?.getAttribute("x") ?? text.getAttribute("x"));
      expect(x + textWidth(text.textContent ?? "", 15)).toBeLessThanOrEqual(width);
    }
  }
});

describe("policy, knowledge and numbers", () => {
  test("compare an intention with practice by what is certain", () => {
    const row = (paar_label: string, kant: PolicyRow["kant"], antwoorden: Answer[]): PolicyRow => ({
      ...itemRow({ item_id: "A", antwoorden }),
      ...{ paar_label, volgorde: 1, kant, aantal_item_id: "" },
    });
    const rows = [
      ...[row("een", "beleid", ja(8)), row("een", "praktijk", ja(3))],
      ...[row("twee", "beleid", ja(8)), row("twee", "praktijk", ja(1, 7))],
    ];
    expect(policyAnswer(rows)).toContain("Bij 1 van de 2 voornemens");
  });

  test("add up knowledge without losing the unknown", () => {
    const row = (waarde: number, n_nee: number, n_onbekend: number): KnowledgeRow => ({
      ...{ ...base, gemeente_nr: 1, waarde, n_nee, n_onbekend, n_vragen: waarde + n_nee + n_onbekend },
    });
    expect(knowledgeAnswer([row(3, 1, 2), row(0, 0, 4)])).toBe(
      "Van 10 antwoorden over eigen kennis zijn er 3 ja en 6 onbekend.",
    );
    expect(knowledgeText(row(3, 1, 2))).toBe("3 ja, 1 nee, 2 onbekend, van 6");
  });

  test("give a range of sums, and hide it whole when one end is hidden", () => {
    const sum = (grens: SumRow["grens"], waarde: number | null): SumRow => ({
      ...{ ...base, eenheid: "woningen", waarde_periode: "", basis: "", grens, n_gemeenten: 8, waarde },
      status: waarde === null ? "onderdrukt" : "getoond",
    });
    const text = (low: number | null, high: number | null): string[] =>
      sumsOf([sum("laagste", low), sum("hoogste", high)]).map(sumText);
    expect([text(41, 42), text(17, 17), text(null, 6)]).toEqual([["41–42"], ["17"], ["verborgen"]]);
  });
});

describe("how sure a measurement is", () => {
  const row = { ...base, versies: "1", is_fictief: false, is_laatste: true, n_antwoorden: 9 };
  const measured = (n_totalen_nagerekend: number, n_totalen_anders: number): MeasurementRow => ({
    ...{ ...row, n_namen_vrijgegeven: 0, n_totalen_nagerekend, n_totalen_anders },
  });
  const found: ScanFindingRow = {
    ...{ ...base, gemeente_nr: null, bevonden: "Het aantal past niet.", hulp: "Vraag het na." },
  };

  test("is said with the totals that were counted again and what the checks found", () => {
    expect(certaintyAnswer(measured(333, 2), [found])).toBe(
      "Wij telden 333 totalen uit het rapport na. Bij 2 noemt het rapport een ander aantal dan er gemeenten bij staan; daar tellen wij de gemeenten. De controles geven 1 bevinding.",
    );
    expect(certaintyAnswer(measured(0, 0), [])).toBe(
      "Bij deze meting zijn geen totalen om na te tellen. De controles vonden niets dat niet klopt.",
    );
  });

  test("lists every finding once, with everyone it is about", () => {
    const other = { ...found, bevonden: "Er is niets aangevinkt.", gemeente_nr: 6 };
    const rows = [found, ...[6, 7, 5].map((gemeente_nr) => ({ ...found, gemeente_nr })), other];
    const gemeenten = [{ nr: 6, naam: "Voorbeeldstad" }];
    const section = findingsCard(newDocument(), rows, { bron, rij: measured(0, 0), gemeenten });
    const who = [...section.querySelectorAll("tbody tr td:nth-child(2)")].map(
      ({ textContent }) => textContent,
    );
    expect(who).toEqual(["Alle gemeenten", "Voorbeeldstad en gemeente 5 en 7", "Voorbeeldstad"]);
  });
});
