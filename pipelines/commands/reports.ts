import { join } from "node:path";
import { tellsPersonalData } from "../../src/contract/personal-data.ts";
import { RunError } from "../../src/errors.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { writeWorkbook } from "../../src/ingest/workbook.ts";
import { internFolder, publishedFolder } from "../../src/published/folders.ts";
import { type Commands, data, dayOrNull, type Given, log, type Option, shipped } from "./command.ts";

const final: Option = {
  uitleg: "Stelt het stuk vast: het wordt bewaard met zijn manifest en nooit overschreven.",
  waarde: null,
};
const intern: Option = {
  uitleg: "Van de vrijgave voor eigen medewerkers; het merk staat op elke bladzijde.",
  waarde: null,
};
const day: Option = {
  uitleg: "Dag die op het stuk staat, bijvoorbeeld 2022-10-18 (standaard: vandaag).",
  waarde: "datum",
};

/** Today in the Netherlands, whatever the clock of the machine is set to. */
function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
}

const missing = (option: string, example: string): RunError =>
  new RunError("gebruik", `Geef --${option}, bijvoorbeeld --${option} ${example}.`);

const stageOf = (given: Given): "definitief" | "concept" =>
  given.vlag("definitief") ? "definitief" : "concept";

const releaseFolder = (given: Given): string =>
  given.vlag("intern") ? internFolder(given.data) : publishedFolder(given.data);

/** What every document is made with. */
const makingOf = (given: Given) => ({
  data: given.data,
  published: releaseFolder(given),
  datum: dayOrNull(given, "gemaakt-op") ?? today(),
  stadium: stageOf(given),
  writeWorkbook,
  log,
});

/** Says where the document stands, when one was made. */
function done(made: string): number {
  if (made !== "") console.log(made);
  return 0;
}

/** @throws RunError gebruik when a line of the texts holds personal data; the line is named, not shown. */
function checkTexts(text: string, path: string): void {
  const line = text.split("\n").findIndex(tellsPersonalData);
  if (line === -1) return;
  throw new RunError(
    "gebruik",
    `In regel ${line + 1} van ${path} lijkt een persoonsgegeven te staan (nummer, adres of e-mail); haal het weg.`,
  );
}

async function runReport(given: Given): Promise<number> {
  const { makeMonthlyReport } = await import("../../dashboards/rapport/make.ts");
  const maand = given.tekst("maand");
  if (maand === null) throw missing("maand", "2022-09");
  const reference = openReference(given.data, shipped(given));
  const made = await makeMonthlyReport({
    ...makingOf(given),
    onderdelen: await reference.rows("rapport.csv"),
    toelichting: join(given.data, "toelichting", `${maand}.md`),
    maand,
    tot: dayOrNull(given, "tot"),
    checkTexts,
  });
  return done(made);
}

async function runBriefing(given: Given): Promise<number> {
  const { makeMeetingBriefing } = await import("../../dashboards/rapport/make.ts");
  const vergadering = dayOrNull(given, "datum");
  if (vergadering === null) throw missing("datum", "2023-04-20");
  const made = await makeMeetingBriefing({
    ...makingOf(given),
    vragen: await openReference(given.data, shipped(given)).rows("briefing-vragen.csv"),
    vergadering,
    vorige: dayOrNull(given, "vorige"),
  });
  return done(made);
}

async function runRegionAnnex(given: Given): Promise<number> {
  const { makeAnnexOfRegion } = await import("../../dashboards/rapport/region/make.ts");
  const regio = given.tekst("regio");
  if (regio === null) throw missing("regio", "DA");
  const made = await makeAnnexOfRegion({
    ...makingOf(given),
    wens: {
      ...{ regio, maand: given.tekst("maand"), vergelijk: given.tekst("vergelijk") },
      ...{ gemeente: given.tekst("gemeente"), overleg: dayOrNull(given, "datum") },
    },
  });
  return done(made);
}

/** The documents that are made from a release. */
export const reportCommands: Commands = {
  report: {
    kort: "maakt het maandrapport: pagina, PDF, Word en bijlage",
    lang: "Maakt het maandrapport van een maand uit de vrijgegeven cijfers, met uw tekst uit <data>/toelichting.",
    argument: null,
    opties: {
      data,
      maand: { uitleg: "De maand, bijvoorbeeld 2022-09.", waarde: "maand" },
      tot: {
        uitleg: "Neemt standen mee tot en met deze dag (standaard: laatste dag van de maand).",
        waarde: "datum",
      },
      "gemaakt-op": day,
      definitief: final,
      intern,
    },
    voer_uit: runReport,
  },
  briefing: {
    kort: "maakt de briefing voor een vergadering: pagina, PDF, Word en bijlage",
    lang: "Beantwoordt de vaste vragen van de raad met de cijfers die op de dag van de vergadering bekend waren.",
    argument: null,
    opties: {
      data,
      datum: { uitleg: "De dag van de vergadering, bijvoorbeeld 2023-04-20.", waarde: "datum" },
      vorige: {
        uitleg: "De dag van de vorige vergadering, als daar geen vastgestelde briefing van is.",
        waarde: "datum",
      },
      "gemaakt-op": day,
      definitief: final,
      intern,
    },
    voer_uit: runBriefing,
  },
  bijlage: {
    kort: "maakt de bijlage van een regio voor een overleg: pagina, PDF, Word en CSV",
    lang: "Zet alle antwoorden van een meting van de preventiescanner op liggend A4, en regio’s naast elkaar als u dat vraagt.",
    argument: null,
    opties: {
      data,
      regio: { uitleg: "De regio of meting, zoals DA of Drechtsteden en Alblasserwaard.", waarde: "code" },
      maand: { uitleg: "De maand van de meting (standaard: de laatste van de regio).", waarde: "maand" },
      vergelijk: {
        uitleg: "Regio’s of metingen om ernaast te zetten, met komma’s; of alle.",
        waarde: "codes",
      },
      datum: { uitleg: "De dag van het overleg; elk overleg heeft zijn eigen bijlage.", waarde: "datum" },
      gemeente: { uitleg: "Nummer van uw gemeente, voor de lijst met wat zij mist.", waarde: "nummer" },
      "gemaakt-op": day,
      definitief: final,
      intern,
    },
    voer_uit: runRegionAnnex,
  },
};
