import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneAxisCard, pairs } from "../../../dashboards/components/monitors/axis.ts";
import { estimateCard, estimateSentence } from "../../../dashboards/components/monitors/estimate.ts";
import { measuresAnswer, measuresOf, measureText } from "../../../dashboards/components/monitors/measures.ts";
import type { EstimateRow, RegionRow } from "../../../dashboards/components/monitors/rows.ts";
import { manifestOf, newDocument, says, seed, tableOf } from "../components/support.ts";
import { measure, measured, measureTables, publishedTable, realRules, rowOf } from "./support.ts";

/** Any period, as a year, month, day or range: whatever would make two figures look alike. */
const moment = fc.constantFrom(
  "2024",
  "2024-01",
  "2024-01-01",
  "2024-01-01 t/m 2024-12-31",
  "2025-04-08",
  "",
);
const place = fc.constantFrom(
  "Nederland",
  "Den Haag",
  "Haaglanden",
  "regio Den Haag",
  "centrumregio Den Haag",
);
const version = fc.constantFrom("", "1", "vanaf 2020-01-01");
const anyRow = (indicator: string) =>
  fc
    .record({ periode: moment, gebied: place, versie: version, waarde: fc.nat(50_000) })
    .map((own) => rowOf(indicator, own));

describe("the four measures on one axis", () => {
  test("cannot be forced: no area, period, version or order of any two makes the rules agree", () => {
    const two = fc
      .shuffledSubarray([...measureTables], { minLength: 2, maxLength: 2 })
      .chain(([a = "", b = ""]) => fc.tuple(anyRow(a), anyRow(b)));
    fc.assert(
      fc.property(two, (rows) => {
        const { mag, redenen } = realRules("een_as", rows);
        expect(mag).toBe(false);
        for (const reden of redenen) expect(reden).toMatch(/^[A-Z].+\.$/);
      }),
      { ...seed, numRuns: 300 },
    );
  });

  test("the card has a reason for every pair and no drawing", () => {
    const rows = ["cbs_schatting", "cbs_monitor", "ethos_rondes", "meldingen_per_maand"].map((naam) =>
      measured(rowOf(naam)),
    );
    expect(pairs(rows, realRules).map(({ redenen }) => redenen.length > 0)).toEqual(Array(6).fill(true));
    const card = oneAxisCard(newDocument(), rows, realRules, tableOf());
    expect(card.querySelector("svg")).toBeNull();
    expect(card.querySelectorAll("tbody tr").length).toBe(6);
    expect(card.textContent).toContain("een stand op één dag");
  });

  test("the refusal comes from the rules: a pair that may share an axis is drawn", () => {
    const rows = [
      measured(rowOf("cbs_monitor")),
      measured(rowOf("cbs_monitor", { gebied: "centrumregio Utrecht" })),
    ];
    const card = oneAxisCard(newDocument(), rows, realRules, tableOf());
    expect(card.querySelector("svg")).not.toBeNull();
    expect(oneAxisCard(newDocument(), rows, says(false, "Nee."), tableOf()).querySelector("svg")).toBeNull();
  });
});

const region = (regio: string, centrumgemeente: string): RegionRow => ({
  ...rowOf("regio_gemeenten"),
  ...{ indeling: "i", indeling_titel: "I", aantal_regios: null, regio, centrumgemeente },
  ...{ is_volledig: false, gemeente: "" },
});

