import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder that lasts as long as the run; see sharedExample in example.ts. */
    gedeeld: string;
  }
}

/** Gives all test files of one run a folder in common, and removes it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "thuismonitor-gedeeld-"));
  project.provide("gedeeld", folder);
  return () => rm(folder, { recursive: true, force: true });
}
