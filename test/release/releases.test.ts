import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { internFolder, publishedFolder } from "../../src/published/folders.ts";
import { readManifest, readTable } from "../../src/published/read.ts";
import { attack } from "../../src/release/attack.ts";
import type { CellSystem } from "../../src/release/cells.ts";
import { historyFolder, readHistory } from "../../src/release/history.ts";
import { joinReleases } from "../../src/release/join.ts";
import { intern, openbaar } from "../../src/release/policy.ts";
import { release } from "../../src/release/release.ts";
import { suppressCells } from "../../src/release/suppress.ts";
import { emptyData, removeFolders } from "../support/example.ts";
import { report } from "./reports.ts";
import { runOf, warehouseWith } from "./warehouse.ts";

const forStaff = { beleid: intern, verberg: suppressCells };
const first = report([
  [20, 6],
  [10, 3],
]);
const second = report([
  [20, 6],
  [10, 3],
  [7, 2],
]);
const corrected = report([
  [20, 6],
  [11, 4],
  [7, 2],
]);
let data: string;

beforeEach(async () => {
  data = await emptyData();
});
afterAll(removeFolders);

async function releaseOf(system: CellSystem): Promise<void> {
  await warehouseWith(data, system);
  await release(runOf(data));
}

async function bytesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (f) => [f, await readFile(f, "hex")] as const)),
  );
}

const shown = async (folder: string): Promise<Record<string, unknown>> =>
  Object.fromEntries((await readTable(folder, "proef")).map((row) => [row.cel_naam, row.waarde]));

describe("releases that follow each other", () => {
  test("leave nothing to work out, in whatever release it was hidden", async () => {
    for (const system of [first, second, corrected]) await releaseOf(system);
    const history = await readHistory(data);
    expect(history).toHaveLength(3);
    const all = joinReleases({ cellen: [], relaties: [] }, history, openbaar);
    const found = attack(all, new Set());
    expect(found.size).toBeGreaterThan(8);
    for (const [key, { laag, hoog }] of found) {
      if (key.endsWith("(groei)")) continue;
      expect(hoog - laag).toBeGreaterThanOrEqual(openbaar.bescherming);
    }
  });

  test("keep to what the history says was shown", async () => {
    await releaseOf(second);
    const values = await shown(publishedFolder(data));
    const [kept] = await readHistory(data);
    expect(Object.keys(values)).toHaveLength(second.cellen.length);
    for (const { cel, waarde, verborgen } of kept?.cellen ?? []) {
      expect(values[cel]).toBe(verborgen ? null : waarde);
    }
  });

  test("of the same figures give the same bytes and one entry in the history", async () => {
    await releaseOf(first);
    await releaseOf(second);
    const before = [await bytesBelow(publishedFolder(data)), await bytesBelow(historyFolder(data))];
    await releaseOf(second);
    expect([await bytesBelow(publishedFolder(data)), await bytesBelow(historyFolder(data))]).toEqual(before);
  });

  test("are kept apart when they look the same but other cells lie under what is hidden", async () => {
    const hiddenPair = (a: number, b: number): CellSystem => ({
      cellen: [
        { sleutel: "totaal", waarde: 6 },
        { sleutel: "a", waarde: a },
        { sleutel: "b", waarde: b },
      ],
      relaties: [{ geheel: "totaal", delen: ["a", "b"] }],
    });
    await releaseOf(hiddenPair(2, 4));
    const before = await bytesBelow(publishedFolder(data));
    await releaseOf(hiddenPair(3, 3));
    expect(await bytesBelow(publishedFolder(data))).toEqual(before);
    expect(await readHistory(data)).toHaveLength(2);
  });

  test("leave no delivery behind", async () => {
    await releaseOf(first);
    expect(await readdir(historyFolder(data))).toHaveLength(1);
    expect(await readReceipts(data)).toEqual([]);
  });

  test("stop when an earlier one cannot be read, because then nobody knows what readers know", async () => {
    await releaseOf(first);
    const [name = ""] = await readdir(historyFolder(data));
    await writeFile(join(historyFolder(data), name, "cellen.json"), "{");
    await warehouseWith(data, second);
    await expect(release(runOf(data))).rejects.toMatchObject({ exitCode: 13 });
  });
});

