import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BelofteRow, beloftenOf, beloftenSection } from "../../dashboards/components/beloften.ts";
import { figure } from "../../dashboards/components/format.ts";
import type { ManifestMeta } from "../../dashboards/components/published.ts";
import { tableMeta } from "../../dashboards/components/published.ts";
import type { FigureRow } from "../../dashboards/components/rows.ts";
import { type Ask, asking } from "../../dashboards/components/scope.ts";
import {
  comparisonsCard,
  pairsOf,
  type VergelijkingRow,
} from "../../dashboards/components/vergelijkingen.ts";
import { chainChoices, chainPicture, statesOf } from "../../dashboards/components/wonen/chain.ts";
import {
  agreementsCard,
  figuresCard,
  successCard,
  topics,
} from "../../dashboards/components/wonen/documents.ts";
import { choices, livingAnswer, routesCard, stayCard } from "../../dashboards/components/wonen/living.ts";
import type {
  BewoningRow,
  KetenRow,
  OvereenkomstRow,
  RouteRow,
  StandRow,
  SuccesRow,
  TermijnRow,
} from "../../dashboards/components/wonen/rows.ts";
import { termText } from "../../dashboards/components/wonen/terms.ts";
import { readManifest, readTable } from "../../src/published/read.ts";
import { mayCombineAll } from "../../src/scope/compare.ts";
import { scopeOfRow } from "../../src/scope/figure.ts";
import { judgeTargets } from "../../src/targets/targets.ts";
import { exampleRelease, removeFolders } from "../support/example.ts";
import { newDocument } from "./components/support.ts";

let folder: string;
let manifest: ManifestMeta;
let ask: Ask;
const document = newDocument();

beforeAll(async () => {
  folder = await exampleRelease();
  manifest = await readManifest(folder);
  ask = asking({ mayCombineAll, scopeOfRow }, manifest);
}, 240_000);
afterAll(removeFolders);

const rows = async <R>(naam: string): Promise<R[]> => (await readTable(folder, naam)) as unknown as R[];
const place = (naam: string) => ({
  ...{ id: "kaart", titel: "Titel" },
  ...{ bron: tableMeta(manifest, naam), vraag_scope: ask },
});
const text = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/g, " ");

describe("who got a place to live", () => {
  test("the answer names one woonvorm in one gemeente, and counts a year only for who could reach it", async () => {
    const bewoning = await rows<BewoningRow>("wonen_bewoning");
    const [first] = choices(await rows<StandRow>("wonen_stand"));
    const own = bewoning.filter(
      ({ gebied, constructie_code, jaar }) =>
        [`${gebied}|${constructie_code}`, jaar].join() === `${first?.value},alle`,
    );
    const value = (dag: number, stand: string) =>
      own.find((row) => row.dag === dag && row.stand_code === stand)?.waarde ?? Number.NaN;
    const answer = livingAnswer(bewoning, first?.value ?? "");
    expect(answer).toContain(`kregen ${value(0, "totaal")} bewoners een plek: ${first?.label}.`);
    expect(answer).toContain(
      `Van de ${value(0, "totaal") - value(365, "nog_niet")} die minstens een jaar geleden begonnen, woonden er na een jaar nog ${value(365, "woont")}.`,
    );
  });

  test("a hidden number leaves its sentence out, and an unknown woonvorm says so", () => {
    const row = (dag: number, stand_code: BewoningRow["stand_code"], waarde: number | null): BewoningRow => ({
      ...{ indicator: "wonen_bewoning", gebied: "X", periode: "2014", bron: "", versie: "", waarde },
      status: waarde === null ? "onderdrukt" : "getoond",
      ...{ constructie_code: "a", constructie: "A", jaar: "alle", dag, stand_code, stand: stand_code },
    });
    const hidden = [
      row(0, "totaal", 30),
      row(365, "woont", null),
      row(365, "verhuisd", 0),
      row(365, "gestopt", null),
    ];
    expect(livingAnswer(hidden, "X|a")).toBe("In 2014 kregen 30 bewoners een plek: A, X.");
    expect(livingAnswer(hidden, "X|b")).toBe("Voor deze woonvorm is nog niemand geteld.");
    expect(text(stayCard(document, hidden, "X|a", place("wonen_bewoning")))).toContain("verborgen");
  });

  test("the routes always stand together, in the picture and for every year in the table", async () => {
    const routes = await rows<RouteRow>("wonen_routes");
    const card = routesCard(document, routes, place("wonen_routes"));
    const drawn = card.querySelector("svg")?.getAttribute("aria-label") ?? "";
    const heads = [...card.querySelectorAll("thead th")].map(text);
    for (const route of ["Eén route (huurzorgcontract)", "Urgentie (gewoon contract)"]) {
      expect(drawn).toContain(route);
      expect(heads).toContain(route);
    }
    expect(text(card)).toContain("Kijk altijd naar alle routes samen.");
  });

  test.each<[string, Partial<TermijnRow>]>([
    ["hoogstens 3 jaar", { soort: "hoogstens", aantal: 36, aantal_hoog: null }],
    ["ongeveer 12–18 maanden", { soort: "ongeveer", aantal: 12, aantal_hoog: 18 }],
    ["ongeveer 1–2 jaar", { soort: "ongeveer", aantal: 12, aantal_hoog: 24 }],
    ["streven: 2 jaar", { soort: "streven", aantal: 24, aantal_hoog: null }],
    ["hoogstens 1 maand", { soort: "hoogstens", aantal: 1, aantal_hoog: null }],
    ["hoogstens 2 weken", { soort: "hoogstens", aantal: 2, aantal_hoog: null, eenheid_termijn: "week" }],
    ["6 maanden", { soort: "precies", aantal: 6, aantal_hoog: null }],
  ])("a term reads '%s'", (said, own) => {
    expect(termText({ eenheid_termijn: "maand", ...own } as TermijnRow)).toBe(said);
  });
});

