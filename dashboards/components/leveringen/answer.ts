import { number } from "../format.js";
import { distinct } from "../group.js";
import { count, list, type Noun, nothingYet } from "../text.js";
import type { CheckRow, CoverRow, DeliveryRow, FileKindRow } from "./rows.js";

const kind: Noun = { een: "soort bestand", meer: "soorten bestanden" };
const month: Noun = { een: "maand", meer: "maanden" };
const check: Noun = { een: "controle", meer: "controles" };

/** 'Van 22 van de 24 soorten bestanden is er een levering. 13 daarvan zijn fictief.' */
export function deliveriesAnswer(kinds: readonly FileKindRow[]): string {
  const inside = kinds.filter(({ aard }) => aard !== "");
  if (inside.length === 0) return nothingYet("de bronnen");
  const invented = inside.filter(({ aard }) => aard === "fictief").length;
  const opening = `Van ${number(inside.length)} van de ${count(kinds.length, kind)} is er een levering.`;
  if (invented === 0) return `${opening} Die zijn allemaal echt.`;
  const which =
    invented === inside.length
      ? "Die zijn allemaal"
      : `Bij ${number(invented)} daarvan ${invented === 1 ? "is die" : "zijn die"} alleen`;
  return `${opening} ${which} fictief: verzonnen, om het programma mee te proberen.`;
}

const nameOf = ({ bestandsoort_titel, organisatie }: CoverRow): string =>
  `${bestandsoort_titel} (${organisatie})`;

/** Which months are missing between deliveries, by name, and how far behind the others are. */
export function coverAnswer(rows: readonly CoverRow[]): string {
  const monthly = rows.filter(({ ritme }) => ritme === "maand");
  if (monthly.length === 0) return "Er is nog geen bron die maanden beslaat.";
  const missing = monthly.filter(({ dekking }) => dekking === "ontbreekt");
  const later = monthly.filter(({ dekking }) => dekking === "na_laatste");
  const gaps =
    missing.length === 0
      ? "Tussen de leveringen ontbreken geen maanden."
      : `Er ${missing.length === 1 ? "ontbreekt" : "ontbreken"} ${count(missing.length, month)} tussen twee leveringen: ${list(distinct(missing, nameOf))}.`;
  if (later.length === 0) return gaps;
  return `${gaps} Na de laatste levering is nog niets binnen van ${list(distinct(later, nameOf))}.`;
}

/** What became of deliveries that no longer count, or count in part. */
export function olderAnswer(rows: readonly DeliveryRow[]): string {
  const older = rows.filter(({ gebruik }) => gebruik !== "telt_mee");
  if (rows.length === 0) return "Er zijn nog geen leveringen.";
  if (older.length === 0) return "Alle leveringen tellen helemaal mee; er is er geen vervangen.";
  const verb = older.length === 1 ? "telt" : "tellen";
  return `${number(older.length)} van de ${number(rows.length)} leveringen ${verb} niet of niet meer helemaal mee. Zij blijven bewaard.`;
}

/** How fast real files came in, from the files that have a period; there is no norm for it. */
export function speedAnswer(rows: readonly DeliveryRow[]): string {
  const days = rows.flatMap(({ waarde }) => (waarde === null ? [] : [waarde])).toSorted((a, b) => a - b);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined)
    return "Hoe snel de bestanden komen, is nog niet te zeggen: er is geen echt bestand met een periode.";
  const span = first === last ? number(first) : `${number(first)} tot ${number(last)}`;
  return `Echte bestanden met een periode kwamen ${span} dagen na het einde daarvan binnen. Er is geen norm vastgesteld.`;
}

/** How many kinds of checks were done, and how many found something. */
export function checksAnswer(rows: readonly CheckRow[]): string {
  const done = rows.filter(({ uitkomst }) => uitkomst !== "niet_bekeken");
  if (done.length === 0) return "Er is nog niets gecontroleerd.";
  const found = done.filter(({ uitkomst }) => uitkomst === "gevonden").length;
  const verb = found === 1 ? "vond" : "vonden";
  return `Er ${done.length === 1 ? "is" : "zijn"} ${count(done.length, check)} gedaan; ${found === 0 ? "geen daarvan vond iets" : `${number(found)} daarvan ${verb} iets`}.`;
}
