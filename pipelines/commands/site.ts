import { join } from "node:path";
import type { ReportDocument } from "../../dashboards/rapport/document.ts";
import { RunError } from "../../src/errors.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { publishedFolder } from "../../src/published/folders.ts";
import { runBuild, runRelease, standVan } from "./chain.ts";
import { type Commands, data, type Given, log, type Option, shipped } from "./command.ts";
import { runIngest } from "./deliveries.ts";

const port: Option = { uitleg: "Poort van de site (standaard: 3000, of PORT).", waarde: "nummer" };
const concepts: Option = {
  uitleg: "Toont ook rapporten en briefings die nog concept zijn.",
  waarde: null,
};
const siteFolder = (given: Given): string => join(given.data, "site");

/** Documents of invented figures, to see what can be made; none once there are real figures. */
async function examples(given: Given): Promise<readonly ReportDocument[]> {
  const { exampleDocuments } = await import("../../dashboards/rapport/examples.ts");
  const reference = openReference(given.data, shipped(given));
  return exampleDocuments(publishedFolder(given.data), {
    stukken: await reference.rows("voorbeeldstukken.csv"),
    onderdelen: await reference.rows("rapport.csv"),
    vragen: await reference.rows("briefing-vragen.csv"),
  });
}

async function runSite(given: Given): Promise<number> {
  const { buildSite } = await import("../../dashboards/build.ts");
  const published = publishedFolder(given.data);
  const documenten = {
    ...{ data: given.data, concepten: given.vlag("concepten") },
    voorbeelden: () => examples(given),
  };
  await buildSite({ published, output: siteFolder(given), log, documenten });
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
  const { serveSite } = await import("../../dashboards/serve.ts");
  const { url } = await serveSite({ folder: siteFolder(given), port: portNumber(given) });
  console.log(`thuismonitor staat op ${url} (stoppen: Ctrl+C)`);
  return 0;
}

/** The pages, and everything before them in one go. */
export const siteCommands: Commands = {
  site: {
    kort: "maakt de site uit de vrijgegeven cijfers",
    lang: "Maakt de pagina's in <data>/site uit <data>/published, met de vastgestelde rapporten en briefings.",
    argument: null,
    opties: { data, concepten: concepts },
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
    opties: { data, "stand-van": standVan, concepten: concepts },
    voer_uit: runRefresh,
  },
  start: {
    kort: "doet refresh en toont daarna de site",
    lang: "Leest in, bouwt, geeft vrij, maakt de site en toont die op http://127.0.0.1:3000.",
    argument: null,
    opties: { data, port, concepten: concepts },
    async voer_uit(given) {
      const { checkPort } = await import("../../dashboards/serve.ts");
      await checkPort(portNumber(given));
      await runRefresh(given);
      return runServe(given);
    },
  },
};
