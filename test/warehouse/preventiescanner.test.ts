import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { type Database, openDatabase } from "../../src/warehouse/database.ts";
import { sharedExample } from "../support/example.ts";

const real = "2022-04_DA";
let database: Database;
beforeAll(async () => {
  database = await openDatabase(warehouseFile(await sharedExample()), { readOnly: true });
});
afterAll(() => database.close());

const query = (sql: string): Promise<Row[]> => database.rows(sql);
const values = async (sql: string): Promise<unknown[][]> => (await query(sql)).map(Object.values);
const one = async (sql: string): Promise<unknown[] | undefined> => (await values(sql))[0];

describe("the codebook", () => {
  test("4 pijlers, 15 condities, 29 blocks, 182 substantive options and 292 items", async () => {
    expect(
      await one(`select (select count(*) from ref_preventie_pijlers where soort = 'pijler'),
        (select count(*) from ref_preventie_condities), (select count(*) from ref_preventie_blokken),
        (select count(*) from dim_preventie_item where soort = 'keuzeoptie'), (select count(*) from ind_preventie_codeboek)`),
    ).toEqual([4, 15, 29, 182, 292]);
  });

  test("every conditie has an item, and one that is ours says so", async () => {
    expect(
      await values(
        `select c.conditie from ref_preventie_condities as c anti join dim_preventie_item using (conditie)`,
      ),
    ).toEqual([]);
    const given = await values(`select distinct pijler, conditie_bron from dim_preventie_item
      where conditie <> '' order by pijler, conditie_bron`);
    expect(given).toEqual([
      ["Bestaanscondities", "bron"],
      ["Herstelzorg", "eigen"],
      ["Voorzorg", "eigen"],
      ["Wonen op maat", "eigen"],
    ]);
  });

  test("an option that is not better when more gemeenten have it says why", async () => {
    const odd = await values(`select item_id, telt_mee, valentie from dim_preventie_item
      where soort = 'keuzeoptie' and valentie <> 1 and valentie_reden <> '' order by item_id`);
    expect(odd).toEqual([
      ["HZ-DAK-02", false, -1],
      ["WM-OPT-13", false, 0],
    ]);
    expect(
      await values(
        "select item_id from dim_preventie_item where soort = 'keuzeoptie' and telt_mee <> (valentie = 1)",
      ),
    ).toEqual([]);
  });
});

describe("bounds for what is unknown (preventiescanner.md §9.3)", () => {
  const range = (item: string) =>
    one(`select waarde, n_gevraagd, n_bekend, n_hoogstens from ind_preventie_items
      where meting_id = '${real}' and item_id = '${item}'`);

  test("WM-SIT-01: 6 of 9, 6 of 7 and 8 of 9", async () => {
    expect(await range("WM-SIT-01")).toEqual([6, 9, 7, 8]);
  });

  test("VZ-KWA-05: 7 of 9, 7 of 8 and 8 of 9", async () => {
    expect(await range("VZ-KWA-05")).toEqual([7, 9, 8, 8]);
  });
});

