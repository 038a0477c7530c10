import { type Belofte, best } from "../actieplan/lissabon.js";
import { el } from "../dom.js";
import { tag } from "../tag.js";

const words = { gemeten: "gemeten", benadering: "benadering", niet_gemeten: "niet gemeten" } as const;

/** What can be seen of a promise: the measures of its best kind, or that there is none. */
function seen(promise: Belofte): string {
  const own = promise.maten.filter(({ klasse }) => klasse === best(promise));
  if (best(promise) === "niet_gemeten") return "Er is geen maat.";
  return own.map(({ maat }) => maat).join(" · ");
}

/** The five promises in one row, each with the word for how it can be seen. Never with a colour for good or bad. */
export function promiseRow(document: Document, promises: readonly Belofte[]): HTMLElement {
  const items = promises.map((promise) =>
    el(
      document,
      "li",
      { class: `belofte belofte-${best(promise).replace("_", "-")}` },
      tag(document, words[best(promise)]),
      el(document, "p", { class: "belofte-titel" }, promise.element.titel),
      el(document, "p", { class: "belofte-maat" }, seen(promise)),
    ),
  );
  return el(document, "ul", { class: "beloften-rij" }, ...items);
}
