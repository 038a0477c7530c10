import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { askedTwice } from "../../pipelines/preventiescanner/contract/columns.ts";
import { readFigure } from "../../pipelines/preventiescanner/reader/figures.ts";
import { lezers } from "../../pipelines/preventiescanner/reader.ts";
import { openReference } from "../../src/ingest/reference.ts";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, emptyData, ingestInto, removeFolders, root, shipped } from "../support/example.ts";

afterAll(removeFolders);

const query = (data: string, sql: string): Promise<Row[]> =>
  withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });

const example = (name: string): string =>
  join(shipped, "examples/preventiescanner", `${name}-2022-04-drechtsteden-en-alblasserwaard.csv`);

test("a value that was softened with a word or given as a range is still so in what is published", async () => {
  const data = await emptyData();
  await ingestInto(data, {
    files: [join(root, "test/fixtures/preventiescanner/waarde-als-bereik/invoer.csv")],
  });
  await buildIn(data);
  const rows = await query(
    data,
    "select gemeente_nr, waarde, waarde_hoog, kwalificatie from ind_preventie_waarden order by gemeente_nr",
  );
  expect(rows.map(Object.values)).toEqual([
    [1, 12, 12, "exact"],
    [2, 3, 4, "exact"],
    [3, 20, 20, "circa"],
    [4, 6, 8, "exact"],
    [5, null, null, "exact"],
  ]);
});

test("the blocks that the contract knows as asked twice are those of the codebook", async () => {
  const rows = await openReference(shipped, shipped).rows("preventiescanner/routes.csv");
  expect([...askedTwice].sort()).toEqual([...new Set(rows.map(({ blok_id }) => blok_id))].sort());
});

describe("a printed table alone", () => {
  test("gives the same answers as were delivered per gemeente, wherever a table can tell them", async () => {
    const data = await emptyData();
    await ingestInto(data, { files: [example("gedrukte-totalen")] });
    await buildIn(data);
    const file = example("antwoorden").replaceAll("'", "''");
    const different = await query(
      data,
      `select d.antwoordtype, f.antwoord, g.antwoord as geleverd, count(*) as aantal
      from fct_preventie_antwoord as f
      join read_csv('${file}', all_varchar = true) as g
        on g.item_id = f.item_id and coalesce(g.route, '') = f.route and g.gemeente_nr::integer = f.gemeente_nr
      join dim_preventie_item as d on d.item_id = f.item_id
      where f.antwoord <> g.antwoord group by all order by all`,
    );
    expect((await query(data, "select count(*) as n from fct_preventie_antwoord"))[0]?.n).toBe(3033);
    // the table prints who said ja; nee and onbekend stand in other columns, which were not delivered
    expect(different.map(Object.values)).toEqual([
      ["ja_nee_onbekend", "geen_antwoord", "nee", 24],
      ["ja_nee_onbekend", "geen_antwoord", "onbekend", 29],
      ["numeriek", "niet_aangevinkt", "onbekend", 14],
    ]);
  });

  test("answers that were delivered go before it", async () => {
    const data = await emptyData();
    await ingestInto(data, { files: [example("gedrukte-totalen"), example("antwoorden")] });
    await buildIn(data);
    const [row] = await query(
      data,
      "select n_ja, n_gedrukt from fct_preventie_item where item_id = 'HZ-VRT-02'",
    );
    expect(row).toEqual({ n_ja: 7, n_gedrukt: 8 });
  });

  test("fills in the items for which no answers were delivered", async () => {
    const data = await emptyData();
    const answers = join(data, "antwoorden.csv");
    const report = join(data, "rapport.csv");
    await writeFile(
      answers,
      "meting_id;regio;gemeente_nr;item_id;antwoord\n2031-01_VZ;Verzonnen regio;1;BC-GEZ-01;ja\n2031-01_VZ;Verzonnen regio;2;BC-GEZ-01;onbekend\n",
    );
    await writeFile(
      report,
      "meting;regio;N;blok;optie;aantal;nrs\n2031-01_VZ;Verzonnen regio;2;BC-GEZ;BC-GEZ-01;1;1\n2031-01_VZ;Verzonnen regio;2;HZ-VRT;detentie;1;2\n",
    );
    await ingestInto(data, { files: [answers, report] });
    await buildIn(data);
    const rows = await query(
      data,
      "select item_id, gemeente_nr, stand from fct_preventie_antwoord order by item_id, gemeente_nr",
    );
    expect(rows.map(Object.values)).toEqual([
      ["BC-GEZ-01", 1, "ja"],
      ["BC-GEZ-01", 2, "onbekend"],
      ["HZ-VRT-03", 1, "onbekend"],
      ["HZ-VRT-03", 2, "ja"],
    ]);
  });
});

