import { beforeAll, describe, expect, test } from "vitest";
import { readTable } from "../../src/published/read.ts";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { exampleRelease, sharedExample } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await sharedExample();
}, 240_000);

const query = (sql: string): Promise<Row[]> =>
  withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });

const table = "ind_verhuisbox_sinds_januari";
const plus = "not hulpcel and regeling_code = 'VHB_PLUS'";

describe("what was counted since 1 January by the end of a quarter", () => {
  test("gives the groups of the printed reports", async () => {
    const of = async (
      telling: string,
      kenmerk: string,
      periode: string,
    ): Promise<Record<string, unknown>> => {
      const rows =
        await query(`select code, waarde from ${table} where ${plus} and telling_code = '${telling}'
        and kenmerk_code = '${kenmerk}' and periode = '${periode}'`);
      return Object.fromEntries(rows.map(({ code, waarde }) => [code, waarde]));
    };
    // L9347–9349: age of who found a home, and L9314 and L9316: the guidance, all of January up to September 2022
    expect(await of("uitstroom", "leeftijd", "2022-01 t/m 2022-09")).toMatchObject({
      ...{ JONG_28: 21, VOLW_28_54: 77, OUD_55: 19, totaal: 117 },
    });
    expect(await of("uitstroom", "begeleiding", "2022-01 t/m 2022-09")).toMatchObject({ totaal: 117 });
    expect(await of("uitstroom", "ligging", "2022-01 t/m 2022-09")).toMatchObject({
      BINNEN: 14,
      BUITEN: 103,
    });
  });

  test("the last quarter of a year is that year, and every total that of the table per month", async () => {
    const year =
      await query(`select count(*) as n, count(*) filter (s.waarde = j.waarde and s.cel = j.cel) as gelijk
      from ${table} as s join ind_verhuisbox_huishouden as j on j.periode = left(s.periode, 4)
        and s.regeling_code = j.regeling_code and s.telling_code = j.telling_code and s.code = j.huishoudtype_code
      where not s.hulpcel and not j.hulpcel and s.kenmerk_code = 'huishoudtype' and s.periode like '%-12'
        and j.groep_code = 'totaal'`);
    expect(Number(year[0]?.n)).toBeGreaterThan(20);
    expect(year[0]?.gelijk).toBe(year[0]?.n);
    const month =
      await query(`select count(*) as n, count(*) filter (s.waarde = m.waarde and s.cel = m.cel) as gelijk
      from ${table} as s join ind_verhuisbox_per_maand as m using (regeling_code, telling_code, periode)
      where not s.hulpcel and s.code = 'totaal' and m.periode_soort = 'cumulatief'`);
    expect(Number(month[0]?.n)).toBeGreaterThan(50);
    expect(month[0]?.gelijk).toBe(month[0]?.n);
  });

  test("every quarter that a reader can subtract is a cell of its own", async () => {
    const [row] = await query(`with lang as (
        select *, left(periode, 4) as jaar, lead(waarde) over (partition by regeling_code, kenmerk_code, telling_code, code,
          left(periode, 4) order by periode) as volgend
        from ${table} where not hulpcel and code <> 'totaal'
      )
      select count(*) as n, count(*) filter (h.waarde = l.volgend - l.waarde) as gelijk
      from lang as l left join (select distinct cel, waarde from ${table} where hulpcel) as h on h.cel = 'erna|' || l.cel
      where l.volgend is not null`);
    expect(Number(row?.n)).toBeGreaterThan(200);
    expect(row?.gelijk).toBe(row?.n);
  });

  test("no quarter of 1 to 4 households can be made of two sums that are shown", async () => {
    const rows = (await readTable(await exampleRelease(), "verhuisbox_sinds_januari")).filter(
      ({ status }) => status === "getoond",
    );
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const { regeling_code, kenmerk_code, telling_code, code, periode } = row;
      const key = [regeling_code, kenmerk_code, telling_code, code, String(periode).slice(0, 4)].join("|");
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const parts = [...groups.values()].flatMap((own) =>
      own
        .filter(({ code }) => code !== "totaal")
        .flatMap((one, i) => own.slice(i + 1).map((two) => Number(two.waarde) - Number(one.waarde))),
    );
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.filter((part) => part >= 1 && part <= 4)).toEqual([]);
  });
});
