import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  reachOf,
  reachSentence,
  registrationAnswer,
  registrationsCard,
} from "../../../dashboards/components/huisuitzettingen/registraties.ts";
import type {
  Antwoord,
  RegistratieRow,
  RegistratievraagRow,
} from "../../../dashboards/components/huisuitzettingen/rows.ts";
import { newDocument } from "../components/support.ts";
import { openRelease, type Release } from "./support.ts";

let release: Release;
const document = newDocument();

beforeAll(async () => {
  release = await openRelease();
}, 240_000);

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
    const all = await release.rows<RegistratieRow>("huisuitzettingen_registraties");
    expect(all).toHaveLength(16 * 7);
    const count = (antwoord: Antwoord): number => all.filter((row) => row.antwoord === antwoord).length;
    expect(answers.map(count)).toEqual([25, 20, 24, 36, 7]);
    const drawn = registrationsCard(document, all, release.place("huisuitzettingen_registraties"));
    expect(drawn.querySelectorAll("tbody tr")).toHaveLength(16);
    expect(drawn.querySelectorAll("tbody .antwoord")).toHaveLength(16 * 7);
  });

  test("a form and a word tell the answers apart, for the eye and for whoever hears the table", async () => {
    const all = await release.rows<RegistratieRow>("huisuitzettingen_registraties");
    const drawn = registrationsCard(document, all, release.place("huisuitzettingen_registraties"));
    for (const cell of drawn.querySelectorAll("tbody .antwoord")) {
      expect(cell.querySelector(".merk")?.getAttribute("aria-hidden")).toBe("true");
      expect(["ja", "deels", "nee", "onbekend", "niet van toepassing"]).toContain(cell.textContent);
    }
  });

  test("five questions have no registration that can answer them, two have one", async () => {
    const reach = reachOf(
      await release.rows<RegistratievraagRow>("huisuitzettingen_registratievragen"),
      await release.rows<RegistratieRow>("huisuitzettingen_registraties"),
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
