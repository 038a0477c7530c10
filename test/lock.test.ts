import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withLock } from "../src/lock.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thuismonitor-lock-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("two builds at the same time follow each other and leave nothing behind", async () => {
  const steps: string[] = [];
  const build = (name: string): Promise<void> =>
    withLock(join(folder, "bezig"), async () => {
      steps.push(`${name} begint`);
      await wait(20);
      steps.push(`${name} klaar`);
    });
  await Promise.all([build("a"), build("b")]);
  expect(steps).toHaveLength(4);
  for (const i of [0, 2]) expect(steps[i + 1]).toBe(steps[i]?.replace("begint", "klaar"));
  expect(await readdir(folder)).toEqual([]);
});

test("a build that fails gives the lock back", async () => {
  const lock = join(folder, "bezig");
  await expect(withLock(lock, () => Promise.reject(new Error("mislukt")))).rejects.toThrow("mislukt");
  expect(await withLock(lock, () => Promise.resolve("klaar"))).toBe("klaar");
});

test("a lock whose owner was killed does not stop the next build", async () => {
  const lock = join(folder, "bezig");
  await writeFile(lock, "999999999");
  expect(await withLock(lock, () => Promise.resolve("klaar"))).toBe("klaar");
});
