import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifier, literal, nearest, normalised, normalisedSql } from "../../src/contract/names.ts";
import { withDatabase } from "../../src/warehouse/database.ts";

const seed = 20250403;
const text = fc.string({ unit: "grapheme", maxLength: 20 }).filter((s) => !s.includes("\0"));

describe("schrijfwijzen", () => {
  test.each([
    ["Datum melding", "datum_melding"],
    ["DATUM-MELDING", "datummelding"],
    ["hulpvraag ", "Hulpvraag"],
    ["Beëindigd", "beeindigd"],
    ["Huisvesting/opvang algemeen", "huisvesting opvang algemeen"],
  ])("%s is hetzelfde als %s", (a, b) => {
    expect(normalised(a)).toBe(normalised(b));
  });

  test.each([
    ["27+", "27-"],
    ["27+", "27"],
    ["BC-GEZ-01", "BC-GEZ-1"],
    ["0363", "363"],
  ])("%s is iets anders dan %s", (a, b) => {
    expect(normalised(a)).not.toBe(normalised(b));
  });

  test("twee keer is één keer, en hoofdletters, accenten en leestekens tellen niet", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(" ", "_", "-", ".", "/", "'"), (s, mark) => {
        expect(normalised(normalised(s))).toBe(normalised(s));
        expect(normalised(normalised(s).toUpperCase())).toBe(normalised(s));
        expect(normalised(`${mark}${s}${mark}`)).toBe(normalised(s));
        expect(normalised(s.normalize("NFC"))).toBe(normalised(s.normalize("NFD")));
      }),
      { seed, numRuns: 500 },
    );
  });

  test("SQL en TypeScript vinden hetzelfde hetzelfde", async () => {
    const ascii = fc.string({ unit: "grapheme-ascii", maxLength: 20 });
    const dutch = fc
      .array(fc.constantFrom(..."ABCabc019 _-+<>/ëéïöüÉÇñø€’ÀŠžĳß"), { maxLength: 12 })
      .map((c) => c.join(""));
    const texts = [ascii, dutch, text].flatMap((arb, i) => fc.sample(arb, { seed: seed + i, numRuns: 400 }));
    await withDatabase(":memory:", async (database) => {
      await database.run("create table t(nr bigint, tekst varchar)");
      await database.append(
        "t",
        texts.map((s, i) => [i, s]),
      );
      const rows = await database.rows(
        `select tekst, ${normalisedSql("tekst")} as sleutel from t order by nr`,
      );
      expect(rows.map(({ tekst, sleutel }) => [tekst, sleutel])).toEqual(
        rows.map(({ tekst }) => [tekst, normalised(String(tekst))]),
      );
    });
  });

  test("tekst en namen gaan heel door SQL heen", async () => {
    const texts = fc.sample(text, { seed, numRuns: 100 });
    await withDatabase(":memory:", async (database) => {
      for (const s of texts) {
        const name = `${s}"x`;
        expect(await database.rows(`select ${literal(s)} as ${identifier(name)}`)).toEqual([{ [name]: s }]);
      }
    });
  });
});

describe("bedoelt u", () => {
  const known = ["datum_melding", "hulpvraag", "inkomensbron", "nr"];

  test.each([
    ["datum meldng", "datum_melding"],
    ["Hulpvragen", "hulpvraag"],
    ["inkomensbronnen", "inkomensbron"],
    ["telefoonnummer", null],
    ["", "nr"],
  ])("%s: %s", (given, expected) => {
    expect(nearest(given, known)).toBe(expected);
  });

  test("een bekende naam is het dichtst bij zichzelf", () => {
    for (const name of known) expect(nearest(name, known)).toBe(name);
    expect(nearest("iets", [])).toBeNull();
  });
});
