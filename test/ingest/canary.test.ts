import { afterAll, describe, expect, test } from "vitest";
import { holdsPersonalData, looksPersonal } from "../../src/contract/personal-data.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";
import { planted } from "./canaries.ts";
import { type Cells, delivered, everythingIn, fileWith, melding, storedRows } from "./deliveries.ts";

afterAll(removeFolders);

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
        bron_regels: "",
      },
      ...cells,
    });
    const columns = ["bron_regels", "regio", "meting_id", "item_id", "gemeente_nr", "waarde_min"];
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

describe("adres, gebruikersnaam en wachtwoord aan hun vorm", () => {
  const personal = [
    ...["2514 AB 12", "2514AB 12", "2514AB12", "2514ab12", "2514ab 12", "2514 AB, 12-14", "2514 AB 12 bis"],
    ...[
      "Verzonnenpad 12, 2514 AB",
      "Verzonnenpad 12 2514 AB",
      "12a, 2514AB",
      "woont op 2514 AB 12 sinds mei",
    ],
    ...["wachtwoord: geheim", "Wachtwoord=geheim", "het wachtwoord is geheim", "WACHTWOORD : geheim"],
    ...["password=geheim", "gebruikersnaam: kanarie", "username:kanarie", "login: kanarie", "pincode: 1234"],
  ];
  const ordinary = [
    ...[
      "2514 AB",
      "2514AB",
      "2514",
      "2019 en 2020",
      "van 2019 tm 2020",
      "2019 in 3 wijken",
      "1500 op 31 mei",
    ],
    ...["2023JJ00", "2023KW01", "2023MM04", "2023MM12", "2023HJ01", "2023W150", "2022-04_DA", "B000-01"],
    ...[
      "31-12-2020 WW",
      "per 1 januari 2020 PW",
      "L1234-1240",
      "1 2 3 4 5",
      "GM0518",
      "2016/2017",
      "WIJ 2020",
    ],
    ...["wachtwoord vergeten", "nieuwe gebruikers: 12", "wachtlijst: 12", "inlogpunt: loket", "user groups"],
  ];

  const recognised = (texts: readonly string[]): Promise<string[]> =>
    withDatabase(":memory:", async (database) => {
      await database.run("create table t(nr bigint, tekst varchar)");
      await database.append(
        "t",
        texts.map((text, i) => [i, text]),
      );
      const rows = await database.rows(`select tekst from t where ${holdsPersonalData("tekst")} order by nr`);
      return rows.map(({ tekst }) => String(tekst));
    });

  test("wordt herkend, in SQL en in een kolomnaam", async () => {
    expect(await recognised(personal)).toEqual(personal);
    expect(personal.filter((text) => !looksPersonal(text))).toEqual([]);
  });

  test("gewone tekst wordt er niet voor aangezien", async () => {
    expect(await recognised(ordinary)).toEqual([]);
    expect(ordinary.filter((text) => looksPersonal(text) && text.replace(/\D/g, "").length < 7)).toEqual([]);
  });
});

describe("een kolomnaam die een persoonsgegeven is", () => {
  test.each(planted)("%s wordt niet genoemd", (canary) => expect(looksPersonal(canary)).toBe(true));

  test.each([
    "leeftijd 18-27",
    "kosten in €",
    "Periode 2020-2024",
    "aantal (x 1 000)",
    "postcode",
    "naam",
    "2023KW01",
  ])("%s wel", (header) => expect(looksPersonal(header)).toBe(false));
});

describe("een afgekeurde rij", () => {
  test("blijft bewaard zonder de cel die niet klopt", async () => {
    const data = await emptyData();
    const rows = [
      melding("1", { toestemming_klant: "ja" }),
      melding("2", { hulpvraag: "Mijn eigen huis" }),
      melding("3", { datum_melding: "gisteren" }),
      melding("4", { aanmelder: "Kanarievogel", toestemming_klant: "van Kanarievogel" }),
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
      {
        _problemen: "code_onbekend|aanmelder ja_nee_onleesbaar|toestemming_klant",
        aanmelder: expect.stringMatching(/^[0-9a-f]{32}$/),
        toestemming_klant: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
    expect(await everythingIn(data)).not.toMatch(/Mijn eigen huis|gisteren|Kanarievogel/);
  });
});
