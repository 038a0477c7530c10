import { describe, expect, test } from "vitest";
import { exampleInBrowser } from "../../support/browser-site.ts";
import { spaced } from "../../support/documents.ts";
import { annexPath, documentPaths } from "../../support/site.ts";
import { barriers, scrollsSideways, visit } from "../../support/visit.ts";

const site = exampleInBrowser();

describe.each(documentPaths)("the document %s", (path) => {
  test.each([360, 1240])(
    "opens at %i px without an error, a foreign request or a barrier",
    async (width) => {
      const { page, trouble } = await visit(site.browser, site.url + path, width);
      expect(trouble).toEqual([]);
      expect(await page.locator("h1").count()).toBe(1);
      const heading = spaced((await page.locator("h1").textContent()) ?? "");
      expect(spaced(await page.title())).toContain(heading);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    },
    30_000,
  );

  test("says everything without JavaScript, and on a phone shows each chart once", async () => {
    const context = await site.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(site.url + path);
    expect(await page.locator(".rapport h2").count()).toBeGreaterThan(5);
    for (const block of await page.locator(".figuur").all()) {
      expect(await block.locator("svg:visible").count()).toBe(1);
    }
    await context.close();
  }, 240_000);
});

/** The page of an annex, its four files, and the answers and the comparison as CSV. */
const annexLinks = 7;

test("the list leads to every document and its files", async () => {
  const { page, trouble } = await visit(site.browser, `${site.url}/rapporten`, 1240);
  const links = await page.locator(".stukken a").all();
  const addresses = await Promise.all(
    links.map(async (link) => new URL((await link.getAttribute("href")) ?? "", page.url()).href),
  );
  expect(addresses).toHaveLength(documentPaths.length * 5 + annexLinks);
  for (const path of [...documentPaths, annexPath]) expect(addresses).toContain(site.url + path);
  for (const address of addresses) expect((await fetch(address)).status, address).toBe(200);
  expect(trouble).toEqual([]);
  await page.context().close();
}, 240_000);
