import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { labels, statline } from "../../../pipelines/cbs/contract.ts";
import { lezers } from "../../../pipelines/cbs/reader.ts";
import type { PlainTable, TextRecord } from "../../../src/contract/contract.ts";
import { type Delimiter, delimiters, readRecords } from "../../../src/ingest/csv.ts";
import { decode, detectEncoding } from "../../../src/ingest/text.ts";
import { root } from "../../support/example.ts";

function recordsOf(text: string, delimiter: Delimiter = ";"): TextRecord[] {
  return readRecords(text, delimiter, 0).flatMap(({ regel, cellen }) =>
    cellen === null ? [] : [{ regel, cellen }],
  );
}

/** What each reader that recognises the file makes of it. */
function readWith(records: readonly TextRecord[], file: string): PlainTable[] {
  return lezers.flatMap((read) => read(records, file) ?? []);
}

type Row = Readonly<Record<string, string>>;

function rowsOf({ kop, rijen }: PlainTable): Row[] {
  return rijen.map(({ cellen }) => Object.fromEntries(kop.map((name, i) => [name, cellen[i] ?? ""])));
}

/** The rows of a text that exactly one reader recognises. */
function read(text: string, file = "Verzonnen_tabel_20112026_101112.csv"): Row[] {
  const [table, ...others] = readWith(recordsOf(text), file);
  if (table === undefined || others.length > 0) throw new Error("Precies één lezer hoort dit te herkennen.");
  return rowsOf(table);
}

const lines = (...rows: string[]): string => `${rows.join("\r\n")}\r\n`;
const pick = (rows: readonly Row[], ...names: string[]): string[] =>
  rows.map((row) => names.map((name) => row[name]).join(" "));

const fixtures = join(root, "test", "fixtures");
const cases = readdirSync(join(fixtures, "cbs"));

interface Expected {
  readonly rijen: { readonly in: number };
  readonly bevindingen: readonly { regels: number[] }[];
  readonly waarden?: Readonly<Record<string, (string | number | null)[]>>;
}

describe.each(cases)("%s", (name) => {
  const folder = join(fixtures, "cbs", name);
  const file = readdirSync(folder).find((f) => f !== "verwacht.json") ?? "";
  const bytes = readFileSync(join(folder, file));
  const text = decode(bytes, detectEncoding(bytes) ?? "utf-8");
  const expected = JSON.parse(readFileSync(join(folder, "verwacht.json"), "utf8")) as Expected;

  test("wordt door precies één lezer herkend, onder precies één scheidingsteken", () => {
    const found = delimiters.flatMap((delimiter) => readWith(recordsOf(text, delimiter), file));
    expect(found).toHaveLength(1);
    const contract = found[0]?.kop.includes("dimensie") ? labels : statline;
    expect(found[0]?.kop).toEqual(Object.keys(contract.kolommen));
  });

  test("geeft de rijen die het contract mag aannemen", () => {
    const table = delimiters.flatMap((delimiter) => readWith(recordsOf(text, delimiter), file))[0];
    const rows = table === undefined ? [] : rowsOf(table);
    expect(rows).toHaveLength(expected.rijen.in);
    const { waarden } = expected;
    if (waarden === undefined) return;
    const isNumber = (value: string | undefined): boolean =>
      value === undefined || /^(-?\d+(\.\d+)?)?$/.test(value);
    const accepted = rows.filter((row) => row.onderwerp !== "" && isNumber(row.waarde));
    for (const [column, values] of Object.entries(waarden)) {
      const written = values.map((value) => (value === null ? "" : value));
      const given = accepted.map((row) => row[column] ?? "");
      expect(column === "waarde" ? given.map((v) => (v === "" ? v : Number(v))) : given).toEqual(written);
    }
  });
});

describe("herkent niets anders", () => {
  const others = ["meldingen", "preventiescanner", "cijferregister", "onbekend"];
  const files = [
    ...others.flatMap((bron) =>
      readdirSync(join(fixtures, bron), { recursive: true, encoding: "utf8" }).map((f) =>
        join(fixtures, bron, f),
      ),
    ),
    ...["reference", "examples"].flatMap((folder) =>
      readdirSync(join(root, "data", folder), { recursive: true, encoding: "utf8" }).map((f) =>
        join(root, "data", folder, f),
      ),
    ),
  ].filter((f) => /\.[a-z]+$/.test(f) && !/\.(json|ya?ml|md)$/.test(f));

  test("in de bestanden van andere bronnen en in wat geen tabel is", () => {
    expect(files.length).toBeGreaterThan(80);
    const taken = files.filter((file) => {
      const bytes = readFileSync(file);
      const encoding = detectEncoding(bytes);
      if (encoding === null) return false;
      const text = decode(bytes, encoding);
      return delimiters.some((d) => readWith(recordsOf(text, d), file).length > 0);
    });
    expect(taken).toEqual([]);
  });

  test.each([
    ["niets", ""],
    ["een tabel met een regio en een periode", lines("regio;periode;aantal", "Den Haag;2023;5")],
    ["een eigen lijst met onderwerpen", lines("nummer;onderwerp;datum", "1;opvang;2023")],
    ["een verslag dat CBS noemt", lines("De cijfers over de regio komen van het CBS.", "Bron: CBS")],
    ["een lijst met een ID", lines("ID;naam;score_1", "1;Verzonnen;7")],
    ["onze eigen lange vorm", lines("tabel;indeling;onderwerp;perioden", "x;portaal;y;2023", "Bron: CBS")],
    ["codes met namen", lines("Key;Title;Description", "GM9998;Verzonnendam;")],
  ])("in %s", (_, text) => {
    expect(readWith(recordsOf(text), "invoer.csv")).toEqual([]);
  });
});

