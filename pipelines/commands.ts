import { join } from "node:path";
import { exitCodes, RunError } from "../src/errors.ts";
import { indicators } from "../src/indicators/index.ts";
import { checkDeliveries } from "../src/ingest/check.ts";
import { ingest } from "../src/ingest/ingest.ts";
import { openReference } from "../src/ingest/reference.ts";
import { writeTemplates } from "../src/ingest/template.ts";
import { describeFigure, findFigures } from "../src/published/cijfer.ts";
import { intern, openbaar } from "../src/release/policy.ts";
import { publishedFolder, release } from "../src/release/release.ts";
import { suppressCells } from "../src/release/suppress.ts";
import { explainComparison } from "../src/scope/explain.ts";
import { build } from "../src/warehouse/build.ts";
import { progressLines } from "./progress.ts";
import { sources } from "./sources.ts";

interface Option {
  readonly uitleg: string;
  /** Name of the value, or null for a flag. */
  readonly waarde: string | null;
}

/** What the user gave. */
export interface Given {
  readonly data: string;
  readonly wortel: string;
  readonly argumenten: readonly string[];
  tekst(option: string): string | null;
  vlag(option: string): boolean;
}

export interface Command {
  readonly kort: string;
  readonly lang: string;
  /** How the arguments are called, or null when there are none. */
  readonly argument: string | null;
  readonly opties: Readonly<Record<string, Option>>;
  voer_uit(given: Given): Promise<number>;
}

const log = (line: string): void => console.error(line);
const data: Option = { uitleg: "Map met de gegevens (standaard: data).", waarde: "map" };
const standVan: Option = {
  uitleg: "Bouw wat er op die dag bekend was, bijvoorbeeld 2022-10-18.",
  waarde: "datum",
};
const port: Option = { uitleg: "Poort van de site (standaard: 3000, of PORT).", waarde: "nummer" };
const shipped = (given: Given): string => join(given.wortel, "data");
const siteFolder = (given: Given): string => join(given.data, "site");

function dayOrNull(given: Given): string | null {
  const day = given.tekst("stand-van");
  if (day !== null && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) {
    throw new RunError("gebruik", "Schrijf --stand-van als jaar-maand-dag, bijvoorbeeld 2022-10-18.");
  }
  return day;
}

async function runIngest(given: Given, proef = false): Promise<number> {
  const run = { data: given.data, shipped: shipped(given), sources, files: given.argumenten, proef };
  const lines = progressLines(process.stderr, log, () => Date.now());
  const summary = await ingest({ ...run, env: process.env, now: () => new Date(), ...lines });
  return summary.gebroken ? exitCodes.contract : 0;
}

async function runTry(given: Given): Promise<number> {
  if (given.argumenten.length === 0) {
    throw new RunError("gebruik", "Noem een bestand, bijvoorbeeld: npm run keur -- meldingen.csv");
  }
  return runIngest(given, true);
}

async function runTemplate(given: Given): Promise<number> {
  const [bron] = given.argumenten;
  if (bron === undefined) {
    const names = sources.map(({ naam }) => naam).join(", ");
    throw new RunError("gebruik", `Noem een bron: ${names}. Bijvoorbeeld: npm run sjabloon -- meldingen`);
  }
  const reference = openReference(given.data, shipped(given));
  await writeTemplates({ sources, reference, bron, folder: given.tekst("naar") ?? ".", log });
  return 0;
}

async function runBuild(given: Given): Promise<number> {
  const run = { data: given.data, shipped: shipped(given), sources, indicators };
  await build({ ...run, stand_van: dayOrNull(given), log });
  return 0;
}

/** Refresh and start never pass --intern: what is only for own staff is made on request alone. */
async function runRelease(given: Given): Promise<number> {
  const beleid = given.vlag("intern") ? intern : openbaar;
  await release({ data: given.data, sources, indicators, log }, { beleid, verberg: suppressCells });
  return 0;
}

async function runSite(given: Given): Promise<number> {
  const { buildSite } = await import("../dashboards/build.ts");
  await buildSite({ published: publishedFolder(given.data), output: siteFolder(given), log });
  log(`Site gebouwd in ${siteFolder(given)}.`);
  return 0;
}

/** Ingest may have findings; the rest goes on with what was accepted. */
async function runRefresh(given: Given): Promise<number> {
  const code = await runIngest({ ...given, argumenten: [] });
  await runBuild(given);
  await runRelease(given);
  await runSite(given);
  return code;
}

function portNumber(given: Given): number {
  const text = given.tekst("port") ?? process.env.PORT ?? "3000";
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65535) {
    throw new RunError(
      "gebruik",
      "De poort moet een getal van 0 tot en met 65535 zijn, bijvoorbeeld --port 3001.",
    );
  }
  return number;
}

/** Serves until the process is stopped. */
async function runServe(given: Given): Promise<number> {
  const { serveSite } = await import("../dashboards/serve.ts");
  const { url } = await serveSite({ folder: siteFolder(given), port: portNumber(given) });
  console.log(`thuismonitor staat op ${url} (stoppen: Ctrl+C)`);
  return 0;
}

async function runCheck(given: Given): Promise<number> {
  const clean = await checkDeliveries(given.data, sources, (line) => console.log(line));
  return clean ? 0 : exitCodes.contract;
}

