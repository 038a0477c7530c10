import { date } from "../components/format.ts";
import { figuresOf, type ReportDocument } from "./document.ts";
import { typeset } from "./typography.ts";

/** 'concept van 18 oktober 2022' or 'vastgesteld op 18 oktober 2022'. */
export function stageText({ stadium, datum }: Pick<ReportDocument, "stadium" | "datum">): string {
  return stadium === "concept" ? `concept van ${date(datum)}` : `vastgesteld op ${date(datum)}`;
}

/** Everything that must stand on every page: the stage, for whom it is, and that figures are invented. */
export function marksOf(document: ReportDocument): string[] {
  const invented = document.blokken.flatMap(figuresOf).some(({ is_fictief }) => is_fictief);
  return [
    typeset(stageText(document)),
    ...(document.merk === null ? [] : [document.merk]),
    ...(invented ? ["met fictieve cijfers"] : []),
  ];
}

/** The line under the title: whose document it is, and of what it was made. */
export function originLine({ gemeente, stand_van, vrijgave }: ReportDocument): string[] {
  const stand = stand_van === null ? "Nog niets geleverd" : `Stand van ${date(stand_van)}`;
  return [gemeente, stand, `Vrijgave ${vrijgave}`].map(typeset);
}

/** The line at the foot of every page: where the document comes from. */
export function footerText({ gemeente, vrijgave, stand_van }: ReportDocument): string {
  const stand = stand_van === null ? "" : ` · stand van ${date(stand_van)}`;
  return typeset(`thuismonitor ${gemeente} · vrijgave ${vrijgave}${stand}`);
}

/** The large word behind the text of every page, or null for a document that is final and public. */
export function watermark({ stadium, profiel }: ReportDocument): string | null {
  if (stadium === "concept") return "concept";
  return profiel === "intern" ? "intern" : null;
}
