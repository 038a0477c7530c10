import { RunError } from "../../src/errors.ts";
import { describeFigure, findFigures } from "../../src/published/cijfer.ts";
import { publishedFolder } from "../../src/published/folders.ts";
import { explainComparison } from "../../src/scope/explain.ts";
import { type Commands, data, type Given } from "./command.ts";

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

/** Questions about released figures. */
export const figureCommands: Commands = {
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
  vergelijk: {
    kort: "zegt wat er met twee cijfers mag, en waarom niet",
    lang: "Zegt of twee cijfers uit het register zijn op te tellen, af te trekken, te delen of samen te tekenen.",
    argument: "<cijfer> <cijfer>",
    opties: { data },
    voer_uit: runCompare,
  },
};
