import { dayOf, pick, type Random } from "../../src/contract/invent.ts";
import { type SyntheticRow, seeded, toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { weigeringen } from "./contract.ts";

/** What must be known of an invented traject to have it refused. */
export interface Candidate {
  readonly nr: string;
  readonly regeling: string;
  readonly start: number | null;
  readonly woning: number | null;
  readonly uitval: number | null;
}

const north = {
  aanbieder: "Voorbeeldwonen Noord",
  website: "Woonvoorbeeld Noord",
  plaats: "Leeuwarden",
  provincie: "Friesland",
};
const east = {
  aanbieder: "Voorbeeldwonen Oost",
  website: "Woonvoorbeeld Oost",
  plaats: "Enschede",
  provincie: "Overijsel",
};
const south = (letter: string, plaats: string): SyntheticRow => ({
  ...{
    aanbieder: `Voorbeeldwonen Zuid ${letter}`,
    website: "Woonvoorbeeld Zuid",
    plaats,
    provincie: "Limburg",
  },
});
const [a, b] = [south("A", "Heerlen"), south("B", "Kerkrade")];
const [c, d] = [south("C", "Maastricht"), south("D", "Roermond")];

/** Day from which the kandidaat must be searching, and the row as the log would have it. */
type Refusal = readonly [day: string, row: SyntheticRow];

/** The nine of the first three quarters of 2022: four corporaties in Limburg, because of a briefadres (L9361-9363). */
const becauseOfAddress: readonly Refusal[] = [
  ["2022-01-20", { ...a, datum: "jan-22", reden: "huidig adres" }],
  ["2022-02-20", { ...b, datum: "feb-22", reden: "huidig adres" }],
  ["2022-03-08", { ...a, datum: "8-3-2022", reden: "huidig adres" }],
  ["2022-04-20", { ...c, datum: "apr-22", reden: "huidig adres" }],
  ["2022-05-20", { ...d, datum: "mei-22", reden: "huidig adres" }],
  ["2022-06-14", { ...b, datum: "14-6-2022", reden: "huidig adres" }],
  ["2022-07-20", { ...c, datum: "jul-22", reden: "geen verhuurdersverklaring", reden_2: "huidig adres" }],
  ["2022-08-20", { ...a, datum: "aug-22", reden: "begeleiding nodig", reden_2: "huidig adres" }],
  ["2022-09-06", { ...d, datum: "6-9-2022", reden: "teveel zaken", reden_2: "huidig adres" }],
];

/** The other fourteen, by reason as counted in the log; in 2021 two corporaties refused (L9295-9297). */
const others: readonly Refusal[] = [
  ["2021-04-20", { ...east, datum: "apr-21", reden: "geen economische binding" }],
  ["2021-09-20", { ...north, datum: "sep-21", reden: "geen draagkracht" }],
  ["2021-10-20", { ...north, datum: "okt-21", reden: "geen verhuurdersverklaring" }],
  ["2021-11-20", { ...east, datum: "nov-21", reden: "geen verhuurdersverklaring" }],
  [
    "2022-01-20",
    {
      aanbieder: "Gemeente Voorbeeld",
      website: "",
      plaats: "Aalten",
      provincie: "Overijssel",
      datum: "jan-22",
      reden: "geen PIN-verklaring",
      reden_2: "geen draagkracht",
    },
  ],
  ["2022-06-01", { ...a, datum: "2022", reden: "moet via Housing" }],
  ["2022-06-01", { ...b, datum: "2022", reden: "moet via Housing" }],
  [
    "2022-06-01",
    {
      ...a,
      datum: "2022",
      plaats: "niet bekend",
      reden: "overgeslagen bij uitnodigingen voor een bezichtiging",
    },
  ],
  [
    "2022-06-01",
    {
      ...c,
      datum: "2022",
      plaats: "niet bekend",
      reden: "overgeslagen bij uitnodigingen voor een bezichtiging",
    },
  ],
  [
    "2022-06-01",
    {
      ...north,
      datum: "2022",
      plaats: "niet bekend",
      provincie: "Drenthe",
      reden: "overgeslagen bij uitnodigingen voor een bezichtiging",
    },
  ],
  ["2022-10-20", { ...a, datum: "okt-22", reden: "openstaande vordering" }],
  ["2022-12-30", { ...east, datum: "1-3-2023", provincie: "Overijssel", reden: "huidig adres" }],
  ["2022-12-30", { ...east, datum: "13-3-2023", reden: "schulden en hulp vanuit Verhuisbox" }],
  ["2022-12-30", { ...d, datum: "22-5-2023", reden: "woning past niet" }],
];

function candidatesOn(day: string, candidates: readonly Candidate[]): Candidate[] {
  const at = dayOf(day);
  return candidates.filter(
    ({ regeling, start, woning, uitval }) =>
      regeling === "VHB_PLUS" &&
      start !== null &&
      start <= at &&
      (woning ?? at + 99) > at + 60 &&
      (uitval ?? at + 99) > at + 60,
  );
}

/** Someone who searches on the day; a new one for each of the nine, often one of them again for the others. */
function refused(
  [day, row]: Refusal,
  candidates: readonly Candidate[],
  used: Set<string>,
  isNew: boolean,
  random: Random,
): SyntheticRow {
  const searching = candidatesOn(day, candidates);
  const before = searching.filter(({ nr }) => used.has(nr));
  const fresh = searching.filter(({ nr }) => !used.has(nr));
  const { nr } = pick(!isNew && before.length > 0 && random() < 0.4 ? before : fresh, random);
  used.add(nr);
  return {
    ...row,
    kandidaat: nr,
    via_vhb_plus: row.aanbieder === "Gemeente Voorbeeld" ? "nee" : "ja",
    is_fictief: "ja",
  };
}

/**
 * A fictitious log of 23 refusals whose reasons occur as often as in the real one, with its three ways to
 * write a date, a provincie misspelled and one that does not go with the place. Landlords are invented.
 */
export function exampleWeigeringen(candidates: readonly Candidate[]): string {
  const random = seeded(20220618);
  const used = new Set<string>();
  const rows = [
    ...becauseOfAddress.map((refusal) => refused(refusal, candidates, used, true, random)),
    ...others.map((refusal) => refused(refusal, candidates, used, false, random)),
  ];
  return toDeliveredCsv(weigeringen, rows);
}
