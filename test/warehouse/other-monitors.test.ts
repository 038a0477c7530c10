import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { sharedExample } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await sharedExample();
});

const query = (sql: string): Promise<Row[]> =>
  withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });
const values = async (sql: string): Promise<unknown[]> => (await query(sql)).map((row) => Object.values(row));

describe("the estimate of CBS (andere-monitors.md c, actieplan.md §11)", () => {
  test("2009 to 2024 as published, and no value for 2019", async () => {
    const rows = await values(`select left(periode, 4)::integer, waarde from fct_cijfer
      where reeks = 'cbs_schatting_dakloos' and kwalificatie = 'schatting' order by periode`);
    expect(rows).toEqual([
      ...[
        [2009, 17_800],
        [2010, 23_300],
        [2011, 24_400],
        [2012, 27_300],
        [2013, 24_800],
        [2014, 26_900],
      ],
      ...[
        [2015, 31_000],
        [2016, 30_500],
        [2017, 34_500],
        [2018, 39_300],
        [2019, null],
        [2020, 36_400],
      ],
      ...[
        [2021, 32_000],
        [2022, 26_600],
        [2023, 30_600],
        [2024, 33_000],
      ],
    ]);
  });

  test("breaks after 2009 and 2019 make three definitions", async () => {
    const rows = await values(`select definitie, min(periode), max(periode) from fct_cijfer
      where reeks = 'cbs_schatting_dakloos' group by all order by 2`);
    expect(rows).toEqual([
      ["voor de breuk", "2009-01-01", "2009-01-01"],
      ["vanaf 2010-01-01", "2010-01-01", "2019-01-01"],
      ["vanaf 2020-01-01", "2020-01-01", "2024-01-01"],
    ]);
  });

  test("2020 and 2021 are provisional, and only of 2009 a margin is known", async () => {
    expect(
      await values(`select distinct left(periode, 4) from fct_cijfer
        where reeks = 'cbs_schatting_dakloos' and cijfer_status = 'voorlopig' order by 1`),
    ).toEqual([["2020"], ["2021"]]);
    expect(
      await values(
        "select left(periode, 4), waarde, waarde_hoog from fct_cijfer where reeks = 'cbs_schatting_marge'",
      ),
    ).toEqual([["2009", 15_500, 21_000]]);
  });

  test("registered and estimated make 33,000 in 2024", async () => {
    expect(
      await values("select sum(waarde)::integer from fct_cijfer where reeks = 'cbs_schatting_opbouw'"),
    ).toEqual([[33_000]]);
  });
});

describe("published totals of other counts", () => {
  test("the rounds of the ETHOS telling: circa 1.500, 6.063 and 28.721, indirect children apart", async () => {
    expect(
      await values(`select gebied, waarde, kwalificatie from fct_cijfer
        where reeks = 'ethos_telling_totaal' order by gebied`),
    ).toEqual([
      ["telronde 2023", 1500, "circa"],
      ["telronde 2024", 6063, "exact"],
      ["telronde 2025", 28_721, "exact"],
    ]);
    expect(
      await values("select telbegrip, waarde from fct_cijfer where reeks = 'ethos_kinderen_indirect'"),
    ).toEqual([["kind_indirect", 879]]);
  });

  test("the Monitor Dakloosheid 2023 for five regions, and Assen unknown", async () => {
    expect(
      await values(
        `select gebied, waarde from fct_cijfer where reeks = 'cbs_monitor_opvang' order by cijfer_id`,
      ),
    ).toEqual([
      ["centrumregio Amsterdam", 2700],
      ["centrumregio Rotterdam", 2500],
      ["centrumregio Utrecht", 2200],
      ["centrumregio Den Haag", 1500],
      ["centrumregio Almere", 1200],
      ["centrumregio Assen", null],
    ]);
  });

  test("43, 44 and 45 regions stand beside each other, each with its year", async () => {
    expect(
      await values(`select periode, waarde from fct_cijfer where reeks = 'opvangregios_aantal' order by 1`),
    ).toEqual([
      ["2008", 43],
      ["2024", 44],
      ["2025", 45],
    ]);
  });
});
