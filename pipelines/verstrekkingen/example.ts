import {
  amounts,
  between,
  choose,
  dayOf,
  dutchAmount,
  dutchDay,
  type Random,
} from "../../src/contract/invent.ts";
import { type SyntheticRow, seeded, toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { inzet, verstrekkingen } from "./contract.ts";

/** What must be known of an invented traject to give it money. */
export interface Recipient {
  readonly nr: string;
  readonly regeling: string;
  readonly aanmelding: number;
  readonly start: number | null;
  readonly woning: number | null;
  readonly uitval: number | null;
  readonly vorm: string;
  readonly bestemming: string;
}

interface Gift {
  readonly nr: string;
  readonly dag: number;
  readonly post: string;
  readonly cent: number;
  readonly vorm: "gift" | "lening";
  readonly budgetbron: string;
}

const movedIn =
  (first: string, last: string) =>
  (r: Recipient): boolean =>
    r.woning !== null && r.woning >= dayOf(first) && r.woning <= dayOf(last);
const elsewhere = (r: Recipient): boolean => r.bestemming !== "Den Haag";

/** Some days before the move, but not before the period begins. */
function shortlyBefore(r: Recipient, first: string, random: Random): number {
  const woning = r.woning ?? r.aanmelding;
  return Math.min(woning, Math.max(dayOf(first), woning - between(0, 6, random)));
}

/** Amounts of a post that add up to what was printed. */
function spread(
  post: string,
  cents: number,
  recipients: readonly Recipient[],
  first: string,
  random: Random,
): Gift[] {
  const parts = amounts(cents, recipients.length, random);
  return recipients.map((r, i) => ({
    ...{ nr: r.nr, dag: shortlyBefore(r, first, random), post, cent: parts[i] as number },
    ...{ vorm: "gift", budgetbron: "" },
  }));
}

/** The five posten of a part of 2021, in cents, over those who moved elsewhere in that part (L9272-9276, L9408-9412). */
function ofPeriod(
  recipients: readonly Recipient[],
  [first, last]: readonly [string, string],
  cents: { reis: number; huur: number; huisraad: number; uitkering: number; verhuizing: number },
  random: Random,
): Gift[] {
  const movers = recipients.filter((r) => movedIn(first, last)(r) && elsewhere(r));
  const six = choose(movers, 6, random);
  const others = movers.filter((r) => !six.includes(r));
  return [
    ...spread("HUISRAAD", cents.huisraad, movers, first, random),
    ...spread("OVERBR_HUUR", cents.huur, movers, first, random),
    ...spread("OVERBR_UITK", cents.uitkering, six, first, random),
    ...spread(
      "VERHUIZING",
      cents.verhuizing,
      choose(others, first === "2021-01-01" ? 3 : 15, random),
      first,
      random,
    ),
    ...spread("REIS", cents.reis, choose(movers, 24, random), first, random),
  ];
}

/** Homes in the own gemeente: a loan outside the budget (L10015-10017). */
function loans(recipients: readonly Recipient[], random: Random): Gift[] {
  const stays = recipients.filter((r) => r.woning !== null && r.regeling === "VHB_PLUS" && !elsewhere(r));
  return stays.flatMap((r) =>
    (["HUISRAAD", "OVERBR_HUUR"] as const).map((post) => ({
      ...{ nr: r.nr, dag: shortlyBefore(r, "2021-01-01", random), post },
      cent: post === "HUISRAAD" ? between(90_000, 170_000, random) : between(60_000, 80_000, random),
      ...{ vorm: "lening" as const, budgetbron: "bijzondere bijstand" },
    })),
  );
}

/** Moves of 2022, for which no posten were printed; a home costs some 2.500 euro. */
function of2022(recipients: readonly Recipient[], random: Random): Gift[] {
  const movers = recipients.filter((r) => movedIn("2022-01-01", "2022-12-31")(r) && elsewhere(r));
  return movers.flatMap((r) => {
    const gift = (post: string, low: number, high: number): Gift => ({
      ...{ nr: r.nr, dag: shortlyBefore(r, "2022-01-01", random), post, cent: between(low, high, random) },
      ...{ vorm: "gift", budgetbron: "" },
    });
    const moving = random() < 0.3 ? [gift("VERHUIZING", 15_000, 30_000)] : [];
    return [
      gift("HUISRAAD", 140_000, 175_000),
      gift("OVERBR_HUUR", 60_000, 80_000),
      gift("REIS", 2_000, 7_500),
      ...moving,
    ];
  });
}

/** Travel of who still searched on 1 October 2022, among them everyone left of 2021 (L9384). */
function travel(recipients: readonly Recipient[], random: Random): Gift[] {
  const october = dayOf("2022-10-01");
  const searching = recipients.filter(
    (r) =>
      r.start !== null &&
      r.start < dayOf("2022-09-01") &&
      (r.woning ?? october) >= october &&
      (r.uitval ?? october) >= october,
  );
  const old = searching.filter((r) => r.aanmelding < dayOf("2022-01-01"));
  const recent = choose(
    searching.filter((r) => !old.includes(r)),
    60,
    random,
  );
  return [...old, ...recent].map((r) => ({
    ...{
      nr: r.nr,
      dag: between(Math.max(r.start ?? 0, dayOf("2022-01-10")), dayOf("2022-09-29"), random),
      post: "REIS",
    },
    ...{ cent: between(1_500, 6_000, random), vorm: "gift", budgetbron: "" },
  }));
}

/** Registrations with woonnetsystemen, from another budget (L9998-10004). */
function registrations(recipients: readonly Recipient[], random: Random): Gift[] {
  const helped = recipients.filter(
    (r) => r.vorm === "V1_INTENSIEF" && r.start !== null && r.start < dayOf("2022-12-01"),
  );
  return choose(helped, 150, random).map((r) => ({
    ...{ nr: r.nr, dag: (r.start ?? 0) + between(2, 9, random), post: "INSCHRIJVING" },
    ...{ cent: between(15, 240, random) * 100, vorm: "gift", budgetbron: "maatwerkbudget" },
  }));
}

/** The first Verhuisbox: rent as a loan, furnishing and moving as a gift, as estimated (L4123-4127). */
function of2019(recipients: readonly Recipient[], random: Random): Gift[] {
  return recipients
    .filter((r) => r.regeling === "VERHUISBOX")
    .flatMap((r) => {
      const gift = (post: string, cent: number, vorm: Gift["vorm"]): Gift => ({
        ...{ nr: r.nr, dag: r.woning ?? r.aanmelding, post, cent, vorm, budgetbron: "" },
      });
      return [
        gift("OVERBR_HUUR", 100_000, "lening"),
        gift("HUISRAAD", 125_000, "gift"),
        gift("VERHUIZING", between(200, 500, random) * 100, "gift"),
      ];
    });
}

function gifts(recipients: readonly Recipient[]): Gift[] {
  const random = seeded(19641355);
  const third = {
    reis: 86_800,
    huur: 3_435_000,
    huisraad: 7_155_500,
    uitkering: 236_100,
    verhuizing: 68_400,
  };
  const fourth = {
    reis: 72_166,
    huur: 2_494_565,
    huisraad: 5_444_554,
    uitkering: 217_615,
    verhuizing: 430_655,
  };
  const all = [
    ...of2019(recipients, random),
    ...ofPeriod(recipients, ["2021-01-01", "2021-09-21"], third, random),
    ...ofPeriod(recipients, ["2021-10-01", "2021-12-31"], fourth, random),
    ...of2022(recipients, random),
    ...travel(recipients, random),
    ...loans(recipients, random),
    ...registrations(recipients, random),
  ];
  return all.sort((a, b) => a.dag - b.dag || (a.nr < b.nr ? -1 : 1));
}

/**
 * Fictitious verstrekkingen for invented trajecten. The posten of 2021 add up to the cent to what was
 * printed; 47 trajecten of 2021 used the budget of 2022 (L9384). A beschikking goes out since December
 * 2021 (L9306-9308).
 */
export function exampleVerstrekkingen(recipients: readonly Recipient[]): string {
  const rows = gifts(recipients).map(
    ({ nr, dag, post, cent, vorm, budgetbron }, i): SyntheticRow => ({
      ...{ verstrekkingnr: `FICTIEF-V${String(i + 1).padStart(4, "0")}`, trajectnr: nr },
      ...{
        datum_besluit: dutchDay(dag),
        post,
        vorm,
        bedrag: dutchAmount(cent),
        budgetbron,
        is_fictief: "ja",
      },
      beschikking: budgetbron === "maatwerkbudget" ? "" : dag >= dayOf("2021-12-01") ? "ja" : "nee",
    }),
  );
  return toDeliveredCsv(verstrekkingen, rows);
}

/** Staff by month: 1 fte in 2021, 3,25 in January 2022, 2,1 + 0,8 + 5,4 in November 2022 (L7672-7676, L7759-7760). */
const staff: readonly (readonly [from: string, SCM: number, SCM_STAGIAIR: number, ADMINISTRATIEF: number])[] =
  [
    ["2021-02", 1, 0, 0],
    ["2021-06", 1, 0, 0.5],
    ["2021-09", 1, 0, 1],
    ["2021-11", 1.25, 0, 1.5],
    ["2022-01", 1.25, 0.8, 2],
    ["2022-05", 1.7, 0.8, 3.6],
    ["2022-09", 2.1, 0.8, 5.4],
  ];

const months = [2021, 2022].flatMap((year) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`),
);

function staffOf(month: string): { functie: string; fte: number }[] {
  const current = staff.findLast(([from]) => from <= month);
  if (current === undefined) return [];
  const [, ...fte] = current;
  return ["SCM", "SCM_STAGIAIR", "ADMINISTRATIEF"]
    .map((functie, i) => ({ functie, fte: fte[i] as number }))
    .filter((row) => row.fte > 0);
}

/** Cents spent from the budget of the VerhuisboxPlus in a period. */
function spentIn(recipients: readonly Recipient[], first: string, last: string): number {
  const own = new Set(recipients.filter((r) => r.regeling === "VHB_PLUS").map((r) => r.nr));
  return gifts(recipients)
    .filter((g) => own.has(g.nr) && g.budgetbron === "" && g.dag >= dayOf(first) && g.dag <= dayOf(last))
    .reduce((sum, g) => sum + g.cent, 0);
}

/**
 * Fictitious staff whose costs, with the verstrekkingen, are the 400.000 of 2021 and the 864.150 of the
 * first three quarters of 2022 (L7720, L7806). Both are estimates: the documents do not say how they were made.
 */
export function exampleInzet(recipients: readonly Recipient[]): string {
  const periods: [string[], number][] = [
    [months.slice(0, 12), 40_000_000 - spentIn(recipients, "2021-01-01", "2021-12-31")],
    [months.slice(12, 21), 86_415_000 - spentIn(recipients, "2022-01-01", "2022-09-30")],
  ];
  const cost = new Map<string, number>();
  for (const [of, cents] of periods) {
    const rows = of.flatMap((month) =>
      staffOf(month).map((row) => ({ key: `${month}|${row.functie}`, fte: row.fte })),
    );
    const whole = rows.reduce((sum, row) => sum + row.fte, 0);
    let left = cents;
    rows.forEach(({ key, fte }, i) => {
      const part = i === rows.length - 1 ? left : Math.round((cents * fte) / whole);
      cost.set(key, part);
      left -= part;
    });
  }
  const rows = months.flatMap((month) =>
    staffOf(month).map(({ functie, fte }): SyntheticRow => {
      const cents = cost.get(`${month}|${functie}`) ?? cost.get(`2022-09|${functie}`) ?? 0;
      const gewenst = functie === "ADMINISTRATIEF" && month >= "2022-09" ? "6,2" : "";
      return {
        ...{ maand_inzet: dutchDay(dayOf(`${month}-01`)), functie, fte: String(fte).replace(".", ",") },
        ...{ fte_gewenst: gewenst, kosten: dutchAmount(cents), is_fictief: "ja" },
      };
    }),
  );
  return toDeliveredCsv(inzet, rows);
}