describe("ticked options of those that were asked (preventiescanner.md §3.7)", () => {
  test("per pijler for the region", async () => {
    const pooled = await values(`select pijler, waarde, n_vragen from ind_preventie_dekking
      where meting_id = '${real}' and niveau = 'pijler' and gemeente_nr is null`);
    expect(pooled).toEqual([
      ["Bestaanscondities", 378, 558],
      ["Voorzorg", 106, 185],
      ["Herstelzorg", 84, 154],
      ["Wonen op maat", 195, 453],
      ["Beleid", 228, 426],
      ["Inzicht", 8, 20],
    ]);
  });

  test.each([
    ["Bestaanscondities", "36/62 53/62 47/62 32/62 31/62 49/62 41/62 50/62 39/62"],
    ["Voorzorg", "10/22 19/22 12/22 11/22 6/9 12/22 11/22 17/22 8/22"],
    ["Herstelzorg", "7/14 12/14 13/18 6/18 7/18 11/18 13/18 10/18 5/18"],
    ["Wonen op maat", "9/26 47/58 22/49 21/58 9/39 21/54 12/53 37/58 17/58"],
    ["Beleid", "31/52 39/52 34/52 19/31 9/52 29/52 16/52 34/52 17/31"],
  ])("%s per gemeente", async (pijler, expected) => {
    const rows = await query(`select waarde, n_vragen from ind_preventie_dekking
      where meting_id = '${real}' and niveau = 'pijler' and pijler = '${pijler}' and gemeente_nr is not null`);
    expect(rows.map((row) => `${row.waarde}/${row.n_vragen}`).join(" ")).toBe(expected);
  });

  test("a block that cannot be counted says why", async () => {
    const left =
      await values(`select reden, string_agg(blok_id || case when route = '' then '' else ' ' || left(route, 6) end
        || ' ' || gemeente_nr, ', ' order by blok_id, route, gemeente_nr)
      from ind_preventie_dekking where meting_id = '${real}' and niveau = 'blok' and reden <> '' group by reden order by reden`);
    expect(left).toEqual([
      ["leeg", "HZ-DAK 1"],
      [
        "onbekend",
        "BEL-SAM Nazorg 4, HZ-NAZ 2, INZ-VRT 2, INZ-VRT 3, INZ-VRT 5, INZ-VRT 8, VZ-KWA 5, WM-SIT 3, WM-SIT 6, WM-UIT 3, WM-UIT 5, WM-UIT 7, WM-VBL 1, WM-VBL 5",
      ],
      ["tegenstrijdig", "BEL-SAM Nazorg 9, INZ-VRT 6, WM-OPT Na het 1"],
    ]);
  });
});

describe("figures that gemeenten named", () => {
  test("homes and months stand per gemeente, people only for the region", async () => {
    expect(
      await values(
        `select distinct item_id from ind_preventie_waarden where meting_id = '${real}' order by 1`,
      ),
    ).toEqual([["INZ-HUI-01"], ["INZ-HUI-03"], ["INZ-HUI-04"]]);
    const sums =
      await values(`select item_id, waarde_periode, basis, grens, n_gemeenten, waarde from ind_preventie_aantallen
      where meting_id = '${real}' and item_id in ('INZ-MON-02', 'INZ-GEB-01', 'INZ-GEB-02', 'INZ-DAK-02')`);
    expect(sums).toEqual([
      ["INZ-MON-02", "", "niet gezegd", "laagste", 6, 26465],
      ["INZ-MON-02", "", "niet gezegd", "hoogste", 6, 26465],
      ["INZ-MON-02", "2020", "niet gezegd", "laagste", 1, 19920],
      ["INZ-MON-02", "2020", "niet gezegd", "hoogste", 1, 19920],
      ["INZ-GEB-01", "", "niet gezegd", "laagste", 9, 17],
      ["INZ-GEB-01", "", "niet gezegd", "hoogste", 9, 17],
      ["INZ-GEB-02", "", "niet gezegd", "laagste", 7, 12],
      ["INZ-GEB-02", "", "niet gezegd", "hoogste", 7, 13],
      ["INZ-DAK-02", "2021", "schatting", "laagste", 1, 8],
      ["INZ-DAK-02", "2021", "schatting", "hoogste", 1, 10],
      ["INZ-DAK-02", "voorgaande jaar", "schatting", "laagste", 1, 1],
      ["INZ-DAK-02", "voorgaande jaar", "schatting", "hoogste", 1, 1],
    ]);
  });

  test("the sums of preventiescanner.md §9.3 hold in the warehouse", async () => {
    const sum = (item: string) =>
      one(`select sum(waarde_min)::integer, sum(waarde_max)::integer from fct_preventie_waarde
        where meting_id = '${real}' and item_id = '${item}'`);
    expect(await sum("INZ-MON-02")).toEqual([46385, 46385]);
    expect(await sum("INZ-HUI-04")).toEqual([41, 42]);
    expect(
      await values(`select gemeente_nr, waarde_min from fct_preventie_waarde
        where meting_id = '${real}' and item_id = 'INZ-DAK-01' order by 1`),
    ).toEqual([
      [2, 121],
      [4, 6],
    ]);
  });
});

