import { describe, expect, test } from "vitest";
import type { ReportDocument } from "../../../dashboards/rapport/document.ts";
import { figureOfRow } from "../../../dashboards/rapport/figures.ts";
import type { Release } from "../../../dashboards/rapport/release.ts";
import { type Earlier, restatementBlocks, restatements } from "../../../dashboards/rapport/restatements.ts";
import { tableBlock } from "../../../dashboards/rapport/sections/section.ts";
import type { Row } from "../../../src/published/table.ts";
import { count, delivery, releaseOf, table } from "./support.ts";

const months = table("per_maand", { titel: "Meldingen", peildatum: "2022-09-28" });
const first = delivery("L1");

/** A final report that carried these rows, made from this release. */
function report(sleutel: string, release: Release, rows: readonly Row[]): Earlier {
  const document: ReportDocument = {
    ...{ soort: "maandrapport", sleutel, titel: `Rapport ${sleutel}`, onderwerp: "", gemeente: "Den Haag" },
    ...{ stadium: "definitief", datum: `${sleutel}-28`, merk: null, profiel: "openbaar" },
    ...{ stand_van: release.manifest.stand_van, vrijgave: "v", manifest_sha256: "hash", code_versie: "1" },
    blokken: [
      tableBlock(
        "Meldingen",
        [{ kop: "n", getal: true }],
        rows.map((row) => ({ totaal: false, cellen: [figureOfRow(row, months)] })),
      ),
    ],
  };
  return { document, manifest: release.manifest };
}

const before = releaseOf([[months, [count("2022-08", 10)]]], [first]);
const carried = report("2022-08", before, before.rows("per_maand"));

const current = (waarde: number | null, leveringen = [first], one = months): Release =>
  releaseOf([[one, [count("2022-08", waarde)]]], leveringen);

describe("a figure that changed since a final report", () => {
  test("is listed with the old value, the new one and the reports that carried the old", () => {
    const again = report("2022-09", before, before.rows("per_maand"));
    const found = restatements(current(12, [first, delivery("L2")]), [carried, again]);
    expect(found).toMatchObject([{ oud: { tekst: "10" }, nieuw: { tekst: "12" } }]);
    expect(found[0]?.stond_in.map(({ sleutel }) => sleutel)).toEqual(["2022-08", "2022-09"]);
    const [block] = restatementBlocks(found, [carried, again]);
    expect(block).toMatchObject({
      rijen: [
        {
          cellen: [
            "Meldingen (augustus 2022)",
            "10",
            { tekst: "12" },
            "nagekomen rijen: er kwamen alleen rijen bij (levering van 5 oktober 2022)",
            "Rapport 2022-08 (28 augustus 2022) en Rapport 2022-09 (28 september 2022)",
          ],
        },
      ],
    });
  });

  const again = delivery("L2", { ontvangen_op: "2022-11-03" });
  const redefined = { ...months, definitie_versie: "2" };
  const states = { ...months, scope: { ...months.scope, tijdsbasis: "stand" as const } };

  test.each([
    ["a delivery by which counts only grew", current(12, [first, again]), "nagekomen", "2022-11-03"],
    ["a delivery by which a count fell", current(8, [first, again]), "correctie", "2022-11-03"],
    ["a delivery, but nobody can say how", current(12, [first, again], states), "levering", "2022-11-03"],
    ["a delivery that hid it", current(null, [first, again]), "levering", "2022-11-03"],
    ["the same file read again", current(12, [delivery("L2", { sha256: "L1" })]), "vertaling", null],
    ["another definition", current(12, [first], redefined), "definitie", null],
    ["nothing that is recorded", current(12), "onbekend", null],
  ] as const)("by %s", (_, release, oorzaak, op) => {
    expect(restatements(release, [carried])).toMatchObject([{ oorzaken: [{ oorzaak, op }] }]);
  });

  test("by another program, or by another rule for hiding", () => {
    const now = current(null);
    const programme = { ...now, manifest: { ...now.manifest, code_versie: "2" } };
    expect(restatements(programme, [carried])).toMatchObject([{ oorzaken: [{ oorzaak: "programma" }] }]);
    const beleid = { ...now.manifest.beleid, versie: "2" };
    const hiding = { ...now, manifest: { ...now.manifest, beleid } };
    expect(restatements(hiding, [carried])).toMatchObject([{ oorzaken: [{ oorzaak: "beleid" }] }]);
  });

  test("a row that moved to another month is a correction in both", () => {
    const both = releaseOf([[months, [count("2022-07", 9), count("2022-08", 10)]]], [first]);
    const said = report("2022-08", both, both.rows("per_maand"));
    const now = releaseOf([[months, [count("2022-07", 10), count("2022-08", 9)]]], [first, again]);
    const causes = restatements(now, [said]).map(({ oorzaken }) => oorzaken.map(({ oorzaak }) => oorzaak));
    expect(causes).toEqual([["correctie"], ["correctie"]]);
  });

  test("only by deliveries about its own month, and of those by the last", () => {
    const of = (levering: string, maand: string, day: string) =>
      delivery(levering, { periode_van: maand, periode_tot: maand, ontvangen_op: day });
    const added = [
      of("L2", "2022-08", "2022-11-03"),
      of("L3", "2022-08", "2022-12-01"),
      of("L4", "2022-11", "2022-12-02"),
    ];
    expect(restatements(current(12, [first, ...added]), [carried])).toMatchObject([
      { oorzaken: [{ oorzaak: "nagekomen", op: "2022-12-01" }] },
    ]);
  });

  test("the report that was made last counts, also when it is about an earlier month", () => {
    const later = report("2022-09", before, before.rows("per_maand"));
    const remade = report("2022-08", current(12), [count("2022-08", 12)]);
    const last = { ...remade, document: { ...remade.document, datum: "2022-10-20" } };
    expect(restatements(current(12), [last, later])).toEqual([]);
  });

  test("a value that became hidden is said to be hidden, and one that went is said to be gone", () => {
    expect(restatements(current(null), [carried])).toMatchObject([
      { oud: { tekst: "10" }, nieuw: { tekst: "verborgen", waarde: null } },
    ]);
    const gone = restatements(releaseOf([[months, []]], [first]), [carried]);
    expect(gone).toMatchObject([{ oud: { tekst: "10" }, nieuw: null }]);
    expect(JSON.stringify(restatementBlocks(gone, [carried]))).toContain("niet meer gepubliceerd");
  });

  test("the last report that said something else counts, not the one before it", () => {
    const corrected = report("2022-09", current(12), [count("2022-08", 12)]);
    expect(restatements(current(12), [carried, corrected])).toEqual([]);
    expect(restatements(current(13), [carried, corrected])).toMatchObject([
      { oud: { tekst: "12" }, stond_in: [{ sleutel: "2022-09" }] },
    ]);
  });
});

describe("what is no restatement", () => {
  test("the same value", () => {
    expect(restatements(current(10), [carried])).toEqual([]);
  });

  test("a year that was still running when the report was made", () => {
    const running = report("2022-08", before, [count("2022", 80)]);
    expect(restatements(releaseOf([[months, [count("2022", 95)]]], [first]), [running])).toEqual([]);
  });

  test("without an earlier report it says that there is nothing to compare with", () => {
    expect(restatementBlocks([], [])).toMatchObject([
      { tekst: expect.stringContaining("nog geen eerder rapport") },
    ]);
    expect(restatementBlocks([], [carried])).toMatchObject([
      { tekst: expect.stringContaining("Geen enkel cijfer") },
    ]);
  });
});