describe("the newest figure of a measure", () => {
  const maat = measure("ethos", { eigen_tabel: "eigen", gepubliceerde_tabel: "anders", reeks: "r" });
  const own = rowOf("eigen", {
    gebied: "regio Den Haag",
    periode: "2025-04-08",
    categorie_code: "totaal",
    waarde: 7,
  });
  const published = rowOf("anders", {
    periode: "2025",
    reeks: "r",
    soort: "ronde",
    gebied: "telronde",
    waarde: 9,
  });
  const tables = { eigen: [own], anders: [published] };
  const regions = [region("regio Den Haag", "Den Haag")];
  const manifest = (is_fictief: boolean) => manifestOf(tableOf({ naam: "eigen", is_fictief }));

  test("is the own count, but never an invented one when somebody published a real one", () => {
    expect(measuresOf([maat], tables, regions, manifest(false))[0]?.cijfer).toBe(own);
    expect(measuresOf([maat], tables, regions, manifest(true))[0]?.cijfer).toBe(published);
  });

  test("is marked when only an invented one exists", () => {
    const [only] = measuresOf([maat], { eigen: [own] }, regions, manifest(true));
    expect([only?.cijfer, only?.is_fictief]).toEqual([own, true]);
  });

  test("is of the own region and the whole, not of another region or a part", () => {
    const other = rowOf("eigen", {
      gebied: "regio Utrecht",
      periode: "2026-01-01",
      categorie_code: "totaal",
    });
    const part = rowOf("eigen", { gebied: "regio Den Haag", periode: "2026-01-01", categorie_code: "3" });
    expect(measuresOf([maat], { eigen: [own, other, part] }, regions, manifest(false))[0]?.cijfer).toBe(own);
  });

  test("that is hidden or missing is no number", () => {
    const hidden = { ...own, waarde: null, status: "onderdrukt" as const };
    expect(measureText(measured(hidden))).toBe("geen cijfer");
    expect(measuresAnswer([measured(null)])).toContain("nog geen cijfers");
  });
});

function estimate(jaar: number, waarde: number | null, own: Partial<EstimateRow> = {}): EstimateRow {
  return {
    ...rowOf("cbs_schatting", {
      periode: `${jaar}-01-01`,
      waarde,
      status: waarde === null ? "onbekend" : "getoond",
    }),
    ...{
      register: "r",
      reeks: "s",
      peildatum: null,
      kwalificatie: "schatting",
      cijfer_status: "gepubliceerd",
    },
    ...{
      bron_datum: "",
      bron_regel: "L1",
      adres: "",
      opmerking: "",
      marge_laag: null,
      marge_hoog: null,
      breuk: "",
    },
    ...own,
  };
}

describe("the estimate of CBS", () => {
  const rows = [
    estimate(2009, 17_800, { versie: "voor", marge_laag: 15_500, marge_hoog: 21_000 }),
    estimate(2010, 23_300, { versie: "na", breuk: "Andere registraties." }),
    estimate(2011, null, { versie: "na" }),
    estimate(2012, 27_300, { versie: "na", cijfer_status: "voorlopig" }),
    estimate(2013, 24_800, { versie: "na" }),
  ];
  const drawn = () => estimateCard(newDocument(), rows, [], realRules, publishedTable("cbs_schatting"));

  test("has an axis for each way of counting and no line across a gap", () => {
    const charts = [...drawn().querySelectorAll("svg.grafiek")];
    expect(charts.map((chart) => chart.querySelectorAll(".schatting-punt").length)).toEqual([1, 3]);
    expect(charts.map((chart) => chart.querySelectorAll(".schatting-lijn").length)).toEqual([0, 1]);
    expect(charts[1]?.querySelectorAll(".schatting-geen").length).toBe(1);
    expect(charts[0]?.querySelectorAll(".schatting-marge").length).toBe(1);
    expect(charts[1]?.querySelectorAll(".schatting-voorlopig").length).toBe(1);
  });

  test("says why, what is missing and what is provisional in words", () => {
    const text = drawn().textContent ?? "";
    for (const words of ["Andere registraties.", "Over 2011 is er geen schatting.", "voorlopig cijfer: 2012"])
      expect(text).toContain(words);
  });

  test("never says rise or fall without margins that do not overlap", () => {
    const unsure = estimateSentence([estimate(2023, 30_600), estimate(2024, 33_000)], realRules);
    expect(unsure).toContain("niet te zeggen");
    expect(unsure).not.toMatch(/stijging|daling/);
    const margins = (low: number, high: number) => ({ marge_laag: low, marge_hoog: high });
    const apart = [estimate(2023, 30, margins(28, 31)), estimate(2024, 40, margins(35, 45))];
    expect(estimateSentence(apart, realRules)).toContain("stijging");
    const touching = [estimate(2023, 30, margins(28, 36)), estimate(2024, 40, margins(35, 45))];
    expect(estimateSentence(touching, realRules)).not.toContain("stijging");
  });
});
