import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root, testEnv } from "./example.ts";

/** A run of the program in a process of its own, with what it said so far. */
export interface Run {
  readonly process: ChildProcess;
  /** Everything printed, on both streams. */
  said(): string;
  /** Exit code, or null when it was killed. */
  readonly done: Promise<number | null>;
}

function spawned(args: readonly string[]): Run {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], {
    cwd: root,
    env: { ...process.env, ...testEnv, THUISMONITOR_DEBUG: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (part: Buffer) => {
      printed += part.toString("utf8");
    });
  }
  const done = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code));
  });
  return { process: child, said: () => printed, done };
}

/** Starts `npm run <opdracht>` without npm, under the key for tests. */
export const start = (opdracht: string, args: readonly string[]): Run =>
  spawned(["pipelines/run.ts", opdracht, ...args]);

/** Starts an ingest only, of these files into this data folder. */
export const startIngest = (data: string, files: readonly string[]): Run =>
  spawned(["test/support/ingest-child.ts", data, ...files]);

/** The lock under which an ingest runs. */
export const lockOf = (data: string): string => join(data, ".slot");
