import { type ColumnContract, codesFrom, defineContract, fixedCodes } from "../../src/contract/contract.ts";

/** A public text column; `verplicht` unless said otherwise. */
function publicText(uitleg: string, options: { verplicht?: boolean; patroon?: string } = {}): ColumnContract {
  const { verplicht = true, patroon } = options;
  const hulp = verplicht ? "Vul deze kolom op elke rij in." : "Mag leeg blijven.";
  const column = { type: "tekst", verplicht, privacy: "openbaar", uitleg, hulp } as const;
  return patroon === undefined ? column : { ...column, patroon };
}

/** A public code from a list of reference data. */
function publicCode(bestand: string, kolom: string, uitleg: string): ColumnContract {
  const hulp = `Gebruik een code uit data/reference/${bestand} of vul die lijst aan.`;
  return {
    type: "code",
    codes: codesFrom(bestand, kolom),
    verplicht: true,
    privacy: "openbaar",
    uitleg,
    hulp,
  };
}

function choice(codes: readonly string[], uitleg: string): ColumnContract {
  const list = fixedCodes(Object.fromEntries(codes.map((code) => [code, []])));
  const hulp = `Gebruik een van: ${codes.join(", ")}.`;
  return { type: "code", codes: list, verplicht: true, privacy: "openbaar", uitleg, hulp };
}

function publicDate(uitleg: string): ColumnContract {
  const hulp = "Schrijf de datum als jaar-maand-dag, of laat de cel leeg.";
  return { type: "datum", verplicht: false, privacy: "openbaar", uitleg, hulp };
}

function publicNumber(uitleg: string): ColumnContract {
  const hulp = "Gebruik een punt als decimaalteken. Laat leeg wat onbekend is; leeg is niet nul.";
  return { type: "decimaal", notatie: "punt", verplicht: false, privacy: "openbaar", uitleg, hulp };
}

const register = publicCode("registers.csv", "register", "De bundel documenten waar het cijfer uit komt.");
const bron_id = publicText("Het brondocument, zoals in de bronnenlijst.", { patroon: "B[0-9]{3}-[0-9]{2}" });
const eachRegister = { soort: "eenheid", sql: "register" } as const;

/** Figures as documents published them; never overwritten, versions stand beside each other. */
export const cijfers = defineContract({
  naam: "cijfers",
  titel: "Cijferregister: gepubliceerde cijfers",
  uitleg: "Elk cijfer uit een document, met wat het telt, bron, regel, versie en zekerheid.",
  versie: "1",
  kolommen: {
    register,
    cijfer_id: publicText("Vast nummer van het cijfer.", { patroon: "[A-Z][0-9]{3}-[0-9]{4}" }),
    reeks: publicCode("reeksen.csv", "reeks", "De reeks waar het cijfer bij hoort."),
    titel: publicText("Korte titel van het cijfer."),
    gebied: publicText("Het gebied waarover het cijfer gaat."),
    periode_soort: choice(
      ["jaar", "stand", "periode", "cumulatief"],
      "Gaat het cijfer over een jaar, een stand, een periode of alles tot een datum?",
    ),
    periode_van: publicDate("Eerste dag van de periode."),
    periode_tot: publicDate("Laatste dag van de periode."),
    peildatum: publicDate("De dag waarop is geteld, als het document die noemt."),
    telbegrip: publicCode("telbegrippen.csv", "telbegrip", "Wat er is geteld."),
    eenheid: publicCode("eenheden.csv", "eenheid", "De eenheid van de waarde."),
    dimensie: publicText("Waarnaar het cijfer is uitgesplitst.", { verplicht: false }),
    categorie: publicText("De groep binnen die uitsplitsing.", { verplicht: false }),
    waarde: publicNumber("De waarde; leeg als het document geen waarde noemt."),
    waarde_hoog: publicNumber("Bovenkant van een bereik, als het document een bereik noemt."),
    kwalificatie: choice(
      ["exact", "schatting", "circa", "minimaal", "maximaal", "afgeleid"],
      "Hoe precies het document het cijfer noemt.",
    ),
    status: choice(
      ["gepubliceerd", "voorlopig", "raming", "doel", "norm", "indruk"],
      "Is het een meting, een raming, een doel, een norm of een indruk?",
    ),
    versie: publicText("De versie van het cijfer.", { verplicht: false }),
    bron_id,
    bron_regel: publicText("De regel in het document.", { patroon: "L[0-9].*" }),
    zekerheid: choice(
      ["ok", "ocr_onzeker", "gereconstrueerd"],
      "Hoe zeker het is dat het document dit zegt.",
    ),
    opmerking: publicText("Wat er bij het cijfer moet worden gezegd.", { verplicht: false }),
  },
  sleutel: ["cijfer_id"],
  dekking: eachRegister,
  organisatie: "register",
  fictief: null,
  controles: [
    {
      code: "periode_omgekeerd",
      ernst: "fout",
      treft: "periode_van > periode_tot",
      kolom: "periode_van",
      uitleg: "De periode eindigt voordat zij begint.",
      hulp: "Wissel de twee datums om.",
    },
    {
      code: "bereik_omgekeerd",
      ernst: "fout",
      treft: "waarde > waarde_hoog",
      kolom: "waarde",
      uitleg: "De bovenkant van het bereik is lager dan de waarde.",
      hulp: "Wissel de twee waarden om.",
    },
  ],
});

/** What is wrong, unclear or contradictory in the documents. */
export const bevindingen = defineContract({
  naam: "bevindingen",
  titel: "Cijferregister: tegenspraak en fouten",
  uitleg: "Wat in de documenten niet klopt of niet bij elkaar past, met uitleg en advies.",
  versie: "1",
  kolommen: {
    register,
    bevinding_id: publicText("Vast nummer van de bevinding.", { patroon: "[A-Z]{1,2}[0-9]{3}-[0-9]{2,3}" }),
    soort: publicCode("bevindingsoorten.csv", "soort", "De soort bevinding."),
    cijfer_id_a: publicText("Eerste cijfer waar het over gaat.", { verplicht: false }),
    cijfer_id_b: publicText("Tweede cijfer waar het over gaat.", { verplicht: false }),
    regels: publicText("De regels in het document.", { verplicht: false }),
    uitleg: publicText("Wat er niet klopt, in gewone taal."),
    advies: publicText("Wat ermee te doen."),
  },
  sleutel: ["bevinding_id"],
  dekking: eachRegister,
  organisatie: "register",
  fictief: null,
  controles: [],
});

/** The documents themselves. */
export const bronnen = defineContract({
  naam: "bronnen",
  titel: "Cijferregister: brondocumenten",
  uitleg: "De documenten waar de cijfers uit komen.",
  versie: "1",
  kolommen: {
    register,
    bron_id,
    titel: publicText("Titel of omschrijving van het document."),
    soort: publicText("Soort document."),
    datum: publicText("Jaar, maand of dag van het document.", {
      verplicht: false,
      patroon: "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
    }),
    datum_zekerheid: publicText("Staat de datum in het document of is die afgeleid?", { verplicht: false }),
    opsteller: publicText("Wie het document maakte.", { verplicht: false }),
    regel_van: { ...publicNumber("Eerste regel in de bundel."), type: "geheel" },
    regel_tot: { ...publicNumber("Laatste regel in de bundel."), type: "geheel" },
    sectordekking: publicText("Welke verhuurders of mensen in de telling zitten.", { verplicht: false }),
    adres: publicText("Waar het document op internet staat.", { verplicht: false }),
  },
  sleutel: ["bron_id"],
  dekking: eachRegister,
  organisatie: "register",
  fictief: null,
  controles: [],
});
