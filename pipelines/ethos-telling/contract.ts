import {
  type CodeSource,
  type ColumnContract,
  codeList,
  defineContract,
} from "../../src/contract/contract.ts";

/** A code of data/reference/codelijsten.csv that leaves only in aggregates. */
function coded(lijst: string, verplicht: boolean, uitleg: string, aliassen: string[] = []): ColumnContract {
  const hulp = `Gebruik een waarde uit de lijst ${lijst} in data/reference/codelijsten.csv of vul die lijst aan.`;
  return { type: "code", codes: codeList(lijst), verplicht, privacy: "kenmerk", aliassen, uitleg, hulp };
}

/** A code of a reference file whose other columns hold more spellings. */
function listed(bestand: string, kolom: string, ook: string[]): { codes: CodeSource; hulp: string } {
  const hulp = `Gebruik een waarde uit data/reference/${bestand} of vul dat bestand aan.`;
  return { codes: { soort: "bestand", bestand, kolom, ook }, hulp };
}

/** Ages below 18; data/reference/codelijsten.csv, ethos_leeftijd. */
const minors = "'0-11', '12-17'";

/**
 * One row per person whom an organisation counted on the day of the telling: the anonymous questionnaire of
 * Hogeschool Utrecht (andere-monitors.md §1.6). A child of a homeless parent who is not homeless itself is a
 * row too, with its own betrokkenheid, and never counts in a total.
 */
export const ethosTelling = defineContract({
  naam: "ethos_telling",
  titel: "ETHOS-telling",
  uitleg: "Eén rij per mens die op de teldag is geteld: waar die mens slaapt en wie telde.",
  versie: "1",
  kolommen: {
    formuliernr: {
      type: "pseudoniem",
      domein: "ethos_formulier",
      verplicht: true,
      privacy: "identificerend",
      aliassen: ["formulier", "vragenlijst", "vragenlijstnummer", "nr"],
      uitleg: "Nummer van de vragenlijst; één per geteld mens.",
      hulp: "Vul op elke rij een uniek nummer in, geen naam of geboortedatum.",
    },
    regio: {
      type: "code",
      ...listed("regios/regios.csv", "regio", ["aliassen"]),
      verplicht: true,
      privacy: "openbaar",
      aliassen: ["telregio"],
      uitleg: "De regio die de telling hield.",
    },
    gemeente: {
      type: "code",
      ...listed("regios/gemeenten.csv", "gemeente", ["cbs_code", "aliassen"]),
      verplicht: false,
      privacy: "kenmerk",
      aliassen: ["gemeentecode", "telgemeente"],
      uitleg: "De gemeente waar de mens is geteld, niet waar die vandaan komt; leeg is onbekend.",
    },
    teldag: {
      type: "datum",
      verplicht: true,
      privacy: "openbaar",
      aliassen: ["datum", "datum telling", "peildatum"],
      uitleg: "De dag waarop is geteld.",
      hulp: "Schrijf een bestaande datum als dag-maand-jaar, bijvoorbeeld 8-4-2025.",
    },
    schema: {
      type: "code",
      ...listed("ethos/schemas.csv", "schema", ["aliassen"]),
      verplicht: true,
      privacy: "openbaar",
      aliassen: ["aantal categorieen", "indeling"],
      uitleg: "Telde de regio met zes categorieën van ETHOS Light of met zeven?",
    },
    categorie: {
      type: "code",
      ...listed("ethos/categorieen.csv", "categorie", ["code", "label", "aliassen"]),
      verplicht: true,
      privacy: "kenmerk",
      aliassen: ["ethos", "ethos nr", "ethos categorie", "leefsituatie"],
      uitleg:
        "De categorie van ETHOS Light, 1 tot en met 7. Bij een kind dat zelf niet dakloos is: die van de ouder.",
    },
    betrokkenheid: coded("ethos_betrokkenheid", true, "Volwassene, kind of kind van een dakloze ouder.", [
      "groep",
      "volwassene of kind",
    ]),
    geslacht: coded("ethos_geslacht", false, "Geslacht; leeg is onbekend.", ["sekse"]),
    leeftijdsgroep: coded("ethos_leeftijd", false, "Leeftijdsgroep; leeg is onbekend.", ["leeftijd"]),
    organisatiesoort: coded("ethos_organisatie", false, "Soort organisatie die telde; leeg is onbekend.", [
      "organisatie",
      "soort organisatie",
    ]),
    is_fictief: {
      type: "ja_nee",
      verplicht: false,
      privacy: "openbaar",
      aliassen: ["fictief"],
      uitleg: "Ja als de rij verzonnen is, om het systeem mee te proberen.",
      hulp: "Vul ja in bij verzonnen rijen en laat anders leeg.",
    },
  },
  sleutel: ["formuliernr"],
  dekking: { soort: "eenheid", sql: "strftime(teldag, '%Y-%m-%d')" },
  organisatie: "regio",
  fictief: "is_fictief",
  controles: [
    {
      // actieplan.md §0.5: the documents name six categories (L68) or seven (L1447)
      code: "categorie_buiten_schema",
      ernst: "fout",
      treft: "schema = 'ethos_light_6' and categorie = '7'",
      kolom: "categorie",
      uitleg: "Categorie 7 staat in een telling met zes categorieën.",
      hulp: "Controleer met welk schema de regio heeft geteld.",
    },
    {
      code: "leeftijd_past_niet",
      ernst: "fout",
      treft: `(betrokkenheid = 'volwassene' and leeftijdsgroep in (${minors}))
        or (betrokkenheid <> 'volwassene' and leeftijdsgroep not in (${minors}, 'onbekend'))`,
      kolom: "leeftijdsgroep",
      uitleg: "De leeftijd past niet bij de betrokkenheid: de grens is 18 jaar.",
      hulp: "Controleer de leeftijd en de betrokkenheid.",
    },
  ],
});