test("columns of a survey tool get their meaning from the steward's mapping", async () => {
  const data = await emptyData();
  const file = join(data, "export.csv");
  await writeFile(
    file,
    "respondent;regio;meting;Q12_1;Q12_2;Q12_3\n1;Verzonnen regio;2031-01_VZ;1;0;1\n2;Verzonnen regio;2031-01_VZ;0;1;0\n",
  );
  const decided = {
    wie: "regio-adviseur",
    wanneer: "2031-02-01",
    waarom: "vraag 12 van de online vragenlijst",
  };
  const lines = ["BC-GEZ-01", "BC-GEZ-02", "BC-GEZ-ONB"].map((code, i) =>
    JSON.stringify({ kolom: "item_id", staat_er: `Q12_${i + 1}`, betekent: code, ...decided }),
  );
  await mkdir(join(data, "mapping"));
  await writeFile(
    join(data, "mapping/preventiescanner.yaml"),
    `waarden:\n${lines.map((line) => `  - ${line}\n`).join("")}`,
  );
  await ingestInto(data, { files: [file] });
  await buildIn(data);
  const rows = await query(
    data,
    "select item_id, gemeente_nr, antwoord from fct_preventie_antwoord order by item_id, gemeente_nr",
  );
  expect(rows.map(Object.values)).toEqual([
    ["BC-GEZ-01", 1, "ja"],
    ["BC-GEZ-01", 2, "niet_aangevinkt"],
    ["BC-GEZ-02", 1, "onbekend"],
    ["BC-GEZ-02", 2, "ja"],
    ["BC-GEZ-ONB", 1, "ja"],
    ["BC-GEZ-ONB", 2, "niet_aangevinkt"],
  ]);
});

test("a table of another kind with a number, a region and a date is no export of the scanner", () => {
  const table = [
    ["nr", "regio", "datum", "straatwerk", "soort", "uren"],
    ["1", "Verzonnen regio", "2031-01-30", "ja", "gesprek", "2"],
    ["2", "Verzonnen regio", "2031-02-02", "nee", "inloop", "4"],
  ].map((cellen, i) => ({ regel: i + 1, cellen }));
  expect(lezers.map((lees) => lees(table, "straatwerk.csv"))).toEqual([null, null, null, null]);
});

describe("a figure as a gemeente wrote it", () => {
  test.each([
    ["8-10 per jaar in 2021", "8-10", "2021", "niet gezegd"],
    ["(b): 8-10 per jaar in 2021", "8-10", "2021", "schatting"],
    ["4 (eerste helft 2021)", "4", "2021-H1", "niet gezegd"],
    ["(a): eerste helft 2021: 121", "121", "2021-H1", "registratie"],
    ["19920 in het jaar 2020", "19920", "2020", "niet gezegd"],
    ["6 (schatting, voorgaande jaar)", "6", "voorgaande jaar", "schatting"],
    ["3/4", "3/4", "", "niet gezegd"],
    ["plm. 20", "plm. 20", "", "niet gezegd"],
    ["0", "0", "", "niet gezegd"],
    ["onbekend hoeveel tekort", "", "", ""],
    ["12 (volgens stichting Kanariegeel)", "onleesbaar", "", "niet gezegd"],
    ["tussen de 3 en 4", "onleesbaar", "", "niet gezegd"],
  ])("%s", (text, waarde, periode, basis) => {
    expect(readFigure(text)).toMatchObject({ waarde, periode, basis });
  });
});

test("the codebook spells each option within its block in one way only", async () => {
  const text = await readFile(join(shipped, "reference/preventiescanner/items.csv"), "utf8");
  const [header = "", ...lines] = text.trim().split("\n");
  const at = header.split(";").indexOf("spellingen");
  const spellings = lines.flatMap((line) => (line.split(";")[at] ?? "").toLowerCase().split("|"));
  expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
});
