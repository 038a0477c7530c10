import { card, empty } from "../card.js";
import type { TableMeta } from "../published.js";
import type { PublishedRow } from "../rows.js";
import { nothing } from "../verhuisbox/counts.js";
import { chainPicture, type Part, type Step } from "../wonen/chain.js";

/** From arrears to outcome, in order; each kind of state stands in one part. */
const parts: readonly Part[] = [
  { titel: "Achterstand en melding", soorten: ["signaal", "gemeld"] },
  { titel: "Contact en uitstel", soorten: ["bereikt", "bericht", "opgeschort"] },
  { titel: "Rechter en deurwaarder", soorten: ["vonnis", "aanzegging"] },
  { titel: "Hoe het afloopt", soorten: ["afgewend", "ontruimd", "vertrokken"] },
];

/** The chain as the documents give it, with the steps that we filled in marked. */
export function evictionChainCard(
  document: Document,
  rows: readonly (Step & PublishedRow)[],
  options: {
    readonly id: string;
    readonly titel: string;
    readonly bron: TableMeta;
    readonly bronDatum: string;
  },
): HTMLElement {
  return card(document, {
    ...options,
    vraag: "Elke stap met de voorwaarde, de termijn en de regel in het onderzoek.",
    beeld: rows.length === 0 ? empty(document, nothing) : chainPicture(document, rows, parts),
    noot: "Een stap met * noemt het onderzoek niet letterlijk; die vullen wij aan. Een stap in een levering die hier niet staat, is een bevinding.",
  });
}