describe("hetzelfde cijfer geeft dezelfde rij", () => {
  const variants = {
    "onderwerp in de kolommen": lines(
      "Verzonnen",
      ";Onderwerp;Bevolking;Huishoudens",
      "Regio's;Perioden;aantal;x 1 000",
      "Verzonnendam;2022;1;2",
      "Verzonnendam;2023*;3;4",
      "Bron: CBS",
    ),
    "dimensienaam op elke plek herhaald": lines(
      "Verzonnen",
      "Onderwerp;Onderwerp;Bevolking;Huishoudens",
      "Regio's;Perioden;aantal;x 1 000",
      "Verzonnendam;2022;1;2",
      "Verzonnendam;2023*;3;4",
      "Bron: CBS",
    ),
    "eenheid op een eigen regel": lines(
      "Verzonnen",
      "Regio's;Perioden;Bevolking;Huishoudens",
      ";;aantal;x 1 000",
      "Verzonnendam;2022;1;2",
      "Verzonnendam;2023*;3;4",
      "Bron: CBS",
    ),
    "jaren als kolommen": lines(
      "Verzonnen",
      "Regio's;Onderwerp;Eenheid;2022;2023*",
      "Verzonnendam;Bevolking;aantal;1;3",
      ";Huishoudens;x 1 000;2;4",
    ),
    "namen van de rijen op een eigen regel": lines(
      "Verzonnen",
      ";;Perioden;2022;2023*",
      "Regio's;Onderwerp;Eenheid;;",
      "Verzonnendam;Bevolking;aantal;1;3",
      "Verzonnendam;Huishoudens;x 1 000;2;4",
      "Bron: CBS;;;;",
    ),
    "alles in de kolommen": lines(
      "Verzonnen",
      "Onderwerp;Bevolking;;Huishoudens;",
      "Perioden;2022;2023*;2022;2023*",
      "Regio's;aantal;aantal;x 1 000;x 1 000",
      "Verzonnendam;1;3;2;4",
      "© Centraal Bureau voor de Statistiek, Den Haag/Heerlen 1-1-2024",
    ),
  };
  test.each(Object.entries(variants))("%s", (_, text) => {
    const rows = read(text).map(({ indeling: _form, ...row }) => JSON.stringify(row));
    const first = read(variants["onderwerp in de kolommen"]).map(({ indeling: _form, ...row }) =>
      JSON.stringify(row),
    );
    expect(rows.sort()).toEqual(first.sort());
    expect(
      pick(read(text), "onderwerp", "eenheid", "regio", "periode", "waarde", "cijfer_status").sort(),
    ).toEqual([
      "Bevolking aantal Verzonnendam 2022 1 definitief",
      "Bevolking aantal Verzonnendam 2023 3 voorlopig",
      "Huishoudens x 1 000 Verzonnendam 2022 2 definitief",
      "Huishoudens x 1 000 Verzonnendam 2023 4 voorlopig",
    ]);
  });
});

