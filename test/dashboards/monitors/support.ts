import type { Measured } from "../../../dashboards/components/monitors/measures.ts";
import type { MeasureRow } from "../../../dashboards/components/monitors/rows.ts";
import type { TableMeta } from "../../../dashboards/components/published.ts";
import type { PublishedRow } from "../../../dashboards/components/rows.ts";
import { type Ask, asking } from "../../../dashboards/components/scope.ts";
import { indicators } from "../../../src/indicators/index.ts";
import { mayCombineAll } from "../../../src/scope/compare.ts";
import { scopeOfRow } from "../../../src/scope/figure.ts";
import { manifestOf, tableOf } from "../components/support.ts";

/** The tables in which the four measures can stand, with the scopes that they are published with. */
export const measureTables = [
  ...["cbs_schatting", "cbs_monitor", "ethos_rondes", "ethos_dakloos", "meldingen_per_maand"],
] as const;
export type MeasureTable = (typeof measureTables)[number];

export function publishedTable(naam: string): TableMeta {
  const found = indicators.find((one) => one.naam === naam);
  if (found === undefined) throw new Error(`Er is geen tabel ${naam}.`);
  const { titel, scope, dimensies, bron } = found;
  return tableOf({ naam, titel, scope, dimensies: [...dimensies], bron_titel: bron });
}

/** The rules of src/scope with the scopes of the published tables: what the browser has. */
export const realRules: Ask = asking(
  { mayCombineAll, scopeOfRow },
  manifestOf(...measureTables.map(publishedTable)),
);

export function rowOf(
  indicator: string,
  own: Partial<PublishedRow> & Record<string, unknown> = {},
): PublishedRow {
  return {
    ...{ indicator, gebied: "Nederland", periode: "2024-01-01", bron: "bron", versie: "" },
    ...{ waarde: 10, status: "getoond" },
    ...own,
  };
}

export function measure(maat: string, own: Partial<MeasureRow> = {}): MeasureRow {
  const text = { titel: maat, kort: "kort", wat_telt: "wie", wie_niet: "wie niet", moment: "moment" };
  const more = { leeftijd: "alle", eenheid: "mensen", ethos: "1", kleinste_gebied: "land", maker: "maker" };
  const where = {
    hoe_vaak: "elk jaar",
    eigen_tabel: "",
    gepubliceerde_tabel: maat,
    register: "r",
    reeks: "s",
  };
  return { ...rowOf("maten", { waarde: null, status: "nvt" }), maat, ...text, ...more, ...where, ...own };
}

export const measured = (cijfer: PublishedRow | null): Measured => ({
  maat: measure(cijfer?.indicator ?? "leeg"),
  cijfer,
  is_fictief: false,
});
