import { type CsvValue, csvText } from "./csv-text.js";
import { el, hidden } from "./dom.js";

/** A download that is made on the page itself, of what stands there. */
export interface CsvFile {
  /** File name without .csv. */
  readonly naam: string;
  /** What the file holds, for whoever hears the button. */
  readonly titel: string;
  readonly kop: readonly string[];
  readonly rijen: () => readonly (readonly CsvValue[])[];
}

function save(document: Document, { naam, kop, rijen }: CsvFile): void {
  const view = document.defaultView;
  if (view === null) return;
  const blob = new view.Blob([csvText(kop, rijen())], { type: "text/csv;charset=utf-8" });
  const href = view.URL.createObjectURL(blob);
  el(document, "a", { href, download: `${naam}.csv` }).click();
  view.setTimeout(() => view.URL.revokeObjectURL(href), 0);
}

/** A button that saves the table beside it as CSV. */
export function csvButton(document: Document, file: CsvFile): HTMLButtonElement {
  const label = hidden(document, `: ${file.titel}`);
  const button = el(
    document,
    "button",
    { type: "button", class: "knop" },
    "download deze tabel (csv)",
    label,
  );
  button.addEventListener("click", () => save(document, file));
  return button;
}

/** Text as part of a file name: 'Wonen op maat' is 'wonen-op-maat'. */
export function fileName(...parts: readonly string[]): string {
  return parts
    .join(" ")
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