describe("what follows from the codebook", () => {
  test("five institutions over three questions: 8-4-2, 7-5-2, 7-3-2, 6-3-1 and 5-3-1 as printed", async () => {
    const rows =
      await values(`select instelling_label, string_agg(coalesce(n_gedrukt, waarde)::varchar, '-' order by volgorde),
        string_agg(waarde::varchar, '-' order by volgorde)
      from ind_preventie_instellingen where meting_id = '${real}' group by all order by min(volgorde)`);
    expect(rows).toEqual([
      ["Crisisopvang", "7-5-2", "7-5-2"],
      // the report prints 8 and lists seven gemeenten: DQ01 of preventiescanner.md §6.2
      ["Beschermd wonen", "8-4-2", "7-4-2"],
      ["Detentie", "7-3-2", "7-3-2"],
      ["GGZ of verslavingskliniek", "6-3-1", "6-3-1"],
      ["Jeugdinstelling", "5-3-1", "5-3-1"],
    ]);
  });

  test("two routes: 7/4, 6/4, 1/0, and four hostels that were asked for one route only", async () => {
    const rows = await query(`select item_id, waarde, n_rechts from ind_preventie_dubbele_vragen
      where meting_id = '${real}' and soort = 'routes'`);
    expect(rows.map(({ waarde, n_rechts }) => `${waarde ?? "-"}/${n_rechts}`).join(" ")).toBe(
      "6/6 6/6 9/9 2/1 1/0 6/4 2/2 6/4 7/4 4/2 0/0 5/5 6/6 -/0 -/0 -/0 -/1 2/2",
    );
  });

  test("21 partners in two phases: GGD from 9 to 5, ervaringsdeskundigen from 0 to 4", async () => {
    const rows = await query(`select item, waarde, n_rechts from ind_preventie_dubbele_vragen
      where meting_id = '${real}' and soort = 'fasen'`);
    expect(rows).toHaveLength(21);
    const of = (item: string) => rows.find((row) => row.item === item);
    expect(of("GGD")).toMatchObject({ waarde: 9, n_rechts: 5 });
    expect(of("Ervaringsdeskundigen")).toMatchObject({ waarde: 0, n_rechts: 4 });
    expect(of("Sociale dienst")).toMatchObject({ waarde: 9, n_rechts: 7 });
    expect(of("Maatschappelijke opvang")).toMatchObject({ waarde: 9, n_rechts: 5 });
  });

  test("policy beside practice: 8 of 9 intend no evictions, 3 pay small debts, 17 evictions are named", async () => {
    const rows = await values(`select p.paar, p.kant, p.item_id, p.waarde, max(a.waarde)
      from ind_preventie_beleid_praktijk as p
      left join ind_preventie_aantallen as a on a.item_id = p.aantal_item_id and a.meting_id = p.meting_id
      where p.meting_id = '${real}' group by all order by min(p.volgorde)`);
    expect(rows.slice(0, 5)).toEqual([
      ["huisuitzettingen", "beleid", "BEL-INT-01", 8, null],
      ["huisuitzettingen", "praktijk", "BC-WON-A-08", 3, 17],
      ["jongeren", "beleid", "BEL-INT-06", 8, null],
      ["jongeren", "praktijk", "WM-UIT-05", 3, null],
      ["jongeren", "praktijk", "INZ-VRT-05", 1, null],
    ]);
  });

  test("what gemeenten know: gemeente 5 answers onbekend most of the time", async () => {
    const rows = await values(`select gemeente_nr, sum(n_onbekend)::integer from ind_preventie_informatie
      where meting_id = '${real}' group by gemeente_nr order by sum(n_onbekend) desc limit 1`);
    expect(rows).toEqual([[5, 27]]);
  });

  test("statutory tasks that not every gemeente ticked", async () => {
    const rows = await values(`select item_id, waarde, n_gevraagd from ind_preventie_wettelijk
      where meting_id = '${real}' and soort = 'taak'`);
    expect(rows).toEqual([
      ["BC-WON-A-04", 3, 9],
      ["BC-WON-A-07", 2, 9],
      ["BC-WON-A-10", 8, 9],
      ["BC-INK-B-05", 4, 9],
      ["BC-INK-B-07", 4, 9],
      ["BC-INK-B-09", 4, 9],
      ["BC-REL-B-02", 2, 9],
    ]);
  });

  test("a gap list holds what at least 6 of 9 have and this gemeente has not", async () => {
    const few = await values(
      `select count(*) from ind_preventie_hiaten where meting_id = '${real}' and waarde < 6`,
    );
    expect(few).toEqual([[0]]);
    const own = await values(`select item_id, waarde, stand from ind_preventie_hiaten
      where meting_id = '${real}' and gemeente_nr = 2 and pijler in ('Bestaanscondities', 'Voorzorg')`);
    expect(own).toEqual([["VZ-OND-06", 6, "niet_aangevinkt"]]);
  });

  test("a kans has at most 3 of 9 and names the gemeenten that can be an example", async () => {
    const rows = await values(`select item_id, waarde, voorbeelden from ind_preventie_items
      where meting_id = '${real}' and is_kans and blok_id = 'BC-REL-A'`);
    expect(rows).toEqual([
      ["BC-REL-A-01", 2, "2, 7"],
      ["BC-REL-A-05", 1, "6"],
      ["BC-REL-A-06", 0, ""],
    ]);
  });
});

