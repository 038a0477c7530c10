import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type BelofteRow, belofteCard, beloftenOf } from "../../dashboards/components/beloften.ts";
import { figure } from "../../dashboards/components/format.ts";
import {
  reachOf,
  reachSentence,
  registrationAnswer,
  registrationsCard,
} from "../../dashboards/components/huisuitzettingen/registraties.ts";
import type {
  Antwoord,
  ReeksRow,
  RegistratieRow,
  RegistratievraagRow,
} from "../../dashboards/components/huisuitzettingen/rows.ts";
import {
  coverageText,
  runsOf,
  seriesCards,
  tellingenOf,
} from "../../dashboards/components/huisuitzettingen/series.ts";
import type { ManifestMeta } from "../../dashboards/components/published.ts";
import { tableMeta } from "../../dashboards/components/published.ts";
import type { FigureRow } from "../../dashboards/components/rows.ts";
import { type Ask, asking } from "../../dashboards/components/scope.ts";
import {
  comparisonsCard,
  pairsOf,
  type VergelijkingRow,
} from "../../dashboards/components/vergelijkingen.ts";
import type { ControleRow } from "../../dashboards/components/verhuisbox/rows.ts";
import { figuresCard, topics } from "../../dashboards/components/wonen/documents.ts";
import { readManifest, readTable } from "../../src/published/read.ts";
import { mayCombineAll } from "../../src/scope/compare.ts";
import { scopeOfRow } from "../../src/scope/figure.ts";
import { judgeTargets } from "../../src/targets/targets.ts";
import { exampleRelease } from "../support/example.ts";
import { newDocument } from "./components/support.ts";

let folder: string;
let manifest: ManifestMeta;
let ask: Ask;
let cijfers: FigureRow[];
let reeksen: ReeksRow[];
const document = newDocument();

const rows = async <R>(naam: string): Promise<R[]> => (await readTable(folder, naam)) as unknown as R[];
const place = (naam: string) => ({
  ...{ id: "kaart", titel: "Titel" },
  ...{ bron: tableMeta(manifest, naam), vraag_scope: ask },
});
const text = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/g, " ");

beforeAll(async () => {
  folder = await exampleRelease();
  manifest = await readManifest(folder);
  ask = asking({ mayCombineAll, scopeOfRow }, manifest);
  cijfers = (await rows<FigureRow>("cijfers")).filter(({ register }) => register === "huisuitzettingen");
  reeksen = await rows<ReeksRow>("huisuitzettingen_reeksen");
}, 240_000);

const printed = (jaar: number, categorie: string): number | null | undefined =>
  cijfers.find(
    (row) =>
      row.reeks === "ontruimingen_boedelbeheer" &&
      row.categorie === categorie &&
      row.periode === String(jaar),
  )?.waarde;

