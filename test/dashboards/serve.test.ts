import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite } from "../../dashboards/serve.ts";
import { RunError } from "../../src/errors.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thuismonitor-serve-"));
  await writeFile(join(folder, "index.html"), "overzicht");
  await writeFile(join(folder, "meldingen.html"), "meldingen");
  await writeFile(join(folder, "404.html"), "deze pagina bestaat niet");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("clean addresses, a 404 page with its status, and headers that let nothing else in", async () => {
  const site = await serveSite({ folder, port: 0 });
  const page = await fetch(`${site.url}/meldingen`);
  const missing = await fetch(`${site.url}/bestaat-niet`);
  await site.close();
  expect([page.status, await page.text()]).toEqual([200, "meldingen"]);
  expect([missing.status, await missing.text()]).toEqual([404, "deze pagina bestaat niet"]);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
});

test("a taken port is a wrong use of the command, with what to do", async () => {
  const first = await serveSite({ folder, port: 0 });
  const port = Number(new URL(first.url).port);
  await expect(serveSite({ folder, port })).rejects.toThrow(
    `Poort ${port} is al in gebruik; kies een andere met --port.`,
  );
  await expect(serveSite({ folder, port })).rejects.toBeInstanceOf(RunError);
  await first.close();
});

test("a folder without a site says which command to run", async () => {
  const error = await serveSite({ folder: join(folder, "leeg"), port: 0 }).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ kind: "invoer_ontbreekt", message: expect.stringContaining("npm run site") });
});
