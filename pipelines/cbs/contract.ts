import { type ColumnContract, defineContract } from "../../src/contract/contract.ts";

const openColumn = { verplicht: false, privacy: "openbaar" } as const;

function text(uitleg: string, hulp: string, patroon?: string): ColumnContract {
  const column = { ...openColumn, type: "tekst", uitleg, hulp } as const;
  return patroon === undefined ? column : { ...column, patroon };
}

const required = (column: ColumnContract): ColumnContract => ({ ...column, verplicht: true });

const tabel = required(
  text(
    "De tabelcode van StatLine, bijvoorbeeld 03759ned; de titel als het bestand geen code noemt.",
    "Laat de tabelcode in de bestandsnaam staan of de titel in de eerste regel.",
  ),
);

const newExport = "Maak de export opnieuw op opendata.cbs.nl en lever het bestand aan zoals het binnenkomt.";

/**
 * Figures of any StatLine table, one row each. What the table counts is not known here: a measure that
 * nobody has seen before is loaded under its own name, so that it can serve as a denominator.
 */
export const statline = defineContract({
  naam: "statline",
  titel: "Cijfers van CBS StatLine",
  uitleg: "Elk cijfer van een StatLine-tabel met onderwerp, regio, periode, andere uitsplitsingen en teken.",
  versie: "1",
  kolommen: {
    tabel,
    tabel_titel: text("De titel boven de tabel; leeg als het bestand geen titel heeft.", newExport),
    indeling: required(
      text(
        "De vorm van het bestand: portaal, statweb, odata of waarnemingen.",
        newExport,
        "portaal|statweb|odata|waarnemingen",
      ),
    ),
    onderwerp: required(
      text("Wat er is geteld, onder de naam die CBS eraan geeft; lagen zijn gescheiden door >.", newExport),
    ),
    onderwerp_code: text("De code van het onderwerp bij OData, bijvoorbeeld TotaleBevolking_1.", newExport),
    eenheid: text("De eenheid zoals CBS die noemt, bijvoorbeeld aantal of x 1 000.", newExport),
    regio_code: text(
      "De CBS-code van de regio, bijvoorbeeld GM0518; leeg als het bestand alleen namen heeft.",
      newExport,
      "[A-Z]{2}[0-9]{2,8}",
    ),
    regio: text("De naam van de regio zoals CBS die schrijft.", newExport),
    periode: text(
      "De periode, zo precies als de bron: 2023, 2023-04, 2023-K1, 2023-W05, 2016/2017 of 2023-01-01.",
      newExport,
    ),
    periode_code: text("De periode als CBS-code, bijvoorbeeld 2023JJ00 of 2023KW01.", newExport),
    uitsplitsing: text(
      "De andere dimensies op alfabetische volgorde, elk als Geslacht=Mannen, met een rechte streep ertussen.",
      newExport,
    ),
    waarde: {
      ...openColumn,
      type: "decimaal",
      notatie: "punt",
      uitleg: "Het cijfer; leeg als CBS een teken geeft. Leeg is nooit nul.",
      hulp: "Laat de cel zoals CBS hem geeft: een getal, een teken of leeg, en elke regel even lang.",
    },
    /**
     * CBS, "Verklaring van tekens": niets = het cijfer kan op logische gronden niet voorkomen; . = onbekend,
     * onvoldoende betrouwbaar of geheim; * = voorlopig; ** = nader voorlopig. Older tables also have x =
     * geheim and - = nihil. CBS writes 0 for less than half a unit, so a nihil is kept as a sign and
     * does not become 0 here.
     */
    teken: text(
      "Het teken van CBS: een punt onbekend of geheim, x geheim, een streepje nihil, leeg kan niet voorkomen, een ster voorlopig, twee sterren nader voorlopig, tekst als CBS een woord geeft.",
      "Gebruik alleen tekens die CBS kent.",
      "[.]|-|x|leeg|tekst|[*]{1,2}",
    ),
    cijfer_status: text(
      "Of het cijfer definitief is; leeg als het bestand dat niet zegt (bij OData staat het bij de periode in statline_labels).",
      newExport,
      "definitief|voorlopig|nader_voorlopig",
    ),
  },
  sleutel: [
    "tabel",
    "onderwerp",
    "onderwerp_code",
    "eenheid",
    "regio_code",
    "regio",
    "periode",
    "uitsplitsing",
  ],
  dekking: { soort: "eenheid", sql: "tabel" },
  organisatie: null,
  fictief: null,
  controles: [
    {
      code: "teken_naast_cijfer",
      ernst: "fout",
      treft: "waarde is not null and teken in ('.', '-', 'x', 'leeg', 'tekst')",
      kolom: "teken",
      uitleg: "Er staat een cijfer naast een teken dat zegt dat er geen cijfer is.",
      hulp: "Kies een van de twee; het teken hoort bij een lege waarde.",
    },
  ],
});

/** What the codes of an OData table mean, from its `_metadata.csv`; the model joins, not the reader. */
export const labels = defineContract({
  naam: "statline_labels",
  titel: "Namen bij de codes van CBS StatLine",
  uitleg: "Per tabel en dimensie de naam van elke code, met eenheid, omschrijving en status.",
  versie: "1",
  kolommen: {
    tabel,
    dimensie: required(
      text("Het onderdeel van de metagegevens: DataProperties, RegioS, Perioden en zo verder.", newExport),
    ),
    code: required(text("De code zonder spaties erachter, bijvoorbeeld GM0518 of 2023JJ00.", newExport)),
    titel: text("De naam van de code.", newExport),
    eenheid: text("De eenheid van een onderwerp.", newExport),
    omschrijving: text("De toelichting van CBS.", newExport),
    status: text("Bij perioden: Definitief, Voorlopig of NaderVoorlopig.", newExport),
  },
  sleutel: ["tabel", "dimensie", "code"],
  dekking: { soort: "eenheid", sql: "tabel" },
  organisatie: null,
  fictief: null,
  controles: [],
});
