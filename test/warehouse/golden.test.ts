import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readAll } from "../../src/ingest/csv.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { sharedExample, shipped } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await sharedExample();
});

const query = (sql: string): Promise<Row[]> =>
  withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });
const counts = async (sql: string): Promise<unknown[]> => (await query(sql)).map((row) => Object.values(row));

describe("meldingen: the memo of 18 January 2021 from rows", () => {
  test("18 meldingen", async () => {
    expect(await counts("select count(*) from fct_melding")).toEqual([[18]]);
  });

  test("hulpvraag 8, 6, 1 and 3", async () => {
    expect(await counts("select hulpvraag, waarde from ind_meldingen_hulpvraag")).toEqual([
      ["Totaal", 18],
      ["Huisvesting buiten regio Haaglanden", 8],
      ["Huisvesting of opvang algemeen", 6],
      ["Huisvesting netwerk", 1],
      ["Geen traject mogelijk of anders", 3],
    ]);
  });

  test("inkomen 9, 3 and 6; of the 9, 2 uitkeringen ended", async () => {
    expect(await counts("select inkomen, waarde from ind_meldingen_inkomen")).toEqual([
      ["Totaal", 18],
      ["PW-uitkering", 9],
      ["Werk", 3],
      ["Anders of overig", 6],
    ]);
    expect(await counts("select pw_status_code, waarde from ind_meldingen_pw_beeindigd")).toEqual([
      ["totaal", 9],
      ["beeindigd", 2],
      ["loopt", 7],
    ]);
  });

  test("10 results, 8 without; intermediate apart from end results", async () => {
    expect(await counts("select resultaat_soort, resultaat, waarde from ind_meldingen_resultaat")).toEqual([
      ["totaal", "Totaal", 18],
      ["eind", "Eindresultaat", 5],
      ["eind", "Huisvesting in andere regio", 3],
      ["eind", "Afgesloten wegens gebrek motivatie", 1],
      ["eind", "Particuliere huurmarkt", 1],
      ["tussen", "Tussenresultaat", 5],
      ["tussen", "Inschrijving woonnetverdeelsystemen", 2],
      ["tussen", "Maatschappelijke opvang", 2],
      ["tussen", "Begeleiding SCM algemeen", 1],
      ["geen", "Nog geen resultaat", 8],
    ]);
  });

  test("10 meldingen came from the Dak- en Thuislozenloket", async () => {
    expect(await counts("select waarde from ind_meldingen_aanmelder where aanmelder_code = 'DT'")).toEqual([
      [10],
    ]);
  });

  test("each equals the published figure in the cijferregister", async () => {
    const published = await query(`
      select c.reeks, c.categorie, c.waarde::integer as gedrukt, i.waarde as berekend
      from fct_cijfer as c
      join (
        select 'pilot_scm_hulpvraag' as reeks, hulpvraag as categorie, waarde from ind_meldingen_hulpvraag
        union all select 'pilot_scm_inkomen', inkomen, waarde from ind_meldingen_inkomen
        union all select 'pilot_scm_resultaat', resultaat, waarde from ind_meldingen_resultaat
        union all select 'pilot_scm_pw_beeindigd', 'PW-uitkering', waarde from ind_meldingen_pw_beeindigd
          where pw_status_code = 'beeindigd'
        union all select 'pilot_scm_meldingen', '', waarde from ind_meldingen_hulpvraag where hulpvraag_code = 'totaal'
      ) as i using (reeks, categorie)
      order by c.cijfer_id`);
    expect(published.length).toBe(15);
    for (const row of published) expect(row.berekend).toBe(row.gedrukt);
  });
});