async function runFigure(given: Given): Promise<number> {
  const [reeks, ...more] = given.argumenten;
  if (reeks === undefined || more.length > 0) {
    throw new RunError("gebruik", "Noem één reeks, bijvoorbeeld: npm run -s cijfer -- loket_gezinnen_gemeld");
  }
  const query = { reeks, gebied: given.tekst("gebied"), periode: given.tekst("periode") };
  const figures = await findFigures(publishedFolder(given.data), query);
  if (given.vlag("json")) console.log(JSON.stringify(figures, null, 2));
  else console.log(figures.length === 0 ? "Geen cijfers gevonden." : figures.map(describeFigure).join("\n"));
  return 0;
}

async function runCompare(given: Given): Promise<number> {
  const [first, second] = given.argumenten;
  if (first === undefined || second === undefined) {
    throw new RunError(
      "gebruik",
      "Noem twee cijfers, bijvoorbeeld: npm run -s vergelijk -- H000-0278 H000-0281",
    );
  }
  const lines = await explainComparison(publishedFolder(given.data), first, second);
  console.log(lines.join("\n"));
  return 0;
}

/** Every command of the product, in the order of the chain. */
export const commands: Readonly<Record<string, Command>> = {
  ingest: {
    kort: "leest nieuwe leveringen in",
    lang: "Leest de genoemde bestanden in, of alles in <data>/incoming, <data>/examples en het cijferregister.",
    argument: "[bestand …]",
    opties: { data },
    voer_uit: runIngest,
  },
  build: {
    kort: "bouwt het magazijn uit de leveringen",
    lang: "Bouwt warehouse.duckdb opnieuw uit de ingelezen leveringen. Het bestand mag altijd weg.",
    argument: null,
    opties: { data, "stand-van": standVan },
    voer_uit: runBuild,
  },
  release: {
    kort: "geeft cijfers vrij die veilig zijn",
    lang: "Verbergt kleine aantallen, controleert dat zij niet zijn uit te rekenen, ook niet met eerdere vrijgaven, en schrijft <data>/published.",
    argument: null,
    opties: {
      data,
      intern: {
        uitleg: "Voor eigen medewerkers, niet delen: schrijft <data>/intern met alle aantallen.",
        waarde: null,
      },
    },
    voer_uit: runRelease,
  },
  site: {
    kort: "maakt de site uit de vrijgegeven cijfers",
    lang: "Maakt de pagina's in <data>/site uit <data>/published.",
    argument: null,
    opties: { data },
    voer_uit: runSite,
  },
  serve: {
    kort: "toont de site op deze computer",
    lang: "Toont de site op http://127.0.0.1:3000.",
    argument: null,
    opties: { data, port },
    voer_uit: runServe,
  },
  refresh: {
    kort: "doet ingest, build, release en site achter elkaar",
    lang: "Leest in, bouwt, geeft vrij en maakt de site. Een geweigerd bestand houdt de rest niet op.",
    argument: null,
    opties: { data, "stand-van": standVan },
    voer_uit: runRefresh,
  },
  start: {
    kort: "doet refresh en toont daarna de site",
    lang: "Leest in, bouwt, geeft vrij, maakt de site en toont die op http://127.0.0.1:3000.",
    argument: null,
    opties: { data, port },
    async voer_uit(given) {
      const { checkPort } = await import("../dashboards/serve.ts");
      await checkPort(portNumber(given));
      await runRefresh(given);
      return runServe(given);
    },
  },
  cijfer: {
    kort: "toont vrijgegeven cijfers van een reeks, met alle versies",
    lang: "Toont van een reeks elk vrijgegeven cijfer met versie, status, peildatum en bron.",
    argument: "<reeks>",
    opties: {
      data,
      gebied: { uitleg: "Alleen dit gebied.", waarde: "naam" },
      periode: { uitleg: "Alleen periodes waar dit in staat, bijvoorbeeld 2021.", waarde: "periode" },
      json: { uitleg: "Geeft JSON in plaats van tekst.", waarde: null },
    },
    voer_uit: runFigure,
  },
  keur: {
    kort: "controleert een bestand zonder iets te bewaren",
    lang: "Zegt wat er met een bestand zou gebeuren. Er wordt niets bewaard; uitgangscode 0 is goed, 10 is herstellen.",
    argument: "<bestand …>",
    opties: { data },
    voer_uit: runTry,
  },
  sjabloon: {
    kort: "schrijft een leeg voorbeeldbestand voor een leverancier",
    lang: "Schrijft per tabel van een bron een lege CSV en een Excelbestand met uitleg en codes.",
    argument: "<bron>",
    opties: { data, naar: { uitleg: "Map waar de bestanden komen (standaard: deze map).", waarde: "map" } },
    voer_uit: runTemplate,
  },
  vergelijk: {
    kort: "zegt wat er met twee cijfers mag, en waarom niet",
    lang: "Zegt of twee cijfers uit het register zijn op te tellen, af te trekken, te delen of samen te tekenen.",
    argument: "<cijfer> <cijfer>",
    opties: { data },
    voer_uit: runCompare,
  },
  check: {
    kort: "zegt wat er met elke levering is",
    lang: "Toont per levering wat er binnenkwam, wat meetelt en wat de leverancier moet herstellen.",
    argument: null,
    opties: { data },
    voer_uit: runCheck,
  },
};
