import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableMeta } from "../../../dashboards/components/published.ts";
import type { FigureRow } from "../../../dashboards/components/rows.ts";
import { groupName, groups, ofGroup, schemes } from "../../../dashboards/components/verhuisbox/choices.ts";
import { cohortRows, sinceSentence } from "../../../dashboards/components/verhuisbox/flow.ts";
import { spentSentence } from "../../../dashboards/components/verhuisbox/money.ts";
import { estimate, type RamingRow, ramingCard } from "../../../dashboards/components/verhuisbox/raming.ts";
import {
  agreement,
  difference,
  linesOf,
  reportCards,
} from "../../../dashboards/components/verhuisbox/reconcile.ts";
import type {
  AansluitingRow,
  DoorstroomRow,
  KenmerkRow,
  MaandRow,
  UitputtingRow,
} from "../../../dashboards/components/verhuisbox/rows.ts";
import { figureRow, newDocument, seed } from "./support.ts";

const base = {
  ...{
    indicator: "t",
    gebied: "Voorbeeld",
    periode: "2021",
    bron: "",
    versie: "",
    status: "getoond" as const,
  },
  ...{ regeling_code: "VHB_PLUS", regeling: "VerhuisboxPlus" },
};
const meta = { naam: "t", titel: "T", bron_titel: "Bron", peildatum: null, is_fictief: true } as TableMeta;
const place = { bron: meta, vraag_scope: () => ({ mag: true, redenen: [] }) };

function ramingRow(onderdeel: RamingRow["onderdeel"], waarde: number, groep = ""): RamingRow {
  const own = { raming: "2021", raming_titel: "Raming over 2021", cijfer_titel: "", bron_regel: "L1" };
  return { ...base, ...own, onderdeel, groep, waarde };
}

const raming = [
  ramingRow("kosten", 400_000),
  ramingRow("verhouding", 2.1),
  ramingRow("uitkeringen", 76, "PW"),
  ramingRow("bedrag_per_uitkering", 15_000, "PW"),
  ramingRow("besparing_gedrukt", 1_140_000),
  ramingRow("opbrengst_gedrukt", 840_000),
];

describe("the estimate of costs and benefits", () => {
  test("gives what the document says with the assumptions of the document", () => {
    for (const { uitkomst, gedrukt } of estimate(raming)) expect(uitkomst).toBe(gedrukt);
  });

  test("grows with each assumption and is nothing without it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 90_000 }), (ratio, amount) => {
        const choice = { verhouding: ratio / 100, bedragen: new Map([["PW", amount]]) };
        const [saved, gained] = estimate(raming, choice);
        expect([saved?.uitkomst, gained?.uitkomst]).toEqual([76 * amount, 4_000 * ratio]);
      }),
      seed,
    );
    expect(estimate(raming, { bedragen: new Map([["PW", null]]) })[0]?.uitkomst).toBeNull();
  });

  test("is tagged raming, follows what is typed and never says besparing", () => {
    const document = newDocument();
    const card = ramingCard(document, raming, { ...meta, is_fictief: false });
    document.body.append(card);
    expect([...card.querySelectorAll(".tag")].map(({ textContent }) => textContent)).toEqual(["raming"]);
    const input = document.getElementById("raming-verhouding") as HTMLInputElement;
    expect(card.textContent).toContain("840.000");
    input.value = "1";
    input.dispatchEvent(
      new (document.defaultView as unknown as typeof globalThis).Event("input", { bubbles: true }),
    );
    expect(card.querySelector("[aria-live]")?.textContent).toMatch(/€.400\.000/);
    expect(card.textContent).not.toMatch(/bespaar/i);
  });
});

function printedRow(own: Partial<AansluitingRow>): AansluitingRow {
  return {
    ...{
      ...base,
      volgorde: 1,
      rapport: "Rapport",
      tabel: "Tabel",
      gedrukt_id: "H-1",
      gedrukt_titel: "Uitstroom",
    },
    ...{
      categorie: "",
      gedrukt: null,
      maat: "aantal",
      eenheid_meervoud: "huishoudens",
      uitleg: "",
      bron_regel: "L1",
    },
    ...{ waarde: 90, ...own },
  };
}

describe("printed beside computed", () => {
  const figures: FigureRow[] = [
    figureRow({ cijfer_id: "H-1", waarde: 90 }),
    figureRow({ cijfer_id: "H-2", waarde: 3 }),
  ];
  const hidden = printedRow({ gedrukt_id: "H-2", waarde: null, status: "onderdrukt" });

  test("a hidden number has no difference, though the printed figure was public", () => {
    const [line] = linesOf([hidden], figures);
    expect(line?.gedrukt).toBe(3);
    expect(line === undefined ? 0 : difference(line)).toBeNull();
    const [card] = reportCards(newDocument(), [hidden], figures, place);
    expect(card?.querySelector(".kaart-tabel")?.textContent).toContain("verborgen");
    expect(card?.querySelector(".kaart-tabel")?.textContent).not.toMatch(/geen|−/);
  });

  test("ten cents are ten cents", () => {
    const row = printedRow({ maat: "bedrag", waarde: 196_413.55 });
    const [line] = linesOf([row], [figureRow({ cijfer_id: "H-1", waarde: 196_413.45 })]);
    expect(line === undefined ? 0 : difference(line)).toBe(0.1);
  });

  test("what agrees, what does not and what is hidden are counted apart", () => {
    const lines = linesOf([printedRow({}), printedRow({ waarde: 98 }), hidden], figures);
    expect(agreement(lines)).toBe(
      "1 cijfer komt precies uit de rijen, 1 cijfer niet. 1 cijfer is verborgen of onbekend.",
    );
  });

  test("a mean stands with its number of households, not as a line of its own", () => {
    const mean = printedRow({ maat: "gemiddelde", waarde: 104, uitleg: "Alleen intensief." });
    const lines = linesOf([mean, printedRow({ maat: "n", waarde: 49 })], figures);
    expect(lines).toHaveLength(1);
    const [card] = reportCards(newDocument(), [mean, printedRow({ maat: "n", waarde: 49 })], figures, place);
    expect(card?.textContent).toContain("104 (n = 49)");
  });
});

