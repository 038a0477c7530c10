import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSite } from "../../dashboards/serve.ts";
import { launchBrowser } from "../support/browser.ts";
import { removeFolders } from "../support/example.ts";
import { buildWords, emptySite, exampleSite, noNetwork, pagePaths, pageWidths } from "../support/site.ts";
import { barriers, scrollsSideways, type Visit, visit as visitIn } from "../support/visit.ts";

const paths = [...pagePaths, "/bestaat-niet"];

let browser: Browser;
let site: { url: string; close(): Promise<void> };
let empty: typeof site;

beforeAll(async () => {
  site = await serveSite({ folder: await exampleSite(), port: 0 });
  empty = await serveSite({ folder: await emptySite(), port: 0 });
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await Promise.all([site, empty].map((server) => server.close()));
  await removeFolders();
});

const visit = (address: string, width: number): Promise<Visit> => visitIn(browser, address, width);

describe.each(paths)("the page %s", (path) => {
  test.each(pageWidths)(
    "opens at %i px without an error, a foreign request or a barrier",
    async (width) => {
      const { page, trouble } = await visit(site.url + path, width);
      const isExpected = (line: string): boolean => path === "/bestaat-niet" && line.includes("404");
      expect(trouble.filter((line) => !isExpected(line))).toEqual([]);
      expect(await page.locator("html").getAttribute("lang")).toBe("nl");
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    },
    30_000,
  );

  test("opens without data", async () => {
    const { page, trouble } = await visit(empty.url + path, 360);
    expect(trouble.filter((line) => !line.includes("404"))).toEqual([]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    if (path !== "/bestaat-niet") expect(await page.locator("main").textContent()).toContain("nog n");
    await page.context().close();
  }, 30_000);
});

test("every download resolves to a file with a header", async () => {
  const found = new Set<string>();
  for (const path of paths) {
    const { page } = await visit(site.url + path, 1240);
    for (const link of await page.locator("a[download]").all()) {
      found.add(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
    }
    await page.context().close();
  }
  expect(found.size).toBeGreaterThan(8);
  for (const address of found) {
    const response = await fetch(address);
    expect(response.status, address).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).toString("utf8")).toMatch(
      /^\ufeffindicator;gebied;periode;.+\r\n/,
    );
  }
}, 30_000);

test("the keyboard alone opens the table of a chart", async () => {
  const { page } = await visit(`${site.url}/meldingen`, 1240);
  const focused = () => page.evaluate(() => document.activeElement?.className ?? "");
  for (let i = 0; i < 30 && (await focused()) !== "tabelknop"; i += 1) await page.keyboard.press("Tab");
  expect(await focused()).toBe("tabelknop");
  const button = page.locator("button.tabelknop").first();
  const table = page.locator(`#${await button.getAttribute("aria-controls")}`);
  expect(await table.isVisible()).toBe(false);
  await page.keyboard.press("Enter");
  expect(await button.getAttribute("aria-expanded")).toBe("true");
  expect(await table.isVisible()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.context().close();
}, 30_000);

test("the address of the cijferregister keeps the chosen series, and search narrows the list", async () => {
  const { page } = await visit(`${site.url}/cijferregister`, 1240);
  await page.getByRole("searchbox").fill("huisuitzettingen nederland");
  await page.locator(".gevonden", { hasText: /^\d{1,2} reeks/ }).waitFor();
  const link = page.locator(".reeksen a").first();
  const title = (await link.textContent()) ?? "";
  await link.click();
  await page.locator("#reeks-titel", { hasText: title }).waitFor();
  expect(page.url()).toContain("#reeks=");
  const again = await visit(page.url(), 360);
  expect(await again.page.locator("#reeks-titel").textContent()).toBe(title);
  await again.page.context().close();
  await page.context().close();
}, 30_000);

test("a choice of pijler shows other blocks", async () => {
  const { page, trouble } = await visit(`${site.url}/preventiescanner`, 1240);
  const before = await page.locator(".matrix caption").allTextContents();
  await page.locator("#pijler").selectOption({ index: 1 });
  await page.waitForFunction(
    (text) => [...document.querySelectorAll(".matrix caption")].map((c) => c.textContent).join() !== text,
    before.join(),
  );
  expect(trouble).toEqual([]);
  await page.context().close();
}, 30_000);

test("the build asked nothing of the network", async () => {
  const refused = promisify(execFile)(process.execPath, [
    "--import",
    noNetwork,
    "-e",
    "await fetch('https://example.org')",
  ]);
  await expect(refused).rejects.toThrow(/netwerk is afgesneden/);
  const cache = fileURLToPath(new URL("../../dashboards/.observablehq/cache/_npm", import.meta.url));
  const entries = await readdir(cache, { recursive: true, withFileTypes: true });
  expect(entries.filter((entry) => entry.isFile())).toEqual([]);
  expect(await buildWords()).toBe("");
});
