import { count } from "../../components/text.ts";
import { alinea, kop } from "../document.ts";
import { momentText } from "../figures.ts";
import type { Release } from "../release.ts";
import { type KnownTarget, normText, targetsAt } from "../targets.ts";
import type { Window } from "../window.ts";
import { type Section, silent, tableBlock } from "./section.ts";

const columns = ["Doel en besluit", "Norm", "Stand", "Gemeten over", "Oordeel"].map((head, i) => ({
  kop: head,
  getal: i === 2,
}));

const isJudged = ({ oordeel, cijfer }: KnownTarget): boolean =>
  cijfer !== null && oordeel.status !== "geen norm vastgesteld";

/** Every target of the month that can be judged, with the rule; of the others only how many there are. */
export function targetSection(release: Release, window: Window, titel: string): Section | null {
  const all = targetsAt(release, window.van, window.grens);
  if (all.length === 0)
    return release.rows("doelen").length === 0 ? null : silent(titel, "geen doel dat nu geldt");
  const known = all.filter(isJudged);
  const others = all.length - known.length;
  const note = `Bij ${count(others, { een: "ander doel", meer: "andere doelen" })} is er geen cijfer dat hetzelfde telt; de pagina Doelen zegt waarom.`;
  const rows = known.map(({ doel, oordeel, cijfer, besluiten }) => ({
    totaal: false,
    cellen: [
      `${doel.titel} (${besluiten.join("; ")})`,
      normText(doel),
      cijfer ?? "–",
      cijfer === null ? "–" : momentText(cijfer),
      `${oordeel.status}. ${oordeel.regel}`,
    ],
  }));
  return {
    ...{ nieuws: true, titel, antwoord: "", is_fictief: false },
    blokken: [
      kop(3, titel),
      ...(rows.length === 0 ? [] : [tableBlock(titel, columns, rows)]),
      ...(others === 0 ? [] : [alinea(note)]),
    ],
  };
}