describe("a release that nothing can protect", () => {
  /** The total was shown when it was the one part; then it turns out that a part of 3 is in it. */
  const whole: CellSystem = {
    cellen: [
      { sleutel: "totaal", waarde: 23 },
      { sleutel: "groot", waarde: 20 },
    ],
    relaties: [],
  };
  const split: CellSystem = {
    cellen: [...whole.cellen, { sleutel: "klein", waarde: 3 }],
    relaties: [{ geheel: "totaal", delen: ["groot", "klein"] }],
  };

  test("stops with exit 12, names tables and cells but no values, and writes nothing", async () => {
    await releaseOf(whole);
    const before = [await bytesBelow(publishedFolder(data)), await bytesBelow(historyFolder(data))];
    await warehouseWith(data, split);
    const error = await release(runOf(data)).catch((e: unknown) => e as Error);
    expect(error).toMatchObject({ kind: "onthulling", exitCode: 12 });
    expect(String((error as Error).message)).toContain("\n  proef: klein");
    expect(String((error as Error).message).replace("Van 1 verborgen cel ", "")).not.toMatch(/\d/);
    expect([await bytesBelow(publishedFolder(data)), await bytesBelow(historyFolder(data))]).toEqual(before);
  });

  test("does not stop for a cell that was shown before with the same value", async () => {
    await warehouseWith(data, split);
    await release(runOf(data), { beleid: { ...openbaar, drempel: 2 }, verberg: suppressCells });
    expect(await shown(publishedFolder(data))).toMatchObject({ klein: 3 });
    await release(runOf(data));
    expect(await shown(publishedFolder(data))).toMatchObject({ klein: null, groot: 20 });
  });
});

describe("a count that only two overlapping tables show", () => {
  test("counts at the door and stands in no table", async () => {
    const system: CellSystem = {
      cellen: [
        { sleutel: "18-26", waarde: 30 },
        { sleutel: "18-22", waarde: 28 },
        { sleutel: "23-26", waarde: 2, hulpcel: "verschil" },
      ],
      relaties: [{ geheel: "18-26", delen: ["18-22", "23-26"] }],
    };
    await releaseOf(system);
    expect(await shown(publishedFolder(data))).toEqual({ "18-26": 30, "18-22": null });
    expect((await readHistory(data))[0]?.cellen).toContainEqual({
      ...{ cel: "23-26", waarde: 2, verborgen: true, is_fictief: false, hulpcel: true },
    });
  });
});

describe("the log for the auditor", () => {
  test("says per table and per cell what is hidden, why, and how many people that are", async () => {
    await releaseOf({
      cellen: [
        { sleutel: "totaal", waarde: 39 },
        ...[3, 6, 30].map((waarde, i) => ({ sleutel: `deel ${i}`, waarde })),
      ],
      relaties: [{ geheel: "totaal", delen: ["deel 0", "deel 1", "deel 2"] }],
    });
    const [name = ""] = await readdir(historyFolder(data));
    const log = JSON.parse(await readFile(join(historyFolder(data), name, "verbergingen.json"), "utf8"));
    expect(log).toEqual({
      beleid: "1",
      per_tabel: [
        {
          ...{ tabel: "proef", cellen: 4, verborgen: 2, drempel: 1, dekking: 1 },
          ...{ aandeel_verborgen: 0.5, mensen: 9 },
        },
      ],
      verborgen: [
        { cel: "deel 0", tabellen: ["proef"], reden: "drempel" },
        { cel: "deel 1", tabellen: ["proef"], reden: "dekking" },
      ],
    });
  });
});

describe("the profile for own staff", () => {
  test("shows every count in its own folder, marked, and leaves the public release and history alone", async () => {
    await releaseOf(first);
    const before = [await bytesBelow(publishedFolder(data)), await bytesBelow(historyFolder(data))];
    await warehouseWith(data, second);
    const lines: string[] = [];
    await release(runOf(data, lines), forStaff);
    expect(await readManifest(internFolder(data))).toMatchObject({
      profiel: "intern",
      merk: "intern, niet delen",
      beleid: { drempel: 0 },
    });
    expect(await shown(internFolder(data))).toMatchObject({ "maand 1 1": 3, "maand 2 1": 2 });
    expect(lines.join()).toContain("intern, niet delen");
    expect([await bytesBelow(publishedFolder(data)), await bytesBelow(historyFolder(data))]).toEqual(before);
  });

  test("never becomes a site", async () => {
    await warehouseWith(data, first);
    await release(runOf(data), forStaff);
    const built = buildSite({ published: internFolder(data), output: join(data, "site"), log: () => {} });
    await expect(built).rejects.toThrow(/alleen van de openbare vrijgave/);
    expect(await readdir(data)).not.toContain("site");
  });

  test("does not make a small count count as known", async () => {
    await warehouseWith(data, first);
    await release(runOf(data), forStaff);
    await release(runOf(data));
    expect(await shown(publishedFolder(data))).toMatchObject({ "maand 1 1": null });
    expect(await readdir(historyFolder(data))).toHaveLength(1);
  });
});

test("the manifest says under which policy and by which version it was made", async () => {
  await releaseOf(first);
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const manifest = await readManifest(publishedFolder(data));
  expect(manifest).toMatchObject({ profiel: "openbaar", merk: null, code_versie: version });
  expect(manifest.beleid.versie).toBe(openbaar.versie);
  expect(manifest.tabellen[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});
