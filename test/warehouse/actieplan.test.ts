import { readdirSync, readFileSync } from "node:fs";
import { appendFile, cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, emptyData, removeFolders, root, sharedExample, shipped } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await sharedExample();
});
afterAll(removeFolders);

async function rows(sql: string): Promise<unknown[][]> {
  const found = await withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });
  return found.map((row) => Object.values(row));
}

const column = async (sql: string): Promise<unknown[]> => (await rows(sql)).map(([value]) => value);

describe("the catalogue is whole", () => {
  test("44 results of Bijlage 2: 15, 9, 11, 2, 2, 3 and 2", async () => {
    expect(
      await rows(`select actielijn, count(*) from ind_actieplan_elementen
        where soort = 'resultaat' and document = 'bijlage2' group by all order by 1`),
    ).toEqual([
      ["A1", 15],
      ["A2", 9],
      ["A3", 11],
      ["A4", 2],
      ["A5", 2],
      ["A6", 3],
      ["RV", 2],
    ]);
  });

  test("30 results of the main text: 3, 10, 10, 2, 2, 1 and 2", async () => {
    expect(
      await rows(`select actielijn, count(*) from ind_actieplan_elementen
        where soort = 'resultaat' and document = 'hoofdtekst' group by all order by 1`),
    ).toEqual([
      ["A1", 3],
      ["A2", 10],
      ["A3", 10],
      ["A4", 2],
      ["A5", 2],
      ["A6", 1],
      ["RV", 2],
    ]);
  });

  test("73 actions: 12, 24, 13, 8, 5, 3 and 8", async () => {
    expect(
      await rows(`select actielijn, count(*) from ind_actieplan_elementen
        where soort = 'actie' group by all order by 1`),
    ).toEqual([
      ["A1", 12],
      ["A2", 24],
      ["A3", 13],
      ["A4", 8],
      ["A5", 5],
      ["A6", 3],
      ["RV", 8],
    ]);
  });

  test("4 ambitions, 5 promises of Lissabon, 6 principles, 6 goals; nothing else", async () => {
    expect(await rows("select soort, count(*) from ind_actieplan_elementen group by all order by 1")).toEqual(
      [
        ["actie", 73],
        ["ambitie", 4],
        ["doelstelling", 6],
        ["lissabon", 5],
        ["principe", 6],
        ["resultaat", 74],
      ],
    );
  });

  test("every element has its line in a document; no target without one", async () => {
    expect(
      await column(
        "select element_id from ind_actieplan_elementen where not regexp_full_match(bron_regel, 'L[0-9]+')",
      ),
    ).toEqual([]);
  });
});

describe("deadlines", () => {
  test("the calendar of Bijlage 2", async () => {
    expect(
      await rows(`select termijn, count(*), min(termijn_document), max(termijn_document)
        from ind_actieplan_elementen where soort = 'resultaat' and document = 'bijlage2' group by all order by 1`),
    ).toEqual(
      [
        [2023, 2],
        [2024, 9],
        [2025, 9],
        [2026, 8],
        [2027, 3],
        [2028, 3],
        [2030, 10],
      ].map((row) => [...row, "bijlage2", "bijlage2"]),
    );
  });

  test("every conflict between documents stands there with both years", async () => {
    expect(
      await rows(`select e.element_id, e.termijn, t.document, t.jaar_van, t.jaar_tot, t.datum, t.bron_regel
        from ind_actieplan_termijnen as t join ind_actieplan_elementen as e using (element_id)
        where t.wijkt_af and e.document = 'bijlage2' order by e.volgorde, t.bron_regel`),
    ).toEqual([
      ["A1.R12", 2025, "hoofdtekst", 2023, 2023, "2023-07", "L886"],
      ["A1.R12", 2025, "hoofdtekst", 2023, 2023, "2023-01", "L887"],
      ["A2.R02", 2028, "hoofdtekst", null, 2027, "", "L937"],
      ["A2.R07", 2028, "hoofdtekst", null, 2027, "", "L1038"],
      ["A3.R02", 2026, "hoofdtekst", 2023, 2030, "", "L1147"],
      ["A3.R02", 2026, "hoofdtekst", 2026, 2030, "", "L1161"],
      ["A3.R07", 2024, "hoofdtekst", null, 2023, "", "L1231"],
      ["A3.R10", 2025, "hoofdtekst", null, 2024, "", "L1178"],
      ["A5.R01", 2023, "hoofdtekst", null, 2024, "", "L1378"],
      ["A5.R02", 2026, "hoofdtekst", null, 2025, "", "L1379"],
      ["A6.R03", 2026, "hoofdtekst", 2022, 2024, "", "L1424"],
      ["RV.R01", 2024, "hoofdtekst", 2023, 2023, "", "L1496"],
    ]);
  });

  test("a result and its twin in the main text have the same default, so that they never disagree", async () => {
    expect(
      await rows(`select k.element_id, a.termijn, b.termijn from ind_actieplan_koppelingen as k
        join ind_actieplan_elementen as a on a.element_id = k.element_id
        join ind_actieplan_elementen as b on b.element_id = k.naar_element_id
        where k.relatie = 'komt_overeen' and a.termijn is distinct from b.termijn`),
    ).toEqual([]);
  });

  test("five results have a year in Bijlage 2 only", async () => {
    expect(
      await column(`select k.naar_element_id from ind_actieplan_koppelingen as k
        join ind_actieplan_termijnen as t on t.element_id = k.element_id
        where k.relatie = 'komt_overeen' and k.element_id like '%.b%' and t.document = 'hoofdtekst'
          and t.precisie = 'geen' order by 1`),
    ).toEqual(["A2.R08", "A3.R04", "A3.R05", "A4.R01", "A4.R02"]);
  });

  test("large shelters have a threshold on the way: half of the regions in 2025, all in 2030", async () => {
    expect(
      await rows(`select jaar_tot, precisie, wijkt_af from ind_actieplan_termijnen
        where element_id = 'A3.R01' and document = 'bijlage2' order by 1`),
    ).toEqual([
      [2025, "tussendrempel", false],
      [2030, "jaar", false],
    ]);
  });

  test("two promises of Lissabon are due before 2030", async () => {
    expect(
      await rows(
        "select element_id, termijn from ind_actieplan_elementen where soort = 'lissabon' order by 1",
      ),
    ).toEqual([
      ["LIS.1", 2025],
      ["LIS.2", 2027],
      ["LIS.3", 2030],
      ["LIS.4", 2030],
      ["LIS.5", 2030],
    ]);
  });
});

