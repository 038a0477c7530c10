/** A printed figure and how the rows give it; a difference has its reason. */
export interface PrintedFigure {
  readonly id: string;
  readonly naam: string;
  readonly sql: string;
  readonly verschil?: number;
  readonly waarom?: string;
  /** What the word beside the number allows: at least, almost, about, or a range of months. */
  readonly tussen?: readonly [low: number, high: number];
}

export interface PrintedTable {
  readonly titel: string;
  readonly cijfers: readonly PrintedFigure[];
}

export const vhb = "regeling_code = 'VHB_PLUS'";
export const until = (column: string, last: string, first = "2021-01-01"): string =>
  `${column} between date '${first}' and date '${last}'`;
export const count = (...where: string[]): string =>
  `select count(*) from fct_traject where ${[vhb, ...where].join(" and ")}`;
export const share = (part: string, whole: string): string => `round(100.0 * (${part}) / (${whole}))`;
export const figure = (
  id: string,
  naam: string,
  sql: string,
  verschil?: number,
  waarom?: string,
): PrintedFigure => ({
  ...{ id, naam, sql },
  ...(verschil === undefined ? {} : { verschil, waarom: waarom ?? "" }),
});

/** A figure that was printed with a word that softens it. */
export const about = (
  id: string,
  naam: string,
  tussen: readonly [number, number],
  sql: string,
): PrintedFigure => ({ id, naam, sql, tussen });

/** One figure per class, from a line such as "H000-0262 ALLEENSTAAND H000-0263 EENOUDER". */
export const each = (naam: string, cells: string, sql: (code: string) => string): PrintedFigure[] =>
  [...cells.matchAll(/(H000-\d{4}) (\S+)/g)].map(([, id = "", code = ""]) =>
    figure(id, `${naam} ${code}`, sql(code)),
  );

/** Trajecten in a class of a code list. */
export const inClass = (codelijst: string, code: string): string =>
  `traject_pseudoniem in (select traject_pseudoniem from fct_traject_indeling
    where codelijst = '${codelijst}' and code = '${code}')`;

export const aangemeld2021 = "jaar_aanmelding = '2021'";
export const gestart2021 = until("datum_start", "2021-12-31");
export const verhuisd2021 = until("datum_uitstroom", "2021-12-31");
export const septemberIn = until("datum_aanmelding", "2021-09-15");
export const septemberUit = until("datum_uitstroom", "2021-09-21");
export const bekend = "datum_gegevens <= date '2021-09-15'";
export const kwartaal = (column: string): string => until(column, "2022-09-30", "2022-01-01");
export const verhuisd2022 = kwartaal("datum_uitstroom");
export const jaar2022 = until("datum_uitstroom", "2022-12-31", "2022-01-01");
export const buiten = "not is_binnen_gemeente";
export const budget2022 = `(${kwartaal("datum_start")} or (${aangemeld2021} and traject_pseudoniem in (
  select traject_pseudoniem from fct_verstrekking where ${kwartaal("datum")})))`;
export const onList = (day: string): string =>
  count(
    `datum_wachtlijst_vanaf <= date '${day}'`,
    `(datum_wachtlijst_tot is null or datum_wachtlijst_tot > date '${day}')`,
  );
export const running = (day: string, ...where: string[]): string =>
  count(
    `datum_start <= date '${day}'`,
    `(datum_uitstroom is null or datum_uitstroom > date '${day}')`,
    `(datum_uitval is null or datum_uitval > date '${day}')`,
    ...where,
  );
export const weeksWaited = (first: string, last: string): string =>
  `select median(datum_intake - datum_aanmelding) / 7 from fct_traject where ${vhb} and ${until("datum_intake", last, first)}`;
export const spent = (last: string, post = ""): string =>
  `select sum(bedrag) from fct_verstrekking where budgetbron_code = 'VERHUISBOX' and ${vhb} and ${until("datum", last)}
    ${post === "" ? "" : `and post_code = '${post}'`}`;

export const byAddress =
  "provincie = 'Limburg' and maand between '2022-01' and '2022-09' and 'HUIDIG_ADRES' in (reden_code, reden_2_code)";
