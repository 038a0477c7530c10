import { spawn } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Packages whose version Framework asks the registry for because its own bundle names them. It never
 * downloads them; an empty folder `<name>@<version>` in its cache answers the question offline.
 */
const namedPackages = [
  "react",
  "react-dom",
  "lodash",
  "arquero",
  "apache-arrow",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "mapbox-gl",
  "parquet-wasm",
  "topojson-client",
  "@observablehq/plot",
  "@observablehq/inputs",
  "@observablehq/sample-datasets",
];

/** Makes Framework's cache fit for a build without a network and without files of an earlier build. */
async function prepareCache(root: string): Promise<void> {
  const cache = join(root, ".observablehq", "cache");
  await Promise.all(
    namedPackages.map((name) => mkdir(join(cache, "_npm", `${name}@1.0.0`), { recursive: true })),
  );
  await rm(join(cache, "data"), { recursive: true, force: true });
}

function binary(): string {
  const main = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
  return join(dirname(main), "dist", "bin", "observable.js");
}

/** Runs `observable build` in a process of its own. Gives its exit code and everything that it said. */
export async function runFramework(root: string, output: string): Promise<{ code: number; lines: string[] }> {
  await prepareCache(root);
  const child = spawn(process.execPath, [binary(), "build"], {
    cwd: root,
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", THUISMONITOR_SITE: output },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? 1));
  });
  return { code, lines: Buffer.concat(chunks).toString("utf8").split("\n") };
}
