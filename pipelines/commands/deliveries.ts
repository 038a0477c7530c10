import { exitCodes, RunError } from "../../src/errors.ts";
import { checkDeliveries } from "../../src/ingest/check.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { writeTemplates } from "../../src/ingest/template.ts";
import { progressLines } from "../progress.ts";
import { sources } from "../sources.ts";
import { type Commands, data, type Given, log, shipped } from "./command.ts";

export async function runIngest(given: Given, proef = false): Promise<number> {
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

async function runCheck(given: Given): Promise<number> {
  const clean = await checkDeliveries(given.data, sources, (line) => console.log(line));
  return clean ? 0 : exitCodes.contract;
}

/** Commands about what was delivered. */
export const deliveryCommands: Commands = {
  ingest: {
    kort: "leest nieuwe leveringen in",
    lang: "Leest de genoemde bestanden in, of alles in <data>/incoming, <data>/examples en het cijferregister.",
    argument: "[bestand …]",
    opties: { data },
    voer_uit: runIngest,
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
  check: {
    kort: "zegt wat er met elke levering is",
    lang: "Toont per levering wat er binnenkwam, wat meetelt en wat de leverancier moet herstellen.",
    argument: null,
    opties: { data },
    voer_uit: runCheck,
  },
};
