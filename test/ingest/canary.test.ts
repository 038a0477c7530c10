import { afterAll, describe, expect, test } from "vitest";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";
import { type Cells, delivered, everythingIn, fileWith, melding, storedRows } from "./deliveries.ts";

afterAll(removeFolders);

/** Well-known test numbers and names that belong to nobody. */
const canaries = {
  bsn: "111222333",
  tweede_bsn: "123456782",
  iban: "NL91ABNA0417164300",
  iban_met_spaties: "NL91 ABNA 0417 1643 00",
  email: "kanarie@voorbeeld.nl",
  telefoon: "0612345678",
  telefoon_buitenland: "+31 (0)6 1234 5678",
} as const;
const planted = Object.values(canaries);

async function leaksOf(rows: readonly Cells[]): Promise<{ leaks: string[]; data: string }> {
  const data = await emptyData();
  const lines: string[] = [];
  await ingestInto(data, { files: [await fileWith(delivered(rows))], lines });
  const all = `${await everythingIn(data)}\n${lines.join("\n")}`;
  return { leaks: planted.filter((canary) => all.includes(canary)), data };
}

describe("een persoonsgegeven in een export", () => {
  test("blijft nergens staan: kolom buiten het contract", async () => {
    const rows = [
      melding("1", { naam: "Kanarie", bsn: "", opmerking: "" }),
      ...planted.map((canary, i) =>
        melding(`p${i}`, { naam: "Kanarie", bsn: canary, opmerking: `zie ${canary}, dank` }),
      ),
    ];
    const { leaks, data } = await leaksOf(rows);
    expect(leaks).toEqual([]);
    expect(await everythingIn(data)).not.toContain("Kanarie");
    expect(await storedRows(data, "rows")).toHaveLength(planted.length + 1);
  });

  test.each(Object.keys(melding("1")))("blijft nergens staan: kolom %s", async (column) => {
    const bad = planted.flatMap((canary, i) => [
      melding(`a${i}`, { [column]: canary }),
      melding(`b${i}`, { [column]: `bel ${canary} even` }),
    ]);
    const { leaks, data } = await leaksOf([melding("1"), ...bad]);
    expect(leaks).toEqual([]);
    expect(await storedRows(data, "rows")).toHaveLength(column === "meldingnr" ? bad.length + 1 : 1);
  });

  test("blijft nergens staan: in de kolomnamen en boven de tabel", async () => {
    const data = await emptyData();
    const lines: string[] = [];
    const kop = planted.join(";");
    const text = `Contact: ${planted.join(", ")}\n${delivered([melding("1")]).replace("is_fictief", `is_fictief;${kop}`)}`;
    const filled = text.replace(";ja\r\n", `;ja${";".repeat(planted.length)}\r\n`);
    await ingestInto(data, { files: [await fileWith(filled)], lines });
    expect(await storedRows(data, "rows")).toHaveLength(1);
    const all = `${await everythingIn(data)}\n${lines.join("\n")}`;
    expect(planted.filter((canary) => all.includes(canary))).toEqual([]);
  });

  test("blijft nergens staan: openbare kolommen van een andere bron", async () => {
    const item = {
      meting_id: "2031-01_VZ",
      regio: "Verzonnen regio",
      item_id: "INZ-MON-02",
      gemeente_nr: "1",
    };
    const row = (nr: number, cells: Cells): Cells => ({
      ...{
        ...item,
        gemeente_nr: String(nr),
        waarde_min: "1",
        waarde_max: "1",
        eenheid: "huishoudens",
        toelichting: "",
      },
      ...cells,
    });
    const columns = ["toelichting", "regio", "meting_id", "item_id", "gemeente_nr", "waarde_min"];
    const bad = columns.flatMap((column, c) =>
      planted.map((canary, i) =>
        row(100 * (c + 1) + i, { [column]: column.startsWith("waarde") ? `${canary}!` : canary }),
      ),
    );
    const { leaks, data } = await leaksOf([row(1, {}), ...bad]);
    expect(leaks).toEqual([]);
    expect(await storedRows(data, "rows")).toHaveLength(1);
    expect(await storedRows(data, "rejected")).toHaveLength(bad.length);
  });
});

describe("een afgekeurde rij", () => {
  test("blijft bewaard zonder de cel die niet klopt", async () => {
    const data = await emptyData();
    const rows = [
      melding("1"),
      melding("2", { hulpvraag: "Mijn eigen huis" }),
      melding("3", { datum_melding: "gisteren" }),
    ];
    await ingestInto(data, { files: [await fileWith(delivered(rows))] });
    expect(await storedRows(data, "rejected")).toMatchObject([
      {
        _problemen: "code_onbekend|hulpvraag",
        hulpvraag: expect.stringMatching(/^[0-9a-f]{32}$/),
        datum_melding: "03-04-2025",
      },
      {
        _problemen: "datum_onleesbaar|datum_melding",
        datum_melding: expect.stringMatching(/^[0-9a-f]{32}$/),
        hulpvraag: "Huisvesting netwerk",
      },
    ]);
    expect(await everythingIn(data)).not.toMatch(/Mijn eigen huis|gisteren/);
  });
});
