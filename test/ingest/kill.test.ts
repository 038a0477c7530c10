import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seeded } from "../../src/contract/synthesise.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { lockOf, startIngest } from "../support/cli.ts";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";
import { everythingIn, filesBelow } from "./deliveries.ts";
import { manyFiles, outcomeOf, planted } from "./large.ts";

afterAll(removeFolders);

const campaign = process.env.THUISMONITOR_CAMPAGNE === "1";
const kills = campaign ? 100 : 10;
/** On a machine that does other work too. */
const patience = campaign ? 3_600_000 : 240_000;
const rows = 40_000;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Waits until a run has begun to ingest; false when it ended before that. */
async function begun(data: string, done: Promise<unknown>): Promise<boolean> {
  let ended = false;
  void done.then(() => {
    ended = true;
  });
  while (!ended && !(await exists(lockOf(data)))) await wait(2);
  return !ended;
}

interface Killed {
  readonly leveringen: number;
  /** The lock of the killed run was still there. */
  readonly slot: boolean;
  /** A delivery was being made. */
  readonly werk: boolean;
}

/** What lies in a data folder just after a kill. */
async function stateOf(data: string): Promise<Killed> {
  const receipts = await readReceipts(data);
  const werk = await readdir(join(data, ".werk")).catch(() => []);
  return { leveringen: receipts.length, slot: await exists(lockOf(data)), werk: werk.length > 0 };
}

/** Every delivery is whole, and no file holds what may not be kept, also not what was still being made. */
async function checkInvariants(data: string): Promise<void> {
  for (const { folder, receipt } of await readReceipts(data)) {
    const whole = ["receipt.html", "receipt.json", "rejected.parquet", "rows.parquet"];
    expect((await readdir(folder)).sort()).toEqual(receipt.status === "aanvaard" ? whole : ["receipt.json"]);
  }
  for (const [path, bytes] of await filesBelow(data)) {
    const text = bytes.toString("latin1");
    const leaks = Object.entries(planted).filter(([, value]) => text.includes(value));
    expect(leaks.map(([name]) => `${name} in ${path}`)).toEqual([]);
  }
}

describe("een run die wordt afgebroken", () => {
  let files: string[] = [];
  let undisturbed: string[] = [];
  let duration = 0;

  beforeAll(async () => {
    files = await manyFiles(await emptyData(), rows);
    const data = await emptyData();
    const run = startIngest(data, files);
    await begun(data, run.done);
    const begin = performance.now();
    expect(await run.done).toBe(10);
    duration = performance.now() - begin;
    undisturbed = await outcomeOf(data);
    const all = `${await everythingIn(data)}\n${run.said()}`;
    expect(Object.entries(planted).filter(([, value]) => all.includes(value))).toEqual([]);
    expect(undisturbed.filter((line) => line.includes(" rows: "))).toHaveLength(4);
  });

  async function killedAt(moment: number): Promise<Killed> {
    const data = await emptyData();
    const run = startIngest(data, files);
    if (await begun(data, run.done)) await wait(moment);
    run.process.kill("SIGKILL");
    await run.done;
    const state = await stateOf(data);
    await checkInvariants(data);
    const lines: string[] = [];
    const { nieuw, bekend, geweigerd } = await ingestInto(data, { files, lines });
    expect([nieuw + bekend, geweigerd]).toEqual([4, 1]);
    expect(await outcomeOf(data)).toEqual(undisturbed);
    const left = (await readdir(data)).filter((name) => name !== "raw" && name !== ".werk");
    expect(left).toEqual([]);
    expect(await readdir(join(data, ".werk")).catch(() => [])).toEqual([]);
    expect(lines.filter((line) => line.includes("wacht"))).toEqual([]);
    return state;
  }

  test(
    `geeft ${kills} keer bij de volgende run hetzelfde als een run zonder storing`,
    async () => {
      const random = seeded(20250403);
      const moments = Array.from({ length: kills }, () => random() * duration);
      const states: Killed[] = [];
      const waiting = moments.entries();
      const lane = async (): Promise<void> => {
        for (const [i, moment] of waiting) {
          const state = await killedAt(moment).catch((cause: unknown) => {
            throw new Error(`afgebroken na ${Math.round(moment)} ms (nr. ${i + 1})`, { cause });
          });
          states.push(state);
        }
      };
      // two at a time, each on its own folder: one starts up while the other reads
      await Promise.all([lane(), lane()]);
      const middle = states.filter(({ slot, leveringen }) => slot && leveringen < 5);
      expect(middle.length).toBeGreaterThanOrEqual(kills / 3);
      expect(states.some(({ werk }) => werk)).toBe(true);
      expect(new Set(states.map(({ leveringen }) => leveringen)).size).toBeGreaterThan(1);
      if (campaign) {
        const count = (is: (state: Killed) => boolean): number => states.filter(is).length;
        console.log(
          `${kills} keer afgebroken: ${middle.length} middenin, ${count((s) => s.werk)} met een halve levering.`,
        );
      }
    },
    patience,
  );
});