describe("the published series", () => {
  test("every series of a card is in the register, and every eviction series is on a card", () => {
    const known = new Set(cijfers.map(({ reeks }) => reeks));
    const shown = reeksen.filter(({ reeks }) => reeks !== "").map(({ reeks }) => reeks);
    expect(shown.filter((reeks) => !known.has(reeks))).toEqual([]);
    const evictions = cijfers.filter(
      ({ telbegrip, cijfer_status }) =>
        ["ontruiming", "huisuitzetting"].includes(telbegrip) && cijfer_status === "gepubliceerd",
    );
    const elsewhere = new Set(evictions.map(({ reeks }) => reeks).filter((reeks) => !shown.includes(reeks)));
    expect([...elsewhere]).toEqual(["voorkomen_huisuitzetting"]);
  });

  // huisuitzettingen.md §3.1: aanbod − afgemeld − niet − betaald = ontruimd
  test.each([2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007])(
    "the numbers of Boedelbeheer add up in %i",
    (jaar) => {
      const value = (categorie: string): number => printed(jaar, categorie) ?? Number.NaN;
      const afgemeld = printed(jaar, "afgemeld");
      expect(afgemeld === null).toBe(jaar < 2004);
      expect(value("aanbod") - (afgemeld ?? 0) - value("niet") - value("betaald")).toBe(value("ontruimd"));
      expect((afgemeld ?? 0) + value("niet")).toBe(value("afgemeld en niet samen"));
    },
  );

  test("afgemeld before 2004 is unknown on the card, never 0", () => {
    const [card] = seriesCards(document, tellingenOf(reeksen, cijfers), place("cijfers"));
    const lines = [...(card?.querySelectorAll("tbody tr") ?? [])].slice(0, 8);
    expect(lines.map((line) => line.querySelectorAll(".cel-onbekend").length)).toEqual([
      1, 1, 1, 1, 0, 0, 0, 0,
    ]);
  });

  test("a course is cut where the rules refuse, and the card says why", () => {
    const evicted = cijfers.filter(
      ({ reeks, categorie }) => reeks === "ontruimingen_boedelbeheer" && categorie === "ontruimd",
    );
    const runs = runsOf(evicted, ask);
    expect(runs.map((run) => run.cijfers.map(({ periode }) => periode))).toEqual([
      ["2000", "2001", "2002", "2003"],
      ["2004", "2005", "2006", "2007"],
    ]);
    const cards = seriesCards(document, tellingenOf(reeksen, cijfers), place("cijfers"));
    expect(cards[0]?.querySelectorAll("svg")).toHaveLength(2);
    expect(text(cards[0] as Element)).toContain(runs[1]?.redenen[0] ?? "nooit");
  });

  test("no two counts share a card with a chart, and each card says whom it sees", () => {
    for (const telling of tellingenOf(reeksen, cijfers)) {
      const [first] = telling.reeksen;
      const own = telling.cijfers.filter(({ reeks }) => reeks === first?.reeks);
      expect(new Set(own.map(({ sectordekking }) => sectordekking)).size, telling.kaart).toBe(1);
    }
    const [boedelbeheer, afwc] = tellingenOf(reeksen, cijfers);
    expect(coverageText(boedelbeheer?.cijfers ?? [])).toBe("woningcorporaties en particuliere verhuurders");
    expect(coverageText(afwc?.cijfers ?? [])).toBe("woningcorporaties");
  });

  test("two sources about the same places stand beside each other: 102 and 115", () => {
    const card = seriesCards(document, tellingenOf(reeksen, cijfers), place("cijfers")).at(-1);
    const line = [...(card?.querySelectorAll("tbody tr") ?? [])].find((one) => text(one).includes("Totaal"));
    expect([...(line?.querySelectorAll("td.getal") ?? [])].map(text)).toEqual(["102", "115"]);
    expect(card?.querySelectorAll("svg")).toHaveLength(0);
  });

  test("every figure of the study stands under one topic, with its qualifier", () => {
    let shown = 0;
    for (const { value } of topics(cijfers)) {
      const card = figuresCard(document, cijfers, value, place("cijfers"));
      const lines = [...card.querySelectorAll("tbody tr")].map(text);
      const own = cijfers.filter(({ groep }) => groep === value);
      expect(lines).toHaveLength(own.length);
      own.forEach((row, i) => {
        const said = text(Object.assign(document.createElement("p"), { textContent: figure(row) }));
        expect(lines[i], row.cijfer_id).toContain(said);
        expect(lines[i]?.includes(", afgeleid"), row.cijfer_id).toBe(row.kwalificatie === "afgeleid");
      });
      shown += own.length;
    }
    expect(shown).toBe(cijfers.length);
  });
});

describe("what may not stand together, and what was promised", () => {
  test("every pair on the page is refused by the rules, in their words", async () => {
    const pairs = pairsOf(await rows<VergelijkingRow>("vergelijkingen"), cijfers, "huisuitzettingen", ask);
    expect(pairs.map(({ row }) => row.vergelijking)).toEqual([
      ...["twee_tellingen", "voor_en_na_2004", "gezinnen_en_huishoudens", "gezinnen_in_de_proef"],
    ]);
    const drawn = comparisonsCard(document, pairs, place("vergelijkingen"));
    for (const { row, mag, redenen, cijfers: pair } of pairs) {
      expect(mag, row.vergelijking).toBe(false);
      expect(redenen).toEqual(ask(row.handeling, pair).redenen);
      for (const reden of redenen) expect(text(drawn)).toContain(reden);
    }
  });

  test("the eviction target stands beside both counts and judges neither", async () => {
    const beloften = beloftenOf(
      await rows<BelofteRow>("beloften"),
      await judgeTargets(folder),
      cijfers,
      "huisuitzettingen",
    );
    const [first, second] = beloften.map((belofte) =>
      belofteCard(document, belofte, { bron: tableMeta(manifest, "beloften"), vraag_scope: ask }),
    );
    const said = text(first as Element);
    expect(said).toContain("hoogstens 250 huisuitzettingen");
    expect(said).toContain("1.413 (2005), 1.429 (2006), 1.303 (2007)");
    expect(said).toContain("1.064 (2005), 838 (2006), 835 (2007)");
    expect(said).toContain("Onbekend of Boedelbeheer of AFWC geldt.");
    for (const card of [first, second]) {
      expect([...(card?.querySelectorAll(".tag") ?? [])].map(text)).toEqual(["geen gegevens"]);
    }
    expect(text(second as Element)).toContain("Basisjaar ontbreekt.");
    expect(beloften.flatMap(({ doelen }) => doelen)).toHaveLength(11);
  });

  test("figures that a target may be judged by are series or tables that exist", async () => {
    const series = new Set((await rows<FigureRow>("cijfers")).map(({ reeks }) => reeks));
    const tables = new Set(manifest.tabellen.map(({ naam }) => naam));
    const named = (await judgeTargets(folder)).flatMap(({ doel }) => doel.metingen);
    expect(named.filter((naam) => !series.has(naam) && !tables.has(naam))).toEqual([]);
  });

  test("one printed sum does not come out, and the card names it", async () => {
    const controles = await rows<ControleRow>("huisuitzettingen_controles");
    const outcome = controles.filter(({ rol }) => rol === "uitkomst");
    const off = outcome.filter(({ verschil }) => verschil !== 0);
    expect(off.map(({ controle, waarde, herrekend }) => [controle, waarde, herrekend])).toEqual([
      ["bct_2008_toewijzing", 156, 136],
    ]);
    expect(outcome.filter(({ controle }) => controle.startsWith("boedelbeheer_"))).toHaveLength(8);
  });
});

