import type {
  CoverageRow,
  DeadlineRow,
  ElementRow,
  IndicatorRow,
  LinkRow,
  MilestoneRow,
  OwnerRow,
  PromiseRow,
} from "../../../dashboards/components/actieplan/rows.ts";

const published = {
  indicator: "",
  gebied: "Nederland",
  periode: "",
  bron: "",
  versie: "1",
  waarde: null,
  status: "nvt" as const,
};

export function element(own: Partial<ElementRow> = {}): ElementRow {
  return {
    ...published,
    element_id: "A1.R01",
    soort: "resultaat",
    document: "bijlage2",
    document_label: "Bijlage 2",
    actielijn: "A1",
    actielijn_naam: "Bestaanszekerheid",
    titel: "Een resultaat",
    meetbaarheid: "mijlpaal",
    meetbaarheid_label: "klaar of niet klaar",
    norm: "vastgesteld",
    norm_label: "norm vastgesteld",
    termijn: 2025,
    termijn_precisie: "jaar",
    nummer_plan: null,
    nummer_afspraken: null,
    bron_regel: "L1",
    ...own,
  };
}

export function deadline(own: Partial<DeadlineRow> = {}): DeadlineRow {
  return {
    ...published,
    element_id: "A1.R01",
    document: "hoofdtekst",
    document_label: "Hoofdtekst",
    jaar_van: null,
    jaar_tot: 2027,
    datum: "",
    precisie: "jaar",
    is_standaard: false,
    wijkt_af: true,
    bron_regel: "L2",
    ...own,
  };
}

export function owner(eigenaar: string, own: Partial<OwnerRow> = {}): OwnerRow {
  return {
    ...published,
    element_id: "A1.R01",
    eigenaar,
    document: "bijlage2",
    document_label: "Bijlage 2",
    ...own,
  };
}

export function link(element_id: string, relatie: LinkRow["relatie"], naar_element_id: string): LinkRow {
  return { ...published, element_id, relatie, naar_element_id };
}

export function indicator(own: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    ...published,
    indicator_id: "K01",
    element_id: "AMB.1",
    actielijn: "",
    naam: "Dakloze mensen",
    eenheid: "persoon",
    richting: "dalen",
    bron_genoemd: "CBS",
    meting: "gemeten",
    meting_label: "gemeten",
    via: "",
    via_label: "",
    register: "r",
    reeks: "s",
    reeks_telt_dit: true,
    nodig: "Iets.",
    basisjaar: 2021,
    basis_cijfer_id: "H-1",
    basis_waarde: 100,
    basis_datum: "2021-01-01",
    basis_status: "gepubliceerd",
    basis_bron: "Een stuk",
    doelwaarde: 0,
    doeljaar: 2030,
    norm: "vastgesteld",
    norm_label: "norm vastgesteld",
    heeft_pad: true,
    opmerking: "",
    ...own,
  };
}

export function measure(own: Partial<PromiseRow> = {}): PromiseRow {
  return {
    ...published,
    element_id: "LIS.1",
    belofte: "Een belofte",
    maat: "Een maat",
    klasse: "gemeten",
    klasse_label: "gemeten",
    telt: "Iets.",
    zegt_niet: "Iets anders.",
    indicator_id: "",
    ethos_categorie: "",
    register: "",
    reeks: "",
    ...own,
  };
}

export function coverage(own: Partial<CoverageRow> = {}): CoverageRow {
  return {
    ...published,
    gebied: "opvangregio",
    periode: "2024-01-01",
    status: "getoond",
    waarde: 1,
    mijlpaal: "A",
    naam: "Woonzorgvisie",
    element_id: "",
    indicatoren: "",
    gebied_soort: "gemeente",
    gereed_als: "",
    let_op: "",
    n: 5,
    n_in_uitvoering: 0,
    n_niet_gestart: 0,
    n_onbekend: 4,
    ...own,
  };
}

export function milestone(own: Partial<MilestoneRow> = {}): MilestoneRow {
  return {
    ...published,
    gebied: "Den Haag",
    periode: "2024-01-01",
    mijlpaal: "A",
    naam: "Woonzorgvisie",
    gebied_soort: "gemeente",
    regio: "opvangregio",
    plaats: "geplaatst",
    mijlpaal_status: "gereed",
    mijlpaal_status_label: "klaar",
    bewijs: "",
    toelichting: "",
    ...own,
  };
}
