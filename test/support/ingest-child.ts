import { fileURLToPath } from "node:url";
import { sources } from "../../pipelines/sources.ts";
import { ingest } from "../../src/ingest/ingest.ts";

// an ingest in a process of its own that may be killed; starts faster than the whole program
const [data = "", ...files] = process.argv.slice(2);
const shipped = fileURLToPath(new URL("../../data", import.meta.url));
const log = (line: string): void => console.error(line);
const run = { data, shipped, sources, files, env: process.env, now: () => new Date(), log };
process.exitCode = (await ingest(run)).gebroken ? 10 : 0;
