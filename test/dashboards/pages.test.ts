import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { serveSite } from "../../dashboards/serve.ts";
import { launchBrowser } from "../support/browser.ts";
import { emptyRelease, exampleRelease, removeFolders } from "../support/example.ts";

const noNetwork = fileURLToPath(new URL("../support/no-network.mjs", import.meta.url));
const paths = ["/", "/meldingen", "/preventiescanner", "/cijferregister", "/bestaat-niet"] as const;
const widths = [360, 1240] as const;
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser: Browser;
let folder: string;
let site: { url: string; close(): Promise<void> };
let emptySite: typeof site;
const said: string[] = [];

/** Builds a site while every process that the build starts is cut off from the network. */
async function buildOffline(published: string, name: string): Promise<typeof site> {
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = `${before ?? ""} --import ${noNetwork}`.trim();
  try {
    await buildSite({ published, output: join(folder, name), log: (line) => said.push(line) });
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  }
  return serveSite({ folder: join(folder, name), port: 0 });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thuismonitor-site-"));
  site = await buildOffline(await exampleRelease(), "voorbeeld");
  emptySite = await buildOffline(await emptyRelease(), "leeg");
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), emptySite?.close()]);
  await rm(folder, { recursive: true, force: true });
  await removeFolders();
});

interface Visit {
  readonly page: Page;
  /** Console errors, failed requests and requests to another host. */
  readonly trouble: string[];
}

/** Opens a page and waits until all its cells have been drawn. */
async function visit(address: string, width: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const trouble: string[] = [];
  const { origin } = new URL(address);
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:")) trouble.push(`vraagt ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, trouble };
}

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** What axe finds, as 'rule: element'. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe.each(paths)("the page %s", (path) => {
  test.each(widths)(
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
    const { page, trouble } = await visit(emptySite.url + path, 360);
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
    (text) => document.querySelector(".matrix caption")?.textContent !== text,
    before[0],
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
  expect(said).toEqual([]);
});
