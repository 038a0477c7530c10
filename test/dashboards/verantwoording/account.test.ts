import { beforeAll, describe, expect, test } from "vitest";
import {
  statusSentence,
  testedRules,
  testedWidths,
} from "../../../dashboards/components/verantwoording/accessible.ts";
import {
  hiddenByTable,
  policyLine,
  privacyAnswer,
} from "../../../dashboards/components/verantwoording/privacy.ts";
import type { ContactRow } from "../../../dashboards/components/verantwoording/rows.ts";
import {
  chanceTable,
  pairs,
  reasonsOf,
  rulesTable,
} from "../../../dashboards/components/verantwoording/rules.ts";
import { readManifest, readTable } from "../../../src/published/read.ts";
import type { Manifest } from "../../../src/published/table.ts";
import { isSmall, openbaar } from "../../../src/release/policy.ts";
import { mayCombine, mayCombineAll } from "../../../src/scope/compare.ts";
import { exampleRelease } from "../../support/example.ts";
import { pageWidths } from "../../support/site.ts";
import { axeTags } from "../../support/visit.ts";
import { newDocument } from "../components/support.ts";

const document = newDocument();
let manifest: Manifest;
let published: string;

beforeAll(async () => {
  published = await exampleRelease();
  manifest = await readManifest(published);
}, 240_000);

describe("the rules", () => {
  test("are asked, never written: every answer in the table is that of src/scope", () => {
    const table = rulesTable(document, mayCombineAll);
    const rows = [...table.querySelectorAll("tbody tr")];
    const operations = ["optellen", "aftrekken", "delen", "een_as", "een_trend"] as const;
    rows.forEach((row, i) => {
      const one = pairs[i];
      if (one === undefined) throw new Error("geen paar");
      const said = [...row.querySelectorAll("td")]
        .slice(0, operations.length)
        .map((cell) => cell.textContent);
      const asked = operations.map((operation) =>
        mayCombine(operation, one.een, one.ander).mag ? "mag" : "mag niet",
      );
      expect(said, one.naam).toEqual(asked);
    });
    expect(rows).toHaveLength(pairs.length);
  });

  test("the first pair may be joined in a line, and every later pair is refused something with a reason", () => {
    const [first, ...others] = pairs;
    if (first === undefined) throw new Error("geen paar");
    expect(mayCombine("een_trend", first.een, first.ander).mag).toBe(true);
    for (const one of others) expect(reasonsOf(one, mayCombineAll), one.naam).not.toEqual([]);
  });

  test("a difference is called one only above what chance explains", () => {
    const said = [...chanceTable(document).querySelectorAll("tbody tr")].map((row) => row.textContent ?? "");
    for (const row of said) {
      const [, a = "", b = ""] = /van (\d+) naar (\d+)/.exec(row) ?? [];
      const isLarge = Number(b) - Number(a) > 1.96 * Math.sqrt(Number(a) + Number(b));
      expect(row).toContain(isLarge ? "stijging" : "geen aantoonbare verandering");
    }
    expect(new Set(said.map((row) => row.includes("stijging")))).toEqual(new Set([true, false]));
  });
});

describe("privacy", () => {
  test("the threshold on the page is that of the policy", () => {
    expect(privacyAnswer(manifest)).toContain(`Aantallen van 1 tot en met ${openbaar.drempel} mensen`);
    expect(isSmall(openbaar.drempel, openbaar)).toBe(true);
    expect(isSmall(openbaar.drempel + 1, openbaar)).toBe(false);
    expect(policyLine(manifest)).toContain(openbaar.besloten_door);
  });

  test("the hidden rows on the page are those of the published tables", async () => {
    const card = hiddenByTable(document, manifest);
    const people = manifest.tabellen.filter(
      ({ bescherming, rijen }) => bescherming === "personen" && rijen > 0,
    );
    let all = 0;
    for (const { naam, titel } of people) {
      const hidden = (await readTable(published, naam)).filter((row) => row.status === "onderdrukt").length;
      all += hidden;
      const row = [...card.querySelectorAll("tbody tr")].find((one) =>
        one.querySelector("th")?.textContent?.startsWith(titel),
      );
      expect(row?.lastElementChild?.textContent, naam).toBe(hidden.toLocaleString("nl-NL"));
    }
    expect(privacyAnswer(manifest)).toContain(`zijn dat ${all.toLocaleString("nl-NL")} van de`);
  });
});

describe("accessibility", () => {
  test("what the page says was tested is what the tests do", () => {
    expect(pageWidths).toEqual(testedWidths);
    expect(axeTags).toEqual(testedRules);
  });

  test("the status is the municipality's own, and E as long as it has none", () => {
    const row = {
      ...({
        indicator: "",
        gebied: "",
        periode: "",
        bron: "",
        versie: "",
        waarde: null,
        status: "nvt",
      } as const),
      ...({ onderwerp: "toegankelijkheid", email: "", telefoon: "", pagina: "" } as const),
    } satisfies Partial<ContactRow>;
    const of = (naam: string): string =>
      statusSentence([{ ...row, naam, vastgesteld_op: "2027-01-05" }], "Den Haag");
    expect(of("")).toContain("status E");
    expect(of("uitstekend")).toContain("status E");
    expect(of("B")).toBe("De status is B: voldoet gedeeltelijk, vastgesteld op 5 januari 2027.");
  });
});