describe("tabellen zoals StatLine ze toont", () => {
  test("zonder onderwerp telt de tabel wat de titel zegt", () => {
    const rows = read(lines("Verzonnen bevolking", "Regio's;2022;2023", "Verzonnendam;1;2", "Opgeheven;.;"));
    expect(pick(rows, "onderwerp", "regio", "periode", "waarde", "teken")).toEqual([
      "Verzonnen bevolking Verzonnendam 2022 1 ",
      "Verzonnen bevolking Verzonnendam 2023 2 ",
      "Verzonnen bevolking Opgeheven 2022  .",
      "Verzonnen bevolking Opgeheven 2023  leeg",
    ]);
  });

  test("de tabelcode in de bestandsnaam gaat voor de titel", () => {
    const text = lines("Verzonnen", "Onderwerp;Bevolking", "Perioden;aantal", "2023;1", "Bron: CBS");
    expect(pick(read(text, "03759ned_20112026_101112.csv"), "tabel", "tabel_titel")).toEqual([
      "03759ned Verzonnen",
    ]);
  });

  test.each(["Bron: CBS", "Bron: CBS.", "Bron: CBS;;", "Bron: CBS StatLine 2023", "Bron:CBS"])(
    "voet: %s",
    (footer) => {
      const text = lines("Verzonnen", "Perioden;Bevolking", "2023;1", footer);
      expect(pick(read(text), "periode", "onderwerp", "waarde")).toEqual(["2023 Bevolking 1"]);
    },
  );

  test("noten en kopjes tussen de rijen zijn geen cijfers", () => {
    const head = ["Verzonnen", "Geslacht;Perioden;Bevolking", "Mannen;2023;1"];
    expect(read(lines(...head, "Vrouwen;;", "Vrouwen;2023;2", "* voorlopig;;", "Bron: CBS"))).toHaveLength(2);
  });

  test("een afgekapte laatste regel blijft over als bevinding, niet als lege cel", () => {
    const rows = read("Verzonnen\nOnderwerp;Bevolking;Huishoudens\nPerioden;aantal;aantal\n2022;1;2\n2023;3");
    expect(pick(rows, "periode", "waarde", "teken").slice(2)).toEqual(["2023 3 ", "2023 regel te kort "]);
    const cut = read("Verzonnen\nOnderwerp;Bevolking\nPerioden;aantal\n2022;1\n2023");
    expect(pick(cut, "periode", "waarde")).toEqual(["2022 1", "2023 regel te kort"]);
  });

  test("een punt staat tussen duizendtallen, tenzij het bestand laat zien dat hij decimalen scheidt", () => {
    const head = ["Verzonnen", "Onderwerp;A;B;C", "Perioden;aantal;aantal;aantal"];
    const value = (row: string): string[] => pick(read(lines(...head, row, "Bron: CBS")), "waarde");
    expect(value("2023;1.234;17811291;12,3")).toEqual(["1234", "17811291", "12.3"]);
    expect(value("2023;1.234.567,8;1 234;−5")).toEqual(["1234567.8", "1234", "-5"]);
    expect(value("2023;1.234;0.8;12")).toEqual(["1.234", "0.8", "12"]);
    expect(value("2023;0.123;0,5;1.234")).toEqual(["0.123", "0.5", "1234"]);
  });
});

describe("OData", () => {
  const header = '"ID";"RegioS";"Perioden";"TotaleBevolking_1"';

  test("twee tabellen zonder code in de bestandsnaam heten niet hetzelfde", () => {
    const one = read(lines(header, "0;GM9998  ;2023JJ00;1"), "invoer.csv");
    const other = read(lines(header.replace("Totale", "Mannelijke"), "0;GM9998  ;2023JJ00;1"), "invoer.csv");
    expect(one[0]?.tabel).toBe("invoer: TotaleBevolking_1");
    expect(other[0]?.tabel).not.toBe(one[0]?.tabel);
  });

  test("een punt is een decimaalteken, ook met drie cijfers erachter", () => {
    expect(pick(read(lines(header, "0;NL01;2023JJ00;   1.234")), "waarde")).toEqual(["1.234"]);
  });

  test("leeg is in een TypedDataSet onbekend en in een UntypedDataSet onmogelijk", () => {
    const sign = (file: string): string[] =>
      pick(read(lines(header, "0;NL01;2023JJ00;"), file), "waarde", "teken");
    expect(sign("03759ned_TypedDataSet_20112026_101112.csv")).toEqual([" ."]);
    expect(sign("03759ned_UntypedDataSet_20112026_101112.csv")).toEqual([" leeg"]);
  });

  test("een periode die geen jaar, kwartaal of maand is houdt haar code", () => {
    const rows = read(
      lines(header, "0;NL01;2023JJ00;1", "1;NL01;2015G400;2", "2;NL01;20230131;3", "3;NL01;2020W101;4"),
    );
    expect(pick(rows, "periode", "periode_code")).toEqual([
      "2023 2023JJ00",
      "2015G400 2015G400",
      "2023-01-31 20230131",
      "2020-W01 2020W101",
    ]);
  });

  test("een reden die wij niet kennen gaat door naar het contract, dat haar afkeurt", () => {
    const text = lines("Id;Measure;ValueAttribute;Value;Perioden", "1;M1;Nieuw;;2023JJ00");
    expect(pick(read(text, "Observations.csv"), "tabel", "waarde", "teken")).toEqual([
      "Observations: M1  Nieuw",
    ]);
    expect(statline.kolommen.teken).toMatchObject({ type: "tekst", patroon: "[.]|-|x|leeg|tekst|[*]{1,2}" });
  });

  test("een regel die te vroeg ophoudt geeft één rij om af te keuren, hoeveel er ook ontbreekt", () => {
    const text = lines(`${header};B_2;C_3;D_4`, "0;NL01;2023JJ00;1;2;3;4", "1;NL01;2022JJ00;5");
    expect(pick(read(text), "onderwerp_code", "waarde").slice(4)).toEqual([
      "TotaleBevolking_1 5",
      "B_2 regel te kort",
    ]);
  });
});
