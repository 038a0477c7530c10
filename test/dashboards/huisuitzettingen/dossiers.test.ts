import { beforeAll, describe, expect, test } from "vitest";
import {
  familiesCard,
  reportsCard,
  stepsCard,
} from "../../../dashboards/components/huisuitzettingen/breakdowns.ts";
import { evictionChainCard } from "../../../dashboards/components/huisuitzettingen/chain.ts";
import {
  dossier,
  dossierAnswer,
  dossierChoices,
  ofChoice,
  outcomeCard,
  shareCard,
} from "../../../dashboards/components/huisuitzettingen/dossiers.ts";
import type {
  AandeelRow,
  GezinUitkomstRow,
  MeldingRow,
  StapRow,
  TermijnRow,
  UitkomstRow,
} from "../../../dashboards/components/huisuitzettingen/rows.ts";
import { termsCard } from "../../../dashboards/components/huisuitzettingen/terms.ts";
import { tableMeta } from "../../../dashboards/components/published.ts";
import type { PublishedRow } from "../../../dashboards/components/rows.ts";
import { countCell } from "../../../dashboards/components/text.ts";
import { type chainPicture, statesOf } from "../../../dashboards/components/wonen/chain.ts";
import { newDocument } from "../components/support.ts";
import { openRelease, type Release, text } from "./support.ts";

let release: Release;
let uitkomsten: UitkomstRow[];
const document = newDocument();
const eropaf = "Amsterdam|eropaf|2007";
const vroegEropaf = "Amsterdam|vroeg_eropaf|2009";

beforeAll(async () => {
  release = await openRelease();
  uitkomsten = await release.rows("huisuitzettingen_uitkomst");
}, 240_000);

const drawn = (card: Element): string => card.querySelector("svg")?.getAttribute("aria-label") ?? "";

