import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chance, changeSentence } from "../../../dashboards/components/text.ts";
import { keyFigure, says, seed } from "./support.ts";

const earlier = (own = {}) => keyFigure({ cijfer_id: "H-1", periode: "2020", waarde: 421, ...own });
const later = (own = {}) => keyFigure({ cijfer_id: "H-2", periode: "2021", waarde: 420, ...own });
const allowed = says(true);

describe("changeSentence", () => {
  test("a difference that chance explains is no change", () => {
    expect(changeSentence(earlier(), later(), allowed)).toBe(
      "Geen aantoonbare verandering sinds 2020 (421).",
    );
  });

  test("a larger one is a rise or a fall, with the number before", () => {
    expect(changeSentence(earlier({ waarde: 300 }), later(), allowed)).toBe(
      "Stijging van 120 sinds 2020 (300).",
    );
    expect(changeSentence(earlier({ waarde: 9900 }), later({ waarde: 5000 }), allowed)).toBe(
      "Daling van 4.900 sinds 2020 (9.900).",
    );
  });

  test("what may not be compared says why", () => {
    const refused = says(false, "De manier van tellen is veranderd.", "Meer.");
    expect(changeSentence(earlier(), later(), refused)).toBe(
      "Niet te vergelijken met 2020. De manier van tellen is veranderd.",
    );
  });

  test("an estimate or a range claims nothing", () => {
    for (const own of [{ kwalificatie: "circa" as const }, { waarde_hoog: 500 }]) {
      expect(changeSentence(earlier(), later({ waarde: 900, ...own }), allowed)).toMatch(/is niet te zeggen/);
    }
  });

  test("the sentence never contradicts the figures and never shows a hidden one", () => {
    const value = fc.option(fc.nat(2000), { nil: null });
    fc.assert(
      fc.property(value, value, fc.boolean(), (a, b, mag) => {
        const status = (v: number | null) => (v === null ? ("onderdrukt" as const) : ("getoond" as const));
        const text = changeSentence(
          earlier({ waarde: a, status: status(a) }),
          later({ waarde: b, status: status(b) }),
          says(mag, ...(mag ? [] : ["Nee."])),
        );
        const proven = mag && a !== null && b !== null && Math.abs(b - a) > chance(a, b);
        expect(/stijging/i.test(text)).toBe(proven && (b ?? 0) > (a ?? 0));
        expect(/daling/i.test(text)).toBe(proven && (b ?? 0) < (a ?? 0));
        if (mag && (a === null || b === null)) expect(text).toBe("");
        else expect(/^Geen aantoonbare verandering/.test(text)).toBe(mag && !proven);
      }),
      seed,
    );
  });
});