const answers: readonly Antwoord[] = ["ja", "deels", "nee", "onbekend", "nvt"];
const base = {
  indicator: "",
  gebied: "",
  periode: "2009",
  bron: "",
  versie: "",
  waarde: null,
  status: "nvt",
} as const;
const cellOf = (systeem: string, kenmerk: string, antwoord: Antwoord): RegistratieRow => ({
  ...base,
  ...{
    systeem,
    kenmerk_code: kenmerk,
    kenmerk,
    kenmerk_vraag: "",
    antwoord,
    toelichting: "",
    bron_regel: "L1",
  },
});
const need = (kenmerk: string): RegistratievraagRow => ({
  ...base,
  ...{
    vraag_code: "v",
    vraag: "Hoeveel?",
    kenmerk_code: kenmerk,
    kenmerk,
    predikaat: "telt dit",
    bron_regel: "L1",
  },
});

describe("what the registrations record", () => {
  test("16 systems have 7 kenmerken each, as the study says them", async () => {
    const all = await rows<RegistratieRow>("huisuitzettingen_registraties");
    expect(all).toHaveLength(16 * 7);
    const count = (antwoord: Antwoord): number => all.filter((row) => row.antwoord === antwoord).length;
    expect(answers.map(count)).toEqual([25, 20, 24, 36, 7]);
    const drawn = registrationsCard(document, all, place("huisuitzettingen_registraties"));
    expect(drawn.querySelectorAll("tbody tr")).toHaveLength(16);
    expect(drawn.querySelectorAll("tbody .antwoord")).toHaveLength(16 * 7);
  });

  test("a form and a word tell the answers apart, for the eye and for whoever hears the table", async () => {
    const all = await rows<RegistratieRow>("huisuitzettingen_registraties");
    const drawn = registrationsCard(document, all, place("huisuitzettingen_registraties"));
    for (const cell of drawn.querySelectorAll("tbody .antwoord")) {
      expect(cell.querySelector(".merk")?.getAttribute("aria-hidden")).toBe("true");
      expect(["ja", "deels", "nee", "onbekend", "niet van toepassing"]).toContain(cell.textContent);
    }
  });

  test("five questions have no registration that can answer them, two have one", async () => {
    const reach = reachOf(
      await rows<RegistratievraagRow>("huisuitzettingen_registratievragen"),
      await rows<RegistratieRow>("huisuitzettingen_registraties"),
    );
    expect(reach.map(({ systemen }) => systemen.ja)).toEqual([
      ...[[], [], [], [], []],
      ["Boedelbeheer"],
      ["Dak- en thuislozenmonitor"],
    ]);
    expect(registrationAnswer(reach)).toMatch(/^Op 5 van de 7 vragen geeft geen van de 16 systemen antwoord/);
  });

  test("a sentence says 'geen' only when no system has all that is needed, and unknown is never a no", () => {
    const matrix = fc.array(fc.array(fc.constantFrom(...answers), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    const kenmerken = ["a", "b", "c"];
    fc.assert(
      fc.property(matrix, fc.subarray(kenmerken, { minLength: 1 }), (cells, nodig) => {
        const all = cells.flatMap((own, i) =>
          kenmerken.map((kenmerk, k) => cellOf(`systeem ${i}`, kenmerk, own[k] ?? "onbekend")),
        );
        const [reach] = reachOf(nodig.map(need), all);
        if (reach === undefined) throw new Error("geen vraag");
        const asked = cells.map((own) => own.filter((_, k) => nodig.includes(kenmerken[k] ?? "")));
        const whole = asked.filter((own) => own.every((one) => one === "ja"));
        expect(reach.systemen.ja).toHaveLength(whole.length);
        expect(reachSentence(reach).startsWith("Geen")).toBe(whole.length === 0);
        const sure = asked.filter((own) => own.some((one) => one === "nee" || one === "nvt"));
        expect(reach.systemen.nee).toHaveLength(sure.length);
        const sum = Object.values(reach.systemen).reduce((n, own) => n + own.length, 0);
        expect(sum).toBe(cells.length);
      }),
      { seed: 2009, numRuns: 200 },
    );
  });
});
