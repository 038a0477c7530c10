import { readdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lockOf, type Run, startIngest } from "../support/cli.ts";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";
import { delivered, fileWith, melding } from "./deliveries.ts";
import { manyFiles, outcomeOf } from "./large.ts";

afterAll(removeFolders);

/** How many were new and known according to the last line of a run. */
function totals(run: Run): number[] {
  const last = run.said().trim().split("\n").at(-1) ?? "";
  const found = /^(\d+) nieuw, (\d+) al binnen, (\d+) geweigerd\.$/.exec(last);
  expect(found, run.said()).not.toBeNull();
  return (found ?? []).slice(1).map(Number);
}

/** Outcomes without the place in a run: two runs each count from what they find. */
async function contentOf(data: string): Promise<string[]> {
  return (await outcomeOf(data)).map((line) => line.replace(/"volgnummer":\d+/, "")).sort();
}

describe("twee runs tegelijk op één map", () => {
  let files: string[] = [];
  beforeAll(async () => {
    files = await manyFiles(await emptyData(), 10_000);
  });

  test("slagen allebei, en samen lezen zij elk bestand één keer", async () => {
    const data = await emptyData();
    const runs = [startIngest(data, files), startIngest(data, files)];
    expect(await Promise.all(runs.map((run) => run.done))).toEqual([10, 10]);
    const counts = runs.map(totals).sort(([a = 0], [b = 0]) => b - a);
    expect(counts).toEqual([
      [4, 0, 1],
      [0, 4, 1],
    ]);
    const alone = await emptyData();
    await ingestInto(alone, { files });
    expect(await outcomeOf(data)).toEqual(await outcomeOf(alone));
    expect((await readdir(data)).filter((name) => name !== "raw" && name !== ".werk")).toEqual([]);
  });

  test("met andere bestanden geven samen wat zij na elkaar geven", async () => {
    const [waarden = "", groot = "", geweigerd = "", pak = ""] = files;
    const data = await emptyData();
    // the lock of a run that was killed lies there when both begin
    await writeFile(lockOf(data), "999999999");
    const runs = [
      startIngest(data, [groot, geweigerd]),
      startIngest(data, [pak, groot]),
      startIngest(data, [waarden, groot]),
    ];
    expect(await Promise.all(runs.map((run) => run.done))).toHaveLength(3);
    const counts = runs.map(totals);
    const sum = (at: number): number => counts.reduce((total, row) => total + (row[at] ?? 0), 0);
    expect([sum(0), sum(1), sum(2)]).toEqual([4, 2, 1]);
    const alone = await emptyData();
    await ingestInto(alone, { files });
    expect(await contentOf(data)).toEqual(await contentOf(alone));
  });

  test("een run die moet wachten zegt dat, en stoort de andere niet", async () => {
    const data = await emptyData();
    await writeFile(lockOf(data), String(process.pid));
    const run = startIngest(data, [await fileWith(delivered([melding("1")]))]);
    const waiting = await waitFor(() => run.said().includes("wacht tot die klaar is"));
    expect(waiting).toBe(true);
    expect(await readdir(data)).toEqual([".slot"]);
    await writeFile(lockOf(data), "999999999");
    expect(await run.done).toBe(0);
    expect(totals(run)).toEqual([1, 0, 0]);
  });

  test("in één proces wachten zij ook op elkaar", async () => {
    const data = await emptyData();
    const one = [await fileWith(delivered([melding("1"), melding("2")]), "een.csv")];
    const summaries = await Promise.all([1, 2, 3].map(() => ingestInto(data, { files: one })));
    expect(summaries.map(({ nieuw, bekend }) => [nieuw, bekend]).sort()).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
  });
});

async function waitFor(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 600 && !holds(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return holds();
}
