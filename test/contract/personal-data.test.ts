import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsPersonalData } from "../../src/contract/personal-data.ts";
import { withDatabase } from "../../src/warehouse/database.ts";

const seed = 20250403;

async function recognised(texts: readonly string[]): Promise<boolean[]> {
  return withDatabase(":memory:", async (database) => {
    await database.run("create table t(nr bigint, tekst varchar)");
    await database.append(
      "t",
      texts.map((s, i) => [i, s]),
    );
    const rows = await database.rows(`select ${holdsPersonalData("tekst")} as ja from t order by nr`);
    return rows.map(({ ja }) => ja === true);
  });
}

/** The elfproef as the Logisch Ontwerp BSN writes it down. */
function passes(number: string): boolean {
  const sum = [...number].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

describe("elfproef", () => {
  const digits = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }).map((d) => d.join(""));
  // numbers that start with 0 can be read as a phone number, and are tried apart
  const numbers = fc.sample(digits, { seed, numRuns: 2000 }).map((number) => `1${number.slice(1)}`);

  test("negen cijfers zijn een BSN als zij de elfproef halen, en anders niet", async () => {
    expect(await recognised(numbers)).toEqual(numbers.map(passes));
    expect(numbers.filter(passes).length).toBeGreaterThan(100);
  });

  test("in een zin, naast andere nummers, en niet als deel van een langer nummer", async () => {
    const found = numbers.filter(passes).slice(0, 50);
    expect(await recognised(found.map((n) => `zie nr ${n}, dank`))).toEqual(found.map(() => true));
    expect(await recognised(found.map((n) => `123456789 ${n}`))).toEqual(found.map(() => true));
    expect(await recognised(found.map((n) => `${n}-${n}`))).toEqual(found.map(() => true));
    expect(await recognised(found.map((n) => `9${n}9`))).toEqual(found.map(() => false));
  });

  test("een BSN met een nul vooraan", async () => {
    expect(await recognised(["012345672", "000000012"])).toEqual([passes("012345672"), passes("000000012")]);
  });
});

describe("andere persoonsgegevens", () => {
  const personal = [
    ...[
      "NL91ABNA0417164300",
      "nl91 abna 0417 1643 00",
      "NL91.ABNA.0417.1643.00",
      "op NL91ABNA0417164300 graag",
    ],
    ...["iemand@voorbeeld.nl", "Iemand.Anders+x@mail.voorbeeld.nl", "mail: iemand@voorbeeld.nl."],
    ...["0612345678", "06-12345678", "06 12 34 56 78", "06.1234.5678", "(010) 123 4567", "010-1234567"],
    ...["+31612345678", "+31 6 12345678", "+31 (0)6 1234 5678", "0031 6 12345678", "bel 0612345678 na vijf"],
  ];
  const ordinary = [
    ...[
      "",
      "geen",
      "Huisvesting netwerk",
      "€ 1.234.567,89",
      "350.000.000",
      "2021-H1",
      "03-04-2025",
      "L1234-1240",
    ],
    ...[
      "1 2 3 4 5 6 7 8 9",
      "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
      "2015 tot en met 2019",
      "B000-01",
      "H000-0123",
    ],
    ...[
      "van 01-01-2020 tot en met 31-12-2020",
      "L7692, L9580, L8502",
      "tabel 3.2, blz. 10-12",
      "om 12:30 @ het loket",
    ],
  ];

  test.each(personal)("%s wordt herkend", async (text) => {
    expect(await recognised([text])).toEqual([true]);
  });

  test("gewone tekst niet, en leeg ook niet", async () => {
    const found = await recognised(ordinary);
    expect(ordinary.filter((_, i) => found[i])).toEqual([]);
    await withDatabase(":memory:", async (database) => {
      expect(await database.rows(`select ${holdsPersonalData("null::varchar")} as ja`)).toEqual([
        { ja: false },
      ]);
    });
  });
});
