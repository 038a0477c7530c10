import { JSDOM } from "jsdom";
import type { ManifestMeta, TableMeta } from "../../../dashboards/components/published.ts";
import type { FigureRow, KeyFigureRow } from "../../../dashboards/components/rows.ts";
import type { Ask } from "../../../dashboards/components/scope.ts";
import { meldingScope } from "../../../src/indicators/parts/meldingen.ts";

export function newDocument(): Document {
  return new JSDOM("<!doctype html><body></body>").window.document;
}

/** Seed of every property test, so that a failure comes back. */
export const seed = { seed: 20_221_018 };

/** A published figure; the test names only what it is about. */
export function figureRow(own: Partial<FigureRow> = {}): FigureRow {
  return {
    indicator: "cijfers",
    gebied: "Den Haag",
    periode: "2021",
    bron: "Jaarrapport",
    versie: "",
    waarde: 90,
    status: "getoond",
    cijfer_id: "H-1",
    waarde_hoog: null,
    kwalificatie: "exact",
    cijfer_status: "gepubliceerd",
    eenheid_enkelvoud: "huishouden",
    eenheid_meervoud: "huishoudens",
    peildatum: null,
    bron_datum: "2021-12",
    bron_regel: "L10",
    register: "den_haag",
    reeks: "uitstroom",
    reeks_titel: "Woning gevonden",
    groep: "Verhuisbox",
    titel: "Uitstroom",
    periode_soort: "jaar",
    periode_van: "2021-01-01",
    telbegrip: "uitstroom",
    telbegrip_label: "Uitstroom",
    eenheid: "huishouden",
    eenheid_soort: "aantal",
    dimensie: "",
    categorie: "",
    bron_id: "B-1",
    zekerheid: "ok",
    opmerking: "",
    groep_sleutel: "uitstroom|2021",
    aantal_versies: 1,
    aantal_bevindingen: 0,
    ...own,
  };
}

export function keyFigure(own: Partial<KeyFigureRow> = {}): KeyFigureRow {
  const point = {
    volgorde: 1,
    kerncijfer: "k",
    titel: "Titel",
    let_op: "",
    punt_volgorde: 1,
    titel_cijfer: "Cijfer",
  };
  return { ...figureRow(), ...point, ...own };
}

/** A table of the manifest; the test names only what it is about. */
export function tableOf(own: Partial<TableMeta> = {}): TableMeta {
  return {
    ...{ naam: "meldingen_hulpvraag", titel: "Hulpvraag", bron_titel: "Meldingen", peildatum: "2021-01-18" },
    ...{ is_fictief: false, dimensies: ["hulpvraag"], scope: meldingScope },
    ...own,
  };
}

export function manifestOf(...tabellen: TableMeta[]): ManifestMeta {
  const gemeente = { naam: "Den Haag", code: "GM0518", regio: "Haaglanden" };
  return { versie: "1", stand_van: null, gemeente, beleid: { drempel: 4 }, tabellen, leveringen: [] };
}

/** A rule that always says the same. */
export const says =
  (mag: boolean, ...redenen: string[]): Ask =>
  () => ({ mag, redenen });
