import { beforeAll, describe, expect, test } from "vitest";
import { figure } from "../../../dashboards/components/format.ts";
import {
  ageSentence,
  coverageText,
  runsOf,
  seriesAnswer,
  seriesCards,
  tellingenOf,
} from "../../../dashboards/components/huisuitzettingen/series.ts";
import type { PublishedRow } from "../../../dashboards/components/rows.ts";
import { figuresCard, topics } from "../../../dashboards/components/wonen/documents.ts";
import { newDocument } from "../components/support.ts";
import { openRelease, type Release, text } from "./support.ts";

let release: Release;
const document = newDocument();

beforeAll(async () => {
  release = await openRelease();
}, 240_000);

const printed = (jaar: number, categorie: string): number | null | undefined =>
  release.cijfers.find(
    (row) =>
      row.reeks === "ontruimingen_boedelbeheer" &&
      row.categorie === categorie &&
      row.periode === String(jaar),
  )?.waarde;

describe("the published series", () => {
  test("every series of a card is in the register, and every eviction series is on a card", () => {
    const known = new Set(release.cijfers.map(({ reeks }) => reeks));
    const shown = release.reeksen.filter(({ reeks }) => reeks !== "").map(({ reeks }) => reeks);
    expect(shown.filter((reeks) => !known.has(reeks))).toEqual([]);
    const evictions = release.cijfers.filter(
      ({ telbegrip, cijfer_status }) =>
        ["ontruiming", "huisuitzetting"].includes(telbegrip) && cijfer_status === "gepubliceerd",
    );
    const elsewhere = new Set(evictions.map(({ reeks }) => reeks).filter((reeks) => !shown.includes(reeks)));
    expect([...elsewhere]).toEqual([]);
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
    const [card] = seriesCards(
      document,
      tellingenOf(release.reeksen, release.cijfers),
      release.place("cijfers"),
    );
    const lines = [...(card?.querySelectorAll("tbody tr") ?? [])].slice(0, 8);
    expect(lines.map((line) => line.querySelectorAll(".cel-onbekend").length)).toEqual([
      1, 1, 1, 1, 0, 0, 0, 0,
    ]);
  });

  test("a course is cut where the rules refuse, and the card says why", () => {
    const evicted = release.cijfers.filter(
      ({ reeks, categorie }) => reeks === "ontruimingen_boedelbeheer" && categorie === "ontruimd",
    );
    const runs = runsOf(evicted, release.ask);
    expect(runs.map((run) => run.cijfers.map(({ periode }) => periode))).toEqual([
      ["2000", "2001", "2002", "2003"],
      ["2004", "2005", "2006", "2007"],
    ]);
    const cards = seriesCards(
      document,
      tellingenOf(release.reeksen, release.cijfers),
      release.place("cijfers"),
    );
    expect(cards[0]?.querySelectorAll("svg")).toHaveLength(2);
    expect(text(cards[0] as Element)).toContain(runs[1]?.redenen[0] ?? "nooit");
  });

  test("no two counts share a card with a chart, and each card says whom it sees", () => {
    for (const telling of tellingenOf(release.reeksen, release.cijfers)) {
      const [first] = telling.reeksen;
      const own = telling.cijfers.filter(({ reeks }) => reeks === first?.reeks);
      expect(new Set(own.map(({ sectordekking }) => sectordekking)).size, telling.kaart).toBe(1);
    }
    const [boedelbeheer, afwc] = tellingenOf(release.reeksen, release.cijfers);
    expect(coverageText(boedelbeheer?.cijfers ?? [])).toBe("woningcorporaties en particuliere verhuurders");
    expect(coverageText(afwc?.cijfers ?? [])).toBe("woningcorporaties");
  });

  test("the answer names the first two counts, what they saw and how old they are", () => {
    const tellingen = tellingenOf(release.reeksen, release.cijfers);
    expect(seriesAnswer(tellingen)).toBe(
      "In 2007 telde Boedelbeheer in Amsterdam 1.303 ontruimingen; de AFWC telde er 835.",
    );
    expect(seriesAnswer([])).toBe("");
    const own = { gebied: "Den Haag" } as PublishedRow;
    expect(ageSentence(release.cijfers, "Den Haag", [])).toBe(
      "De gepubliceerde cijfers zijn oud (2000 tot en met 2009) en gaan over andere steden. Over Den Haag zelf is nog niets geleverd.",
    );
    expect(ageSentence(release.cijfers, "Amsterdam", [])).toBe(
      "De gepubliceerde cijfers zijn oud (2000 tot en met 2009) en gaan ook over andere steden. Over Amsterdam is er ook geleverd.",
    );
    expect(ageSentence(release.cijfers, "Den Haag", [own])).toMatch(/Over Den Haag is er ook geleverd\.$/);
  });

  test("two sources about the same places stand beside each other: 102 and 115", () => {
    const card = seriesCards(
      document,
      tellingenOf(release.reeksen, release.cijfers),
      release.place("cijfers"),
    ).at(-1);
    const line = [...(card?.querySelectorAll("tbody tr") ?? [])].find((one) => text(one).includes("Totaal"));
    expect([...(line?.querySelectorAll("td.getal") ?? [])].map(text)).toEqual(["102", "115"]);
    expect(card?.querySelectorAll("svg")).toHaveLength(0);
  });

  test("every figure of the study stands under one topic, with its qualifier", () => {
    let shown = 0;
    for (const { value } of topics(release.cijfers)) {
      const card = figuresCard(document, release.cijfers, value, release.place("cijfers"));
      const lines = [...card.querySelectorAll("tbody tr")].map(text);
      const own = release.cijfers.filter(({ groep }) => groep === value);
      expect(lines).toHaveLength(own.length);
      own.forEach((row, i) => {
        const said = text(Object.assign(document.createElement("p"), { textContent: figure(row) }));
        expect(lines[i], row.cijfer_id).toContain(said);
        expect(lines[i]?.includes(", afgeleid"), row.cijfer_id).toBe(row.kwalificatie === "afgeleid");
      });
      shown += own.length;
    }
    expect(shown).toBe(release.cijfers.length);
  });
});