describe("cijferregister", () => {
  test("all 947 figures of the four bundles and 96 of other monitors are in, as delivered", async () => {
    expect(await counts("select register, count(*) from fct_cijfer group by all order by all")).toEqual([
      ["andere_monitors", 96],
      ["den_haag_loket_en_verhuisbox", 523],
      ["huisuitzettingen", 240],
      ["nationaal_actieplan_dakloosheid", 73],
      ["woon_huurconstructies", 111],
    ]);
  });

  test("all 265 contradictions and faults of the four bundles and 21 of other monitors are in", async () => {
    expect(await counts("select register, count(*) from stg_bevindingen group by all order by all")).toEqual([
      ["andere_monitors", 21],
      ["den_haag_loket_en_verhuisbox", 125],
      ["huisuitzettingen", 45],
      ["nationaal_actieplan_dakloosheid", 59],
      ["woon_huurconstructies", 36],
    ]);
  });

  test("every delivered value is in the warehouse to the digit, and empty stays unknown", async () => {
    const stored = new Map(
      (await query("select cijfer_id, waarde, waarde_hoog from fct_cijfer")).map((row) => [
        String(row.cijfer_id),
        row,
      ]),
    );
    for (const folder of [
      "andere-monitors",
      "den-haag-loket-en-verhuisbox",
      "huisuitzettingen",
      "nationaal-actieplan-dakloosheid",
      "woon-huurconstructies",
    ]) {
      const text = await readFile(join(shipped, "reference/cijferregister", folder, "cijfers.csv"), "utf8");
      const [header = [], ...records] = readAll(text, ";").records;
      const at = (record: string[], name: string): string => record[header.indexOf(name)] ?? "";
      for (const record of records.filter((r) => r.length === header.length)) {
        const row = stored.get(at(record, "cijfer_id"));
        for (const name of ["waarde", "waarde_hoog"]) {
          const delivered = at(record, name);
          expect(row?.[name]).toBe(delivered === "" ? null : Number(delivered));
        }
      }
    }
  });

  test("versions stand beside each other: 274 and 355 aanmeldingen, 90 and 98 uitstroom", async () => {
    const versions = await query(`select cijfer_id, waarde, aantal_versies from fct_cijfer
      where reeks = 'vhb_uitstroom' and periode = '2021' order by waarde`);
    expect(new Set(versions.map((row) => row.waarde))).toEqual(new Set([90, 98]));
    expect(versions.every((row) => Number(row.aantal_versies) > 1)).toBe(true);
    const requests = await query(
      "select waarde from fct_cijfer where cijfer_id in ('H000-0455', 'H000-0456')",
    );
    expect(requests.map((row) => row.waarde).sort()).toEqual([274, 355]);
  });

  test("a contradiction is tied to the figures that it names", async () => {
    const tied = await query(
      "select cijfer_id from fct_koppeling where bevinding_id = 'V000-005' and grond = 'genoemd' order by 1",
    );
    expect(tied.map((row) => row.cijfer_id)).toEqual(["H000-0455", "H000-0456"]);
  });
});

describe("preventiescanner: nine gemeenten, April 2022", () => {
  const real = "2022-04_DA";

  test("3033 answers, 55 values, 337 control totals", async () => {
    expect(
      await counts(
        `select ${[
          "stg_preventie_antwoorden",
          "stg_preventie_waarden",
          "stg_preventie_totalen",
          "fct_preventie_item",
        ]
          .map((table) => `(select count(*) from ${table} where meting_id = '${real}')`)
          .join(", ")}`,
      ),
    ).toEqual([[3033, 55, 337, 337]]);
  });

  test("exactly two printed totals disagree with the listed gemeenten, and the import says so", async () => {
    const receipts = (await readReceipts(data))
      .map(({ receipt }) => receipt)
      .filter(({ bron }) => bron === "preventiescanner");
    const found = receipts
      .flatMap((receipt) => receipt.bevindingen)
      .filter((f) => f.code === "totaal_wijkt_af");
    expect(found.map((f) => f.uitleg.split(". ")[1])).toEqual([
      "BC-WON-B-AND: gedrukt 2, genoemd 1.",
      "HZ-VRT-02: gedrukt 8, genoemd 7.",
    ]);
    expect(receipts.flatMap((receipt) => receipt.bevindingen).length).toBe(2);
  });

  test("the answers themselves disagree with the same two totals and no other", async () => {
    const different = await counts(
      "select item_id, n_gedrukt, n_ja from fct_preventie_item where n_gedrukt <> n_ja order by item_id",
    );
    expect(different).toEqual([
      ["BC-WON-B-AND", 2, 1],
      ["HZ-VRT-02", 8, 7],
    ]);
  });

  test("golden values of the report (preventiescanner.md §9.3)", async () => {
    const item = async (id: string, route = ""): Promise<unknown> =>
      (
        await counts(
          `select n_ja, n_gevraagd, n_onbekend from fct_preventie_item where meting_id = '${real}' and item_id = '${id}' and route = '${route}'`,
        )
      )[0];
    const yes = async (id: string, route = ""): Promise<unknown> => ((await item(id, route)) as unknown[])[0];
    expect(await yes("BC-GEZ-01")).toBe(9);
    expect(await yes("BC-GEZ-03")).toBe(3);
    expect(await item("WM-SIT-01")).toEqual([6, 9, 2]);
    expect(await item("VZ-KWA-05")).toEqual([7, 9, 1]);
    expect(await yes("WM-OPT-08", "Na een ingrijpende levensgebeurtenis")).toBe(6);
    expect(await yes("WM-OPT-08", "Na het verlaten van een instelling")).toBe(4);
    expect(await yes("BEL-SAM-02", "Voorzorg")).toBe(0);
    expect(await yes("BEL-SAM-02", "Nazorg")).toBe(4);
    expect(
      await counts(
        `select sum(waarde_min)::integer from stg_preventie_waarden where meting_id = '${real}' and item_id = 'INZ-GEB-01'`,
      ),
    ).toEqual([[17]]);
    expect(
      await counts(
        `select sum(waarde_min)::integer, sum(waarde_max)::integer from stg_preventie_waarden
          where meting_id = '${real}' and item_id = 'INZ-HUI-04'`,
      ),
    ).toEqual([[41, 42]]);
  });
});