describe("fictitious regions beside the real one", () => {
  test("the real region counts as it did, and every invented row says that it is", async () => {
    const rows = await values("select gebied, is_fictief, is_laatste, waarde from ind_preventie_metingen");
    expect(rows).toEqual([
      ["Drechtsteden en Alblasserwaard", false, true, 9],
      ["Verzonnen Bovenstreek", true, true, 7],
      ["Verzonnen Kuststreek", true, true, 14],
      ["Verzonnen Middenland", true, true, 10],
      ["Verzonnen Middenland", true, false, 10],
    ]);
    const mixed = await values(
      `select distinct gebied from ind_preventie_items where is_fictief <> (gebied like 'Verzonnen%')`,
    );
    expect(mixed).toEqual([]);
  });

  test("no pooled figure holds a real and an invented region, and none stands below three regions", async () => {
    const pooled = await values(
      "select distinct is_fictief, n_regios, n_gevraagd from ind_preventie_referentie",
    );
    expect(pooled).toEqual([[true, 3, 31]]);
  });

  test("an item in another version of the instrument is not compared, and says why", async () => {
    const rows = await values(`select item_id, route, reden from ind_preventie_vergelijking
      where soort = 'tijd' and uitkomst = 'niet_vergeleken' order by item_volgorde, route`);
    const why = "De vraag is in de metingen anders gesteld. In deze verzonnen versie telt";
    expect(rows).toEqual([
      ["VZ-KWA-05", "", `${why} bijscholing alleen als die elk jaar is.`],
      [
        "WM-OPT-06",
        "Na een ingrijpende levensgebeurtenis",
        `${why} een briefadres alleen als het binnen een week klaar is.`,
      ],
      [
        "WM-OPT-06",
        "Na het verlaten van een instelling",
        `${why} een briefadres alleen als het binnen een week klaar is.`,
      ],
    ]);
  });

  test("a comparison with an invented region is marked, also for the real one", async () => {
    expect(await values("select distinct is_fictief from ind_preventie_vergelijking")).toEqual([[true]]);
  });
});