describe("the cohort", () => {
  const step = (stap_code: string, niveau: string, waarde: number | null): DoorstroomRow => ({
    ...{ ...base, groep_code: "totaal", niveau, stap_code, stap: stap_code, reden_code: "totaal", reden: "" },
    ...{ waarde, status: waarde === null ? "onderdrukt" : "getoond" },
  });

  test("has who began under who was reported, and homes under who began", () => {
    const rows = [
      step("aangemeld", "0", 179),
      step("niet_begonnen", "1", 23),
      step("begonnen", "1", 156),
      step("uitgestroomd", "2", 90),
    ];
    expect(cohortRows(rows, "2021").map(({ kop, label }) => `${kop} / ${label}`)).toEqual([
      "Aangemeld in 2021: 179 / Begonnen",
      "Aangemeld in 2021: 179 / niet_begonnen",
      "Daarvan begonnen: 156 / uitgestroomd",
    ]);
  });

  test("a hidden number is not in a heading", () => {
    const rows = [step("aangemeld", "0", 30), step("begonnen", "1", null), step("uitgestroomd", "2", null)];
    expect(cohortRows(rows, "2021").at(-1)?.kop).toBe("Daarvan begonnen");
  });
});

describe("since 1 January", () => {
  const sum = (maand: string, waarde: number | null): MaandRow => ({
    ...{
      ...base,
      periode: `${maand.slice(0, 4)}-01 t/m ${maand}`,
      telling_code: "uitstroom",
      telbegrip_label: "",
    },
    ...{ periode_soort: "cumulatief", maand, waarde, status: waarde === null ? "onderdrukt" : "getoond" },
  });
  const rows = [
    sum("2021-08", 48),
    sum("2021-09", 53),
    sum("2021-12", 90),
    sum("2022-08", null),
    sum("2022-09", 117),
  ];
  const chosen = { regeling: "VHB_PLUS", jaar: "2022", groep: "" };
  const sentence = (mag: boolean, own = rows): string =>
    sinceSentence(own, chosen, { telling: "uitstroom", vraag_scope: () => ({ mag, redenen: [] }) });

  test("the same months of the year before stand beside it, never the whole year", () => {
    expect(sentence(true)).toBe(
      "Sinds 1 januari 2022: 117 huishoudens. In dezelfde maanden van 2021: 53 huishoudens.",
    );
  });

  test("what may not be compared or is not there, is left out", () => {
    expect(sentence(false)).toBe("Sinds 1 januari 2022: 117 huishoudens.");
    expect(sentence(true, [sum("2022-09", null)])).toBe(
      "Sinds 1 januari 2022: een verborgen aantal huishoudens.",
    );
  });
});

describe("choices", () => {
  const row = (
    groep_soort: KenmerkRow["groep_soort"],
    groep_code: string,
    regeling_code = "VHB_PLUS",
  ): KenmerkRow => ({
    ...{
      ...base,
      regeling_code,
      regeling: regeling_code,
      telling_code: "uitstroom",
      telbegrip_label: "Woning gevonden",
    },
    ...{ groep_soort, groep_code, groep: groep_code, waarde: 5 },
  });

  test("regelingen stand beside each other and no choice is all of them", () => {
    const rows = [row("iedereen", "totaal"), { ...row("iedereen", "totaal", "VERHUISBOX"), periode: "2020" }];
    expect(schemes(rows).map(({ value }) => value)).toEqual(["VHB_PLUS", "VERHUISBOX"]);
  });

  test("a table without the chosen group shows everyone, and says so", () => {
    const rows = [row("iedereen", "totaal"), row("begeleiding", "INTENSIEF")];
    expect(groups(rows).map(({ value }) => value)).toEqual(["iedereen|totaal", "begeleiding|INTENSIEF"]);
    const chosen = { regeling: "VHB_PLUS", jaar: "2021" };
    const name = (groep: string): string =>
      groupName(ofGroup(rows, { ...chosen, groep }), { ...chosen, groep });
    expect(name("iedereen|totaal")).toBe("");
    expect(name("begeleiding|INTENSIEF")).toBe("Begeleiding: INTENSIEF");
    expect(name("doelgroep|JONGEREN")).toBe("Deze kaart gaat over iedereen");
  });
});

test("a grant of which nobody says whether staff is in it, is not called the budget", () => {
  const total = (budget_soort: string, budget: number | null): UitputtingRow => ({
    ...{ ...base, periode_soort: "jaar", post_code: "totaal", post: "Totaal", vorm_code: "totaal", vorm: "" },
    ...{ maat_code: "bedrag", budget, budget_soort, waarde: 330_105.57 },
  });
  expect(spentSentence([total("exclusief_fte", 220_000)])).toMatch(/^Van het budget van €.220\.000/);
  expect(spentSentence([total("toegekend", 200_000)])).toContain("zegt niet of daar personeel bij zit");
  expect(spentSentence([total("", null)])).toContain("Een budget is niet bekend.");
});
