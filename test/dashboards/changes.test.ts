import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { changedRows, changesOf } from "../../dashboards/changes.ts";
import { changeLines, changesCard } from "../../dashboards/components/overview/changes.ts";
import { meldingScope } from "../../src/indicators/parts/meldingen.ts";
import type { Manifest, PublishedColumn, PublishedTable, Row } from "../../src/published/table.ts";
import { previousFolder, writeRelease } from "../../src/published/write.ts";
import { newDocument } from "./components/support.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const column = (naam: string, type: PublishedColumn["type"] = "tekst"): PublishedColumn => ({
  naam,
  type,
  uitleg: naam,
});

function table(naam = "meldingen_hulpvraag"): Omit<PublishedTable, "bestand" | "sha256" | "rijen"> {
  return {
    ...{ naam, titel: `Tabel ${naam}`, uitleg: "", vragen: [], bescherming: "personen", scope: meldingScope },
    ...{
      richting: "geen",
      dimensies: ["hulpvraag"],
      definitie_versie: "1",
      bron: "meldingen",
      bron_titel: "Meldingen",
    },
    ...{ peildatum: null, is_fictief: false, verborgen: 0 },
    kolommen: [
      ...["indicator", "gebied", "periode", "hulpvraag_code", "hulpvraag"].map((name) => column(name)),
      ...[column("waarde", "geheel"), ...["status", "bron", "versie"].map((name) => column(name))],
    ],
  };
}

function row(hulpvraag: string, waarde: number | null): Row {
  const status = waarde === null ? "onderdrukt" : "getoond";
  const where = { indicator: "meldingen_hulpvraag", gebied: "Den Haag", periode: "2020" };
  return { ...where, hulpvraag_code: hulpvraag, hulpvraag, waarde, status, bron: "Meldingen", versie: "1" };
}

const facts = (
  stand_van: string,
  leveringen: Manifest["leveringen"] = [],
): Omit<Manifest, "tabellen" | "versie"> => ({
  ...{ profiel: "openbaar", merk: null, code_versie: "1", stand_van },
  gemeente: { naam: "Den Haag", code: "GM0518", regio: "Haaglanden" },
  beleid: { versie: "1", drempel: 4, besloten_door: "", besloten_op: "", toelichting: "" },
  leveringen,
});

const delivery = (levering: string, titel: string): Manifest["leveringen"][number] => ({
  ...{ levering, bron: "meldingen", tabel: "meldingen", titel, organisatie: "Den Haag" },
  ...{ periode_van: null, periode_tot: null, ontvangen_op: "2026-01-02", is_fictief: false, telt_mee: true },
  ...{ sha256: "", contract_versie: "1", bevindingen: [] },
});

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "thuismonitor-wijzigingen-"));
  folders.push(folder);
  return join(folder, "published");
}

const before = [row("a", 8), row("b", null), row("c", 5)];
const after = [row("a", 9), row("b", 6), row("d", 7)];

describe("rows in two releases", () => {
  const whole: PublishedTable = { ...table(), bestand: "", sha256: "", rijen: 0 };

  test("are revised, added or gone, and a hidden value is only the word for it", () => {
    const { erbij, weg, herzien } = changedRows(whole, before, after);
    expect([erbij, weg]).toEqual([1, 1]);
    expect(herzien.map(({ was, nu }) => [was, nu])).toEqual([
      ["8", "9"],
      ["verborgen", "6"],
    ]);
    expect(herzien[0]?.wat).toBe("Den Haag · 2020 · a");
  });

  test("that cannot be told apart are only counted", () => {
    const twice = [row("a", 8), row("a", 8)];
    expect(changedRows(whole, twice, [...twice, row("a", 1)])).toEqual({ erbij: 1, weg: 0, herzien: [] });
  });
});

describe("what a release changed", () => {
  test("the first release has none before it", async () => {
    const published = await place();
    await writeRelease(published, [{ tabel: table(), rijen: before }], facts("2026-01-02"));
    const changes = await changesOf(published);
    expect(changes.vorige).toBeNull();
    expect(changesCard(newDocument(), changes).textContent).toContain("eerste vrijgave");
  });

  test("is said of deliveries, tables and figures; the same figures again are no other release", async () => {
    const published = await place();
    const old = await writeRelease(published, [{ tabel: table(), rijen: before }], facts("2026-01-02"));
    const tables = [
      { tabel: table(), rijen: after },
      { tabel: table("nieuw"), rijen: [] },
    ];
    const now = facts("2026-02-02", [
      delivery("l1", "Meldingen bij het loket"),
      delivery("l2", "Meldingen bij het loket"),
    ]);
    await writeRelease(published, tables, now);
    await writeRelease(published, tables, now);
    const changes = await changesOf(published);
    expect(changes.vorige).toEqual({ versie: old.versie, stand_van: "2026-01-02" });
    expect(changeLines(changes)).toEqual([
      ["Binnengekomen", "Meldingen bij het loket (2 bestanden)"],
      ["Nieuw", "Tabel nieuw"],
      ["Erbij", "1 cijfer: Tabel meldingen_hulpvraag"],
      ["Herzien", "2 cijfers met een andere waarde"],
      ["Weg", "1 cijfer: Tabel meldingen_hulpvraag"],
    ]);
    const kept = JSON.parse(
      await readFile(join(previousFolder(published), "manifest.json"), "utf8"),
    ) as Manifest;
    expect(kept.versie).toBe(old.versie);
  });

  test("a release for own staff leaves no other release behind", async () => {
    const published = await place();
    const intern = { ...facts("2026-01-02"), profiel: "intern" as const, merk: "intern" };
    await writeRelease(published, [{ tabel: table(), rijen: before }], intern);
    await writeRelease(published, [{ tabel: table(), rijen: after }], intern);
    expect((await changesOf(published)).vorige).toBeNull();
  });

  test("a previous release that this program cannot read is no reason to stop", async () => {
    const published = await place();
    await writeRelease(published, [{ tabel: table(), rijen: before }], {
      ...facts("2026-01-02"),
      code_versie: "",
    });
    await writeRelease(published, [{ tabel: table(), rijen: after }], facts("2026-02-02"));
    await rm(join(previousFolder(published), "manifest.json"));
    expect((await changesOf(published)).vorige).toBeNull();
  });
});
