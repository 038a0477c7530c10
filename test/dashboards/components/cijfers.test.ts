import { describe, expect, test } from "vitest";
import { find, mostDisputed, seriesOf, versionGroups } from "../../../dashboards/components/cijfers.ts";
import { seriesFromHash, seriesHash, seriesList } from "../../../dashboards/components/register.ts";
import { findingsOf } from "../../../dashboards/components/series-view.ts";
import { versionSets } from "../../../dashboards/components/versions.ts";
import { figureRow, newDocument } from "./support.ts";

const two = [
  figureRow({ cijfer_id: "H-1", versie: "memo", aantal_versies: 2 }),
  figureRow({ cijfer_id: "H-2", versie: "webinar", waarde: 98, aantal_versies: 2, aantal_bevindingen: 3 }),
];

describe("versions", () => {
  test("stand beside each other under the name of their figure, each with its own value", () => {
    const [set] = versionSets(two);
    expect(set?.bars.map(({ kop, label, tekst }) => [kop, label, tekst])).toEqual([
      ["2021", "memo", "90"],
      ["2021", "webinar", "98"],
    ]);
  });

  test("figures that count something else get an axis of their own", () => {
    const other = figureRow({ telbegrip: "aanmelding", groep_sleutel: "aanmelding|2021" });
    expect(versionSets([...two, other])).toHaveLength(2);
  });

  test("years as figures get no bar", () => {
    expect(versionSets([figureRow({ eenheid_soort: "jaartal" })])).toEqual([]);
  });

  test("are told apart by source and line when nothing else does, and by title where that differs", () => {
    const same = [figureRow({ bron_regel: "L1" }), figureRow({ bron_regel: "L2", cijfer_status: "raming" })];
    expect(versionSets(same)[0]?.bars.map(({ label }) => label)).toEqual([
      "Jaarrapport, regel 1",
      "Jaarrapport, regel 2 (raming)",
    ]);
    const titles = [figureRow({ titel: "Verhuisd" }), figureRow({ titel: "Woning gevonden" })];
    const [set] = versionSets(titles);
    expect(new Set(set?.bars.map(({ kop }) => kop))).toEqual(new Set(["2021"]));
    expect(set?.bars.map(({ label }) => label)).toEqual([
      "Jaarrapport: Verhuisd",
      "Jaarrapport: Woning gevonden",
    ]);
  });

  test("no figure is lost in grouping", () => {
    expect(versionGroups([...two, figureRow({ groep_sleutel: "x" })]).map((group) => group.length)).toEqual([
      2, 1,
    ]);
  });
});

describe("search", () => {
  const other = figureRow({
    reeks: "opvang",
    reeks_titel: "Beëindigde opvang",
    register: "utrecht",
    groep: "Opvang",
    bron: "Notitie",
  });
  const series = seriesOf([...two, other]);
  const all = { tekst: "", groep: "", register: "" };

  test("finds title, source and version without regard to accents and capitals", () => {
    expect(find(series, all)).toHaveLength(2);
    expect(find(series, { ...all, tekst: "BEEINDIGDE notitie" }).map(({ titel }) => titel)).toEqual([
      "Beëindigde opvang",
    ]);
    expect(find(series, { ...all, tekst: "webinar" })).toHaveLength(1);
    expect(find(series, { ...all, tekst: "webinar notitie" })).toEqual([]);
  });

  test("filters by group and register", () => {
    expect(find(series, { ...all, groep: "Opvang" })).toHaveLength(1);
    expect(find(series, { ...all, register: "den_haag", groep: "Opvang" })).toEqual([]);
  });

  test("the reader first meets the series that sources disagree about most", () => {
    expect(mostDisputed(series)?.titel).toBe("Woning gevonden");
    expect(mostDisputed([])).toBeUndefined();
  });

  test("a link to a series can be shared", () => {
    expect(seriesFromHash(seriesHash("den_haag/uitstroom"))).toBe("den_haag/uitstroom");
    expect(seriesFromHash("")).toBeNull();
  });

  test("the list shows a dozen and the next dozen on request", () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      figureRow({ reeks: `r${i}`, reeks_titel: `Reeks ${i}` }),
    );
    const list = seriesList(newDocument(), seriesOf(many), { registers: new Map(), gekozen: null });
    expect(list.querySelector('[role="status"]')?.textContent).toBe("30 reeksen gevonden");
    expect(list.querySelectorAll("li")).toHaveLength(12);
    list.querySelector("button")?.click();
    list.querySelector("button")?.click();
    expect(list.querySelectorAll("li")).toHaveLength(30);
    expect(list.querySelector("button")).toBeNull();
  });
});

test("findings that name a figure come before those about the same line", () => {
  const base = {
    indicator: "",
    gebied: "",
    periode: "",
    bron: "",
    versie: "",
    waarde: null,
    status: "nvt" as const,
  };
  const finding = (bevinding_id: string) => ({
    ...base,
    bevinding_id,
    register: "den_haag",
    soort: "",
    soort_label: "",
    regels: "",
    uitleg: "",
    advies: "",
  });
  const links = [
    { ...base, bevinding_id: "B-1", cijfer_id: "H-1", grond: "zelfde_regel" as const },
    { ...base, bevinding_id: "B-2", cijfer_id: "H-2", grond: "genoemd" as const },
    { ...base, bevinding_id: "B-3", cijfer_id: "H-9", grond: "genoemd" as const },
  ];
  const [series] = seriesOf(two);
  if (series === undefined) throw new Error("geen reeks");
  const found = findingsOf(series, ["B-1", "B-2", "B-3"].map(finding), links);
  expect(found.map(({ bevinding, genoemd }) => [bevinding.bevinding_id, genoemd])).toEqual([
    ["B-2", true],
    ["B-1", false],
  ]);
});
