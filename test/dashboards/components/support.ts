import { JSDOM } from "jsdom";
import type { FigureRow, KeyFigureRow } from "../../../dashboards/components/rows.ts";

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