describe("dossiers of one registration, place and year", () => {
  test("a reader chooses one, and nothing of another is on the card", async () => {
    const choices = dossierChoices(uitkomsten).map(({ value }) => value);
    expect(choices).toContain(eropaf);
    expect(new Set(choices).size).toBe(choices.length);
    for (const keuze of choices) {
      const own = ofChoice(uitkomsten, keuze);
      expect(new Set(own.map(({ telbegrip_label }) => telbegrip_label)).size, keuze).toBe(1);
      const total = own.find((row) => row.sector_code === "totaal" && row.uitkomst_code === "totaal");
      const said = text(outcomeCard(document, uitkomsten, keuze, release.place("huisuitzettingen_uitkomst")));
      expect(said.toLowerCase()).toContain(
        `${countCell(total as UitkomstRow, dossier)}. deze registratie ziet:`,
      );
    }
  });

  // 004 L973-979: 1353 reported, 806 not evicted, 162 unknown and 324 without an outcome
  test("the answer says how many ended well and of how many nothing is known", () => {
    expect(dossierAnswer(uitkomsten, eropaf)).toBe(
      "In 2007 begonnen bij Eropaf in Amsterdam 1.353 dossiers. Daarvan eindigden er 806 zonder ontruiming. Van 486 is de uitkomst niet bekend.",
    );
    expect(dossierAnswer(uitkomsten, "Nergens|eropaf|2007")).toBe("");
  });

  test("what is not known is a bar of its own, for each landlord too", () => {
    const card = outcomeCard(document, uitkomsten, eropaf, release.place("huisuitzettingen_uitkomst"));
    expect(drawn(card)).toContain("Onbekend volgens de registratie: 162");
    expect(drawn(card)).toContain("Niets ingevuld: 324");
    expect([...card.querySelectorAll("tbody th")].map(text)).toContain("Onbekend");
  });

  test("no percentage without the two numbers that it is made of", async () => {
    const aandelen = await release.rows<AandeelRow>("huisuitzettingen_aandeel");
    for (const { value } of dossierChoices(uitkomsten)) {
      const card = shareCard(document, aandelen, value, release.place("huisuitzettingen_aandeel"));
      const parts = drawn(card)
        .split(/[;.] ?(?=[A-Z])/)
        .filter((part) => part.includes("%"));
      for (const part of parts) expect(part).toMatch(/\d% \([\d.]+ van [\d.]+\)/);
    }
    const said = text(shareCard(document, aandelen, eropaf, release.place("huisuitzettingen_aandeel")));
    for (const share of ["59,6% (806 van 1.353)", "78,3% (806 van 1.029)", "93% (806 van 867)"]) {
      expect(said).toContain(share);
    }
    expect(said).toContain("Van 35,9% is de uitkomst niet bekend: 162 onbekend en 324 niet ingevuld.");
  });

  test("steps that nobody delivered are unknown, never zero", async () => {
    const stappen = await release.rows<StapRow>("huisuitzettingen_keten");
    const card = stepsCard(document, stappen, eropaf, release.place("huisuitzettingen_keten"));
    expect(drawn(card).split("onbekend").length - 1).toBe(7);
    expect(drawn(card)).not.toContain(": 0");
    expect(text(card)).toContain("Van 1.353 dossiers zijn geen stappen vastgelegd.");
  });

  test("families stand apart, with the reason of the rules", async () => {
    const gezinnen = await release.rows<GezinUitkomstRow>("huisuitzettingen_gezinnen");
    const options = release.place("huisuitzettingen_gezinnen");
    const card = familiesCard(document, gezinnen, uitkomsten, eropaf, options);
    const [family] = ofChoice(gezinnen, eropaf);
    const [all] = ofChoice(uitkomsten, eropaf);
    const { mag, redenen } = release.ask("een_as", [family as PublishedRow, all as PublishedRow]);
    expect(mag).toBe(false);
    expect(text(card)).toContain(redenen[0] ?? "geen reden");
    const without = familiesCard(document, gezinnen, uitkomsten, "Amsterdam|boedelbeheer|2007", options);
    expect(text(without)).toContain("Deze registratie weet niet bij wie er kinderen zijn.");
  });

  test("a term is a norm: every dossier that it holds for stands under one standing", async () => {
    const termijnen = await release.rows<TermijnRow>("huisuitzettingen_termijnen");
    const card = termsCard(document, termijnen, vroegEropaf, release.place("huisuitzettingen_termijnen"));
    expect(card.querySelectorAll("tbody tr")).toHaveLength(4);
    expect(text(card)).toContain("hoogstens 14 dagen");
    expect(text(card)).toContain("hoogstens 28 dagen");
    expect(text(card)).toContain("hoogstens 9 maanden");
    expect(text(card)).toContain("vanaf 2 maanden");
    expect(text(card)).toContain("niemand wordt erom geweigerd");
    const none = termsCard(document, termijnen, eropaf, release.place("huisuitzettingen_termijnen"));
    expect(text(none)).toContain("geen termijn die te tellen is");
  });

  test("meldingen and households are told apart, also of who is at two meldpunten", async () => {
    const meldingen = await release.rows<MeldingRow>("huisuitzettingen_meldingen");
    const options = release.place("huisuitzettingen_meldingen");
    const lines = [
      ...reportsCard(document, meldingen, vroegEropaf, options).querySelectorAll("tbody tr"),
    ].map(text);
    expect(lines).toContain("MeldingenVroeg Eropaf240");
    expect(lines).toContain("Bij Eropaf en Vroeg Eropafalle meldpunten samen67");
    expect(lines.some((line) => line.includes("1.353"))).toBe(false);
  });
});

test("every step of the chain stands in the picture once, with its line", async () => {
  const keten = await release.rows<Parameters<typeof chainPicture>[1][number] & PublishedRow>(
    "huisuitzettingen_stappen",
  );
  const card = evictionChainCard(document, keten, {
    ...{ id: "keten", titel: "De keten", bronDatum: "2009" },
    bron: tableMeta(release.manifest, "huisuitzettingen_stappen"),
  });
  const firsts = keten.filter(({ van_code }) => (van_code ?? "") === "").length;
  expect(card.querySelectorAll(".stappen li")).toHaveLength(keten.length - firsts);
  expect(card.querySelectorAll(".toestand")).toHaveLength(statesOf(keten).length);
});