describe("the chain of each woonvorm", () => {
  test("every step stands in the picture once, with its line, and our own steps are marked", async () => {
    const keten = await rows<KetenRow>("wonen_keten");
    expect(chainChoices(keten)).toHaveLength(9);
    for (const { value } of chainChoices(keten)) {
      const own = keten.filter((row) => row.constructie_code === value && row.naar_code !== null);
      const picture = chainPicture(document, own);
      const firsts = own.filter(({ van_code }) => (van_code ?? "") === "").length;
      expect(picture.querySelectorAll(".stappen li")).toHaveLength(own.length - firsts);
      expect(picture.querySelectorAll(".toestand")).toHaveLength(statesOf(own).length);
      const marks = text(picture).split(" *").length - 1;
      expect(marks).toBe(own.filter(({ is_letterlijk }) => is_letterlijk === false).length);
    }
  });
});

describe("what the publication says", () => {
  test("the matrix keeps 'is mogelijk' apart from ja, and has its five contradictions", async () => {
    const all = await rows<OvereenkomstRow>("wonen_overeenkomsten");
    expect(all).toHaveLength(35);
    const count = (antwoord: string) => all.filter((row) => row.antwoord === antwoord).length;
    expect([count("ja"), count("nee"), count("is mogelijk")]).toEqual([21, 8, 6]);
    const drawn = agreementsCard(document, all, place("wonen_overeenkomsten"));
    expect(drawn.querySelectorAll(".tegenspraken li")).toHaveLength(5);
    expect(drawn.querySelectorAll(".antwoord-ja")).toHaveLength(21);
  });

  test("the three figures about Housing First may not share an axis, and none has a number of people", async () => {
    const succes = await rows<SuccesRow>("wonen_succes");
    expect(succes.map((row) => figure(row))).toEqual(["78–88%", "minimaal 85%", "85%"]);
    expect(ask("een_as", succes).mag).toBe(false);
    for (const [i, a] of succes.entries()) {
      for (const b of succes.slice(i + 1)) expect(ask("een_as", [a, b]).mag).toBe(false);
    }
    const said = text(successCard(document, succes, place("wonen_succes")));
    expect(said.split("niet genoemd")).toHaveLength(succes.length + 1);
  });

  test("costs per plaats are never subtracted from costs per person, nor divided or drawn on one axis", async () => {
    const cijfers = await rows<FigureRow>("cijfers");
    const costs = cijfers.filter(({ reeks }) => reeks === "kosten_per_plaats");
    const persoon = cijfers.find(({ reeks }) => reeks === "kosten_per_persoon");
    expect(costs).toHaveLength(2);
    for (const plaats of costs) {
      for (const operation of ["aftrekken", "delen", "een_as", "optellen"] as const) {
        expect(ask(operation, [plaats, persoon as FigureRow]).mag, operation).toBe(false);
      }
    }
    const pairs = pairsOf(await rows<VergelijkingRow>("vergelijkingen"), cijfers, "wonen", ask);
    expect(pairs).toHaveLength(2);
    const said = text(comparisonsCard(document, pairs, place("vergelijkingen")));
    expect(said.split("dat mag niet")).toHaveLength(3);
    expect(said).toContain("De eenheden verschillen: euro per plaats per jaar en euro per persoon per jaar.");
    expect(said).not.toMatch(/10\.000|35\.000 euro meer/);
  });

  test("each target of Amsterdam stands beside what was delivered, or says that nobody counted it", async () => {
    const beloften = beloftenOf(
      await rows<BelofteRow>("beloften"),
      await judgeTargets(folder),
      await rows<FigureRow>("cijfers"),
      "wonen",
    );
    const card = beloftenSection(document, beloften, {
      bron: tableMeta(manifest, "beloften"),
      vraag_scope: ask,
    });
    const lines = [...card.querySelectorAll("tbody tr")].map(text);
    const norms = ["30%", "1.500", "10%", "1.000", "135", "180"];
    expect(lines).toHaveLength(norms.length);
    norms.forEach((norm, i) => {
      expect(lines[i]).toContain(norm);
      expect(lines[i]).toContain(i < 4 ? "niet geteld" : "31 studio's (september 2015)");
    });
    expect(card.querySelector("svg")?.getAttribute("aria-label")).toMatch(/31 studio's.*135–180 studio's/);
  });

  test("each of the 111 figures stands under one topic, with its qualifier", async () => {
    const cijfers = (await rows<FigureRow>("cijfers")).filter(
      ({ register }) => register === "woon_huurconstructies",
    );
    expect(cijfers).toHaveLength(111);
    const words = {
      circa: "circa ",
      minimaal: "minimaal ",
      maximaal: "maximaal ",
      schatting: "naar schatting ",
    };
    let shown = 0;
    for (const { value } of topics(cijfers)) {
      const card = figuresCard(document, cijfers, value, place("cijfers"));
      const lines = [...card.querySelectorAll("tbody tr")].map(text);
      const own = cijfers.filter(({ groep }) => groep === value);
      expect(lines).toHaveLength(own.length);
      shown += lines.length;
      own.forEach((row, i) => {
        expect(lines[i]).toContain(
          text(Object.assign(document.createElement("p"), { textContent: figure(row) })),
        );
        const word = words[row.kwalificatie as keyof typeof words];
        if (word !== undefined) expect(lines[i], row.cijfer_id).toContain(word);
      });
    }
    expect(shown).toBe(111);
  });
});
