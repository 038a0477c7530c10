import { between, dayOf, daysBetween, deal, dutchDay, pick, type Random } from "../../src/contract/invent.ts";
import { type SyntheticRow, seeded, toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { capaciteit, gezinsmeldingen, plaatsingen } from "./contract.ts";

/** Capacity as printed in 2022 and 2023 (L5902-5904, L6550-6563, L9080-9082); names of providers are left out. */
export function exampleCapaciteit(): string {
  const at2022 = { peildatum: "9-6-2022", telt_mee: "ja" };
  const at2023 = { peildatum: "18-4-2023", dienst: "OCW", eenheid: "PLEK" };
  const rows: SyntheticRow[] = [
    { ...at2022, opvangtype: "NOOD_SZW", dienst: "SZW", capaciteit: "51", eenheid: "WONING" },
    { ...at2022, opvangtype: "GEZIN_OCW", dienst: "OCW", capaciteit: "26", eenheid: "WONING" },
    { ...at2022, opvangtype: "GEZIN_OCW", dienst: "OCW", capaciteit: "2", eenheid: "LOCATIE" },
    { ...at2023, opvangtype: "NACHT_BASIS", capaciteit: "342", telt_mee: "ja" },
    { ...at2023, opvangtype: "WINTER", capaciteit: "120", telt_mee: "nee" },
    { ...at2023, opvangtype: "WINTERKOU", capaciteit: "100", telt_mee: "nee" },
  ];
  return toDeliveredCsv(
    capaciteit,
    rows.map((row) => ({ ...row, is_fictief: "ja" })),
  );
}

interface Family {
  readonly nr: string;
  readonly melding: number;
  huishouden: string;
  kinderen: string;
  reden: string;
  uitkomst: string;
}

/** Gezinnen per year as reported (L5758-5760); what became of them was printed for 2021, and of 2018 the noodopvang alone. */
const reported: readonly { jaar: number; uitkomsten: readonly (readonly [string, number])[] }[] = [
  {
    jaar: 2018,
    uitkomsten: [
      ["NOOD_SZW", 113],
      ["", 179],
    ],
  },
  { jaar: 2019, uitkomsten: [["", 350]] },
  { jaar: 2020, uitkomsten: [["", 421]] },
  // 110 in hotels and gezinsopvang (L9070), 64 in the noodopvang (L5810), the others to their own network or refused
  {
    jaar: 2021,
    uitkomsten: [
      ["GEZIN_OCW", 10],
      ["NIET_REGULIER", 100],
      ["NOOD_SZW", 64],
      ["NETWERK", 176],
      ["AFGEWEZEN", 70],
    ],
  },
];

const reasons = ["UITZETTING", "SCHEIDING", "SCHEIDING", "REMIGRATIE", "INWONEN", "INWONEN", "ONDERHUUR", ""];

function families(random: Random): Family[] {
  const all = reported.flatMap(({ jaar, uitkomsten }) => {
    const count = uitkomsten.reduce((sum, [, times]) => sum + times, 0);
    const own = daysBetween(`${jaar}-01-02`, `${jaar}-12-29`, count, random).map(
      (melding, i): Family => ({
        ...{ nr: `FICTIEF-G${jaar}-${String(i + 1).padStart(3, "0")}`, melding, uitkomst: "" },
        ...{ huishouden: random() < 0.6 ? "EENOUDER" : "GEZIN", kinderen: String(between(1, 5, random)) },
        reden: pick(reasons, random),
      }),
    );
    deal(own, uitkomsten, random, (family, uitkomst) => {
      family.uitkomst = uitkomst;
    });
    return own;
  });
  return all;
}

export function exampleGezinsmeldingen(): string {
  const rows = families(seeded(5758)).map(
    (family): SyntheticRow => ({
      ...{ gezinnr: family.nr, datum_gezinsmelding: dutchDay(family.melding), huishouden: family.huishouden },
      ...{ aantal_kinderen: family.kinderen, reden_melding: family.reden, uitkomst_melding: family.uitkomst },
      is_fictief: "ja",
    }),
  );
  return toDeliveredCsv(gezinsmeldingen, rows);
}

/** Days of a stay: 4 to 6 months in the noodopvang, 2 to 3 years in the gezinsopvang (L5862, L5868). */
const stays: Record<string, readonly [low: number, high: number]> = {
  NOOD_SZW: [110, 190],
  GEZIN_OCW: [650, 1150],
  NIET_REGULIER: [30, 210],
};

const destinations: Record<string, readonly string[]> = {
  NOOD_SZW: ["URGENTIE", "URGENTIE", "URGENTIE", "VHB", "NETWERK"],
  GEZIN_OCW: ["URGENTIE", "CONVENANT", "CONVENANT", "VHB"],
  NIET_REGULIER: ["ANDERE_OPVANG", "VHB", "NETWERK", "NETWERK", "CONVENANT"],
};

const lastDay = dayOf("2022-06-30");

function stay(type: string, from: number, random: Random): SyntheticRow {
  const [low, high] = stays[type] ?? [30, 90];
  const departure = from + between(low, high, random);
  const left = departure <= lastDay;
  return {
    ...{ opvangtype: type, datum_plaatsing: dutchDay(from), datum_vertrek: left ? dutchDay(departure) : "" },
    ...{
      vertrek_naar: left ? pick(destinations[type] ?? [""], random) : "",
      peildatum: dutchDay(lastDay),
      is_fictief: "ja",
    },
  };
}

/**
 * Fictitious stays of the gezinnen that were taken in, and of twenty that came to the gezinsopvang in the
 * years of which no outcomes are known. The occupancy stays within the capacity.
 */
export function examplePlaatsingen(): string {
  const random = seeded(5862);
  const known = families(seeded(5758)).filter(({ uitkomst }) => uitkomst in stays);
  const placed = known.map((family) => ({
    ...stay(family.uitkomst, family.melding + between(0, 12, random), random),
    ...{ gezinnr: family.nr, huishouden: family.huishouden, aantal_kinderen: family.kinderen },
  }));
  const earlier = [
    ...daysBetween("2018-01-08", "2018-12-12", 12, random),
    ...daysBetween("2019-02-01", "2020-12-10", 8, random),
  ];
  const unknown = earlier.map((from) => ({ ...stay("GEZIN_OCW", from, random), huishouden: "GEZIN" }));
  const rows = [...unknown, ...placed].map((row, i) => ({
    ...row,
    plaatsingnr: `FICTIEF-P${String(i + 1).padStart(3, "0")}`,
  }));
  return toDeliveredCsv(plaatsingen, rows);
}
