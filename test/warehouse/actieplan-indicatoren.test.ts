import { beforeAll, describe, expect, test } from "vitest";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { sharedExample } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await sharedExample();
});

async function rows(sql: string): Promise<unknown[][]> {
  const found = await withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });
  return found.map((row) => Object.values(row));
}

const column = async (sql: string): Promise<unknown[]> => (await rows(sql)).map(([value]) => value);

describe("the 46 indicators", () => {
  test("46, K01 to K46, each once", async () => {
    const ids = Array.from({ length: 46 }, (_, i) => `K${String(i + 1).padStart(2, "0")}`);
    expect(await column("select indicator_id from ind_actieplan_indicatoren")).toEqual(ids);
  });

  test("what is not measured says what is needed, and what the document names no source for", async () => {
    expect(
      await column("select indicator_id from ind_actieplan_indicatoren where meting = 'niet_gemeten'"),
    ).toEqual(["K12", "K22", "K23", "K24", "K25", "K26", "K27", "K28", "K29", "K30", "K32", "K37"]);
    expect(
      await column(
        "select indicator_id from ind_actieplan_indicatoren where bron_genoemd = '' and meting <> 'niet_gemeten'",
      ),
    ).toEqual([]);
    expect(await column("select indicator_id from ind_actieplan_indicatoren where nodig = ''")).toEqual([]);
  });

  test("no target without a norm, no norm without a target", async () => {
    expect(
      await column(
        "select indicator_id from ind_actieplan_indicatoren where norm = 'vastgesteld' and doelwaarde is null",
      ),
    ).toEqual([]);
    expect(
      await rows(
        "select indicator_id, doelwaarde, basisjaar from ind_actieplan_indicatoren where norm <> 'vastgesteld' and doelwaarde is not null",
      ),
    ).toEqual([["K41", -50, null]]);
  });

  test("the norm that the plan left open stays open: 'binnen x dagen'", async () => {
    expect(
      await rows("select norm, doelwaarde from ind_actieplan_indicatoren where indicator_id = 'K32'"),
    ).toEqual([["ontbreekt", null]]);
  });

  test("a baseline is a published figure, and a range stays a range", async () => {
    expect(
      await rows(`select indicator_id, basis_waarde, basis_waarde_hoog, basis_datum, basis_bron_regel
        from ind_actieplan_indicatoren where basis_waarde is not null`),
    ).toEqual([
      ["K01", 32000, null, "2021-01-01", "L1024"],
      ["K02", 32000, null, "2021-01-01", "L1024"],
      ["K05", 2, null, "2022-11-01", "L1467"],
      ["K21", 9900, null, "2015-01-01", "L1074"],
      ["K35", 10, 15, "2022-01-01", "L1363"],
    ]);
  });

  test("a path to the target only where there is one exact baseline and one norm with a year", async () => {
    expect(
      await rows(`select indicator_id, basis_waarde, doelwaarde, doeljaar
        from ind_actieplan_indicatoren where heeft_pad`),
    ).toEqual([
      ["K01", 32000, 0, 2030],
      ["K05", 2, 7, 2030],
    ]);
  });
});

describe("budget", () => {
  test("36 cells of 6 lines; blank stays blank and is never zero", async () => {
    expect(
      await rows(`select budgetregel, count(*), count(waarde), count(*) filter (where waarde = 0)
        from ind_actieplan_budget group by all order by min(bron_regel)`),
    ).toEqual([
      ["Actieplan Dakloosheid", 6, 6, 0],
      ["Aanpak geldzorgen, armoede en schulden", 6, 6, 0],
      ["Huisvesting aandachtsgroepen", 6, 1, 0],
      ["Ondersteuning medeoverheden met flexpools", 6, 1, 0],
      ["Woningbouwimpuls", 6, 5, 0],
      ["Volkshuisvestingsfonds", 6, 4, 0],
    ]);
  });

  test("only the line of VWS is money for dakloosheid, and there is no total", async () => {
    expect(
      await rows(
        "select distinct budgetregel, departement from ind_actieplan_budget where bestemming = 'dakloosheid'",
      ),
    ).toEqual([["Actieplan Dakloosheid", "VWS"]]);
    expect(
      await column("select budgetregel from ind_actieplan_budget where budgetregel ilike '%totaal%'"),
    ).toEqual([]);
  });

  test("the sums of the printed columns, to the tenth of a million", async () => {
    expect(
      await rows("select periode, sum(waarde)::varchar from ind_actieplan_budget group by all order by 1"),
    ).toEqual([
      ["2023", "602.6000"],
      ["2024", "598.0000"],
      ["2025", "559.0000"],
      ["2026", "464.0000"],
      ["2027", "190.0000"],
      ["structureel", "185.0000"],
    ]);
  });
});

describe("Lissabon", () => {
  test("discrimination has no indicator: nothing is measured and nothing comes near", async () => {
    expect(await rows("select klasse, telt, reeks from ind_lissabon where element_id = 'LIS.5'")).toEqual([
      ["niet_gemeten", "", ""],
    ]);
  });

  test("only evictions are measured; every other promise has an approximation or nothing", async () => {
    expect(await rows("select element_id, maat from ind_lissabon where klasse = 'gemeten'")).toEqual([
      ["LIS.4", "Huisuitzettingen in een jaar"],
    ]);
    expect(await rows("select element_id, count(*) from ind_lissabon group by all order by 1")).toEqual([
      ["LIS.1", 2],
      ["LIS.2", 1],
      ["LIS.3", 2],
      ["LIS.4", 3],
      ["LIS.5", 1],
    ]);
  });

  test("a measure never has a class that its indicator contradicts", async () => {
    expect(
      await rows(`select l.maat, l.klasse, i.meting from ind_lissabon as l
        join ind_actieplan_indicatoren as i using (indicator_id) where l.klasse <> i.meting`),
    ).toEqual([]);
  });
});

describe("projects", () => {
  test("20 projects in five themes: 8, 6, 3, 2 and 1", async () => {
    expect(await rows("select thema, count(*) from ind_vws_projecten group by all order by 1")).toEqual([
      ["1", 8],
      ["2", 6],
      ["3", 3],
      ["4", 2],
      ["5", 1],
    ]);
  });

  test("9 are in the list of 2021 and one was agreed; the colour that says the rest is lost", async () => {
    expect(
      await rows("select project_status, count(*) from ind_vws_projecten group by all order by 1"),
    ).toEqual([
      ["akkoord", 1],
      ["in_overzicht", 9],
      ["niet_in_overzicht", 10],
    ]);
  });

  test("every cost of a project is a figure in the cijferregister about that project", async () => {
    expect(
      await rows(`select p.project, c.cijfer_id
        from (select project, unnest(string_split(kosten_cijfers, '|')) as cijfer_id
          from ind_vws_projecten where kosten_cijfers <> '') as p
        left join fct_cijfer as c on c.cijfer_id = p.cijfer_id
          and c.categorie = 'project ' || p.project
        where c.cijfer_id is null`),
    ).toEqual([]);
  });

  test("the totals of the themes add up to the printed total", async () => {
    expect(
      await rows(`select sum(waarde) filter (where categorie <> 'Totaal')::varchar,
          min(waarde) filter (where categorie = 'Totaal')::varchar
        from fct_cijfer where reeks = 'vws_projecten_thema_raming'`),
    ).toEqual([["17200000.0000", "17200000.0000"]]);
  });
});