describe("two documents, two numberings", () => {
  test("actielijn 3 and 4, and principles 4 and 5, have swapped numbers", async () => {
    expect(
      await rows(`select element_id, nummer_plan, nummer_afspraken from ind_actieplan_elementen
        where nummer_plan <> nummer_afspraken order by 1`),
    ).toEqual([
      ["A3.D", 3, 4],
      ["A4.D", 4, 3],
      ["LP.4", 4, 5],
      ["LP.5", 5, 4],
    ]);
  });

  test("every goal and principle has a number in both, and no two have the same", async () => {
    for (const nummer of ["nummer_plan", "nummer_afspraken"]) {
      expect(
        await rows(`select soort, list(${nummer} order by ${nummer})::varchar from ind_actieplan_elementen
          where ${nummer} is not null group by all order by 1`),
      ).toEqual([
        ["doelstelling", "[1, 2, 3, 4, 5, 6]"],
        ["principe", "[1, 2, 3, 4, 5, 6]"],
      ]);
    }
  });

  test("nothing is ever joined on a number", () => {
    const folders = ["src/warehouse/models", "src/indicators", "dashboards/components/actieplan"];
    const files = folders
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
      .filter((file) => /(actieplan|lissabon|mijlpaal).*\.(sql|ts)$/.test(file));
    const joining = /using \([^)]*\bnummer|\bnummer\w*\s*={1,3}|(?<![!=])={1,3}\s*\w*\.nummer/;
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => joining.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("owners", () => {
  test("both documents keep their own list where they differ", async () => {
    const owners = (id: string): Promise<unknown[]> =>
      column(`select eigenaar from ind_actieplan_eigenaren where element_id = '${id}'`);
    expect(await owners("A6.R03")).toEqual(["VWS", "SZW", "VNG", "gemeenten"]);
    expect(await owners("A6.1.a2")).toEqual(["SZW", "J&V", "VWS"]);
  });

  test("an empty cell in a document stays empty", async () => {
    expect(
      await column(`select element_id from ind_actieplan_elementen
        anti join ind_actieplan_eigenaren using (element_id)
        where soort = 'actie' or document = 'bijlage2' order by volgorde`),
    ).toEqual(["A2.R02", "A2.5.a1", "A3.2.a3", "A3.2.a4", "A3.2.a5", "A4.1.a2", "RV.1.a5"]);
  });
});

describe("links", () => {
  test("each promise of Lissabon has its result in both lists", async () => {
    expect(
      await rows(`select naar_element_id, list(element_id order by element_id)::varchar
        from ind_actieplan_koppelingen where relatie = 'lissabon' group by all order by 1`),
    ).toEqual([
      ["LIS.1", "[A3.R05, A3.b2]"],
      ["LIS.2", "[A3.R04, A3.b4]"],
      ["LIS.3", "[A2.R08, A2.b9]"],
      ["LIS.4", "[A2.R09, A2.b10]"],
      ["LIS.5", "[A2.R03, A2.b3]"],
    ]);
  });

  test("two rows of Bijlage 2 have no counterpart, and three results of the main text have no row", async () => {
    const without = (document: string, own: string): Promise<unknown[]> =>
      column(`select element_id from ind_actieplan_elementen
        where soort = 'resultaat' and document = '${document}' and element_id not in (
          select ${own} from ind_actieplan_koppelingen where relatie = 'komt_overeen')
        order by volgorde`);
    expect(await without("bijlage2", "naar_element_id")).toEqual(["A3.R09", "A6.R01"]);
    expect(await without("hoofdtekst", "element_id")).toEqual(["A2.b6", "A6.b1", "RV.b2"]);
  });
});

test("a file that names an element that is not there stops the build", async () => {
  const broken = await emptyData();
  await mkdir(join(broken, "reference"));
  await cp(join(shipped, "reference/actieplan"), join(broken, "reference/actieplan"), { recursive: true });
  await appendFile(join(broken, "reference/actieplan/eigenaren.csv"), "A9.R99;VWS;bijlage2;L1\n");
  await expect(buildIn(broken)).rejects.toThrow(/dim_actieplan_element slaat aan \(1 keer\)/);
});
