import { expect, test } from "vitest";
import { exampleInBrowser } from "../../support/browser-site.ts";
import { barriers, visit } from "../../support/visit.ts";

const site = exampleInBrowser();

test("a card leads to what its figures count, and that table is open and in sight", async () => {
  const { page } = await visit(site.browser, `${site.url}/preventiescanner/vergelijken`, 1240);
  const links = page.getByRole("link", { name: /^wat telt dit/ });
  const href = (await links.first().getAttribute("href")) ?? "";
  const address = new URL(href, page.url());
  await page.context().close();
  const { page: catalogue, trouble } = await visit(site.browser, address.href, 1240);
  const entry = catalogue.locator(`details#${address.hash.slice(1)}`);
  await catalogue.waitForFunction(
    (id) => Math.abs(document.getElementById(id)?.getBoundingClientRect().top ?? 9999) < 900,
    address.hash.slice(1),
  );
  expect(await entry.getAttribute("open")).toBe("");
  expect(await entry.locator("a[download]").isVisible()).toBe(true);
  expect(await barriers(catalogue)).toEqual([]);
  expect(trouble).toEqual([]);
  await catalogue.context().close();
}, 30_000);

test("a search leaves the tables that answer it, and all others come back", async () => {
  const { page } = await visit(site.browser, `${site.url}/verantwoording/open-data`, 360);
  const entries = page.locator("details.tabelkaart");
  const all = await entries.count();
  await page.getByRole("searchbox").fill("wachtlijst verhuisbox");
  await page.waitForFunction((n) => document.querySelectorAll("details.tabelkaart").length < n, all);
  expect(await entries.count()).toBeGreaterThan(0);
  await page.getByRole("searchbox").fill("");
  await page.waitForFunction((n) => document.querySelectorAll("details.tabelkaart").length === n, all);
  await page.context().close();
}, 30_000);
