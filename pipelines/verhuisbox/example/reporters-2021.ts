import { between, dayOf, deal, pick, type Random } from "../../../src/contract/invent.ts";
import type { Cohort2021 } from "./cohort-2021.ts";
import type { Household } from "./household.ts";

/** Who reported: of the 66 of casemanagers OCW 22 moved, of the 48 of the loket SZW 34 (L9192-9197). */
export function giveReporters(
  { verhuisd, later, uitval }: Cohort2021,
  den_haag: readonly Household[],
  random: Random,
): void {
  const rest = verhuisd.filter((h) => !den_haag.includes(h));
  const give = (h: Household, code: string): void => {
    h.aanmelder = code;
  };
  for (const h of den_haag) h.aanmelder = "OCW_CM";
  deal(
    rest,
    [
      ["OCW_CM", 14],
      ["DT_SZW", 34],
      ["TEO", 20],
      ["JR", 8],
      ["ZORG", 6],
    ],
    random,
    give,
  );
  const running = [...later.verhuisd, ...later.gestaakt, ...later.laat, ...later.zoekend];
  deal(
    running,
    [
      ["OCW_CM", 28],
      ["DT_SZW", 9],
      ["TEO", 15],
      ["JR", 8],
      ["ZORG", 6],
    ],
    random,
    give,
  );
  dropOut(uitval, random);
}

const reasons = [
  "GEEN_DOELGROEP",
  "GEEN_DOELGROEP",
  "WIL_BLIJVEN",
  "WIL_BLIJVEN",
  "INDICATIE_BW",
  "GEEN_CONTACT",
];

/** The 23 that did not start, by who reported them (L9180-9182, L9192-9197). */
function dropOut(out: readonly Household[], random: Random): void {
  const kinds: [Partial<Household>, number][] = [
    [{ aanmelder: "OCW_CM", uitval_status: "17_GESTAAKT" }, 14],
    [{ aanmelder: "OCW_CM", uitval_status: "05_NIET_GESTART" }, 2],
    [{ aanmelder: "DT_SZW", uitval_status: "17_GESTAAKT" }, 5],
    [{ aanmelder: "TEO", uitval_status: "05_NIET_GESTART" }, 1],
    [{ aanmelder: "STRAAT", uitval_status: "05_NIET_GESTART" }, 1],
  ];
  deal(out, kinds, random, (h, kind) => {
    Object.assign(h, kind);
    h.toets = h.aanmelding + between(1, 4, random);
    h.uitval = h.toets + between(2, 55, random);
    h.reden = kind.aanmelder === "STRAAT" ? "ZELFREDZAAM" : pick(reasons, random);
    const fails = h.reden === "ZELFREDZAAM" || h.reden === "GEEN_DOELGROEP";
    h.voldoet = fails ? "VOLDOET_NIET" : "VOLDOET";
    const asked = h.toets >= dayOf("2021-02-01") ? ["VHB21-3", "VHB21-4", "VHB21-6"] : ["VHB21-8"];
    h.criterium = fails ? pick(asked, random) : "";
  });
}
