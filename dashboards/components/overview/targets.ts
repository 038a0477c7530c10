import { card } from "../card.js";
import { el } from "../dom.js";
import type { TableMeta } from "../published.js";
import { type JudgedTarget, targetsAnswer } from "../targets.js";

/** How many targets of the documents can be judged; which ones stands on their own page. */
export function targetsSummary(
  document: Document,
  targets: readonly JudgedTarget[],
  bron: TableMeta,
): HTMLElement {
  return card(document, {
    ...{ id: "doelen-kort", titel: "Andere doelen in de stukken", breedte: "half", niveau: "h3", bron },
    vraag: "Worden de doelen gehaald die gemeente en Rijk op papier zetten?",
    beeld: el(document, "p", {}, targetsAnswer(targets)),
    noot: el(document, "a", { href: "./doelen" }, "alle doelen met hun regel en norm"),
  });
}
