import { describe, expect, test } from "vitest";
import {
  headline,
  keyFigures,
  newest,
  seriesAddress,
  underHeadline,
} from "../../../dashboards/components/key-figures.ts";
import { resultBars, split, years } from "../../../dashboards/components/meldingen.ts";
import type { ResultRow } from "../../../dashboards/components/rows.ts";
import { keyFigure } from "./support.ts";

const base = { indicator: "", gebied: "", periode: "2020", bron: "", versie: "", status: "getoond" as const };

describe("meldingen", () => {
  test("years come newest first", () => {
    expect(
      years([
        { ...base, waarde: 1 },
        { ...base, periode: "2021-03", waarde: 1 },
      ]),
    ).toEqual(["2021", "2020"]);
  });

  test("the total stands apart from its parts", () => {
    const rows = [
      { ...base, hulpvraag_code: "totaal", hulpvraag: "Totaal", waarde: 8 },
      { ...base, hulpvraag_code: "A", hulpvraag: "Opvang", waarde: 8 },
    ];
    const { parts, total } = split(rows, "hulpvraag");
    expect([parts.map(({ label }) => label), total.waarde]).toEqual([["Opvang"], 8]);
    expect(split([], "hulpvraag").total.status).toBe("onbekend");
  });

  test("end results and intermediate results are never one group", () => {
    const row = (
      resultaat_soort: ResultRow["resultaat_soort"],
      resultaat_code: string,
      waarde: number,
    ): ResultRow => ({
      ...{ ...base, waarde },
      ...{ resultaat_soort, resultaat_code, resultaat: resultaat_code },
    });
    const bars = resultBars([
      row("totaal", "totaal", 18),
      row("eind", "totaal", 5),
      row("eind", "a", 5),
      row("tussen", "b", 5),
      row("geen", "totaal", 8),
    ]);
    expect(bars.map(({ kop, label }) => `${kop} / ${label}`)).toEqual([
      "Eindresultaat: 5 / a",
      "Tussenresultaat / b",
      "Geen resultaat: 8 / totaal",
    ]);
  });
});

describe("overzicht", () => {
  test("versions of the newest period give a range, never one of them", () => {
    const points = [
      keyFigure({ periode: "2020", waarde: 80 }),
      keyFigure({ periode: "2021", waarde: 90, punt_volgorde: 2 }),
      keyFigure({ periode: "2021", waarde: 98, punt_volgorde: 3 }),
    ];
    const [series = []] = keyFigures(points);
    expect(headline(newest(series)).getal).toBe("90–98");
    expect(underHeadline(newest(series))).toBe("huishoudens in 2021; 2 versies");
  });

  test("a key figure leads to its series in the cijferregister", () => {
    expect(seriesAddress([keyFigure()])).toBe("./cijferregister#reeks=den_haag%2Fuitstroom");
    expect(seriesAddress([])).toBeNull();
  });

  test("the word of an uncertain figure goes before the number", () => {
    expect(headline([keyFigure({ kwalificatie: "circa", waarde: 435 })])).toEqual({
      woord: "circa ",
      getal: "435",
    });
    expect(headline([keyFigure({ waarde: null, status: "onbekend" })]).getal).toBe("onbekend");
  });
});
