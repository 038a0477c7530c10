import { expect, test } from "vitest";
import { exampleInBrowser } from "../../support/browser-site.ts";
import { visit } from "../../support/visit.ts";

const site = exampleInBrowser();

test("a choice of registration shows other dossiers, and only those", async () => {
  const { page, trouble } = await visit(site.browser, `${site.url}/huisuitzettingen`, 1240);
  const share = page.locator("#aandeel svg");
  expect(await share.getAttribute("aria-label")).toContain("59,6% (806 van 1.353)");
  await page.getByLabel("Registratie, plaats en jaar").selectOption("Amsterdam|vroeg_eropaf|2009");
  await page.locator("#termijnen tbody tr").first().waitFor();
  expect(await page.locator("#aandeel svg").getAttribute("aria-label")).not.toContain("1.353");
  expect(trouble).toEqual([]);
  await page.context().close();
}, 60_000);

test("a screen reader meets the matrix as a table, on a phone too", async () => {
  for (const width of [360, 1240]) {
    const { page } = await visit(site.browser, `${site.url}/huisuitzettingen/registraties`, width);
    const table = page.getByRole("table", { name: "Registraties en kenmerken" });
    expect(await table.getByRole("row").count()).toBe(17);
    expect(await table.getByRole("columnheader").count()).toBe(8);
    expect(await table.getByRole("rowheader").count()).toBe(16);
    await page.context().close();
  }
}, 60_000);

test("a qualifier stays with its figure in the cijferregister", async () => {
  const { page } = await visit(site.browser, `${site.url}/cijferregister`, 1240);
  await page.getByRole("searchbox").fill("huisuitzettingen tien corporaties friesland");
  await page.locator(".gevonden", { hasText: /^1 reeks / }).waitFor();
  await page.locator(".reeksen a").first().click();
  await page.locator("#reeks-titel", { hasText: "Huisuitzettingen in Friesland" }).waitFor();
  expect(await page.locator("#versies-tabel").textContent()).toContain("minimaal 228 huishoudens");
  await page.context().close();
}, 60_000);
