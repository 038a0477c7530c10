import type { ReportDocument, TableBlock } from "../../../dashboards/rapport/document.ts";
import { spaced } from "../../support/documents.ts";

export const tables = ({ blokken }: ReportDocument): TableBlock[] =>
  blokken.filter((block) => block.soort === "tabel");

export function tableCalled(document: ReportDocument, titel: RegExp): TableBlock {
  const found = tables(document).find((one) => titel.test(spaced(one.titel)));
  if (found === undefined) throw new Error(`Geen tabel ${titel}.`);
  return found;
}

export const cellText = (cel: TableBlock["rijen"][number]["cellen"][number]): string =>
  spaced(typeof cel === "string" ? cel : cel.tekst);

export const lines = (one: TableBlock): string[][] => one.rijen.map(({ cellen }) => cellen.map(cellText));
