import { el, svg } from "../dom.js";
import { absent, number, range } from "../format.js";
import type { Cell } from "../rows.js";
import { isShown } from "../text.js";

/** How many of the gemeenten that were asked said yes (`waarde`), and how many do not know. */
export interface Share extends Cell {
  readonly n_gevraagd: number;
  readonly n_onbekend: number;
}

/** Counts of a row as a share; without a count, or when nobody was asked, there is none, which is not zero. */
export function shareOf(waarde: number | null, n_gevraagd: number | null, n_onbekend: number | null): Share {
  if (waarde === null || n_gevraagd === null || n_gevraagd === 0) {
    return { waarde: null, status: "nvt", n_gevraagd: 0, n_onbekend: 0 };
  }
  return { waarde, status: "getoond", n_gevraagd, n_onbekend: n_onbekend ?? 0 };
}

/** The highest that `waarde` can be: everyone who does not know might have said yes. */
export function upper({ waarde, n_onbekend }: Share): number {
  return (waarde ?? 0) + n_onbekend;
}

/** '7 van 9'; '7–9 van 9' when two do not know; '–' when nobody was asked. */
export function shareText(share: Share): string {
  if (share.n_gevraagd === 0) return "–";
  if (!isShown(share)) return absent(share);
  return `${range(share.waarde, upper(share))} van ${number(share.n_gevraagd)}`;
}

const barWidth = 108;

/** Solid for yes, dotted for unknown, on a line as long as everyone who was asked. */
export function shareBar(document: Document, share: Share): SVGSVGElement {
  const step = barWidth / Math.max(share.n_gevraagd, 1);
  const bar = { y: 1, height: 9 };
  const frame = { class: "aandeel", viewBox: `0 0 ${barWidth} 12`, preserveAspectRatio: "none" };
  const [ja, onbekend] = [(share.waarde ?? 0) * step, share.n_onbekend * step];
  return svg(
    document,
    "svg",
    { ...frame, "aria-hidden": "true" },
    svg(document, "line", { x1: 0, x2: barWidth, y1: 11, y2: 11, class: "aandeel-lijn" }),
    ja > 0 && svg(document, "rect", { ...bar, x: 0, width: ja, class: "staaf-meting" }),
    onbekend > 0 && svg(document, "rect", { ...bar, x: ja, width: onbekend, class: "aandeel-bereik" }),
  );
}

/** The bar with its words; the words alone where nobody was asked. */
export function shareNode(document: Document, share: Share): HTMLElement {
  const bar = share.n_gevraagd > 0 && isShown(share) && shareBar(document, share);
  const text = el(document, "span", { class: "aandeel-tekst" }, shareText(share));
  return el(document, "span", { class: "aandeel-inhoud" }, bar, text);
}
