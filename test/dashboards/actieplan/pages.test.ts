import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { exampleInBrowser } from "../../support/browser-site.ts";
import { barriers, visit } from "../../support/visit.ts";

const site = exampleInBrowser();

const rows = (page: Page, part: string): Promise<number> =>
  page.locator(`${part} > .tabel-houder tbody tr`).count();

describe("the page of the Actieplan", () => {
  test("shows 44 results, 30 of the main text, 73 actions and 46 indicators, and no colour without a norm", async () => {
    const { page, trouble } = await visit(site.browser, `${site.url}/actieplan`, 1240);
    expect(await rows(page, ".resultaten")).toBe(44);
    expect(await rows(page, ".hoofdtekst")).toBe(30 + 73);
    expect(await rows(page, ".indicatoren")).toBe(46);
    expect(await rows(page, ".projecten")).toBe(20);
    const words = await page.locator(".resultaten .tag").allTextContents();
    expect(words.filter((word) => word === "geen norm vastgesteld")).toHaveLength(12);
    expect(trouble).toEqual([]);
    await page.context().close();
  }, 60_000);

  test("a filter leaves only what was asked, and nothing found is said", async () => {
    const { page } = await visit(site.browser, `${site.url}/actieplan`, 1240);
    await page.locator("#actielijn").selectOption("A3");
    await page.locator(".gevonden", { hasText: "11 van 44" }).waitFor();
    expect(await rows(page, ".resultaten")).toBe(11);
    await page.locator("#jaar").selectOption("2030");
    await page.locator(".gevonden", { hasText: "4 van 44" }).waitFor();
    await page.locator("#norm").selectOption("richting");
    await page.locator(".gevonden", { hasText: "0 van 44" }).waitFor();
    expect(await page.locator(".leeg").allTextContents()).toContain("Geen resultaat past bij uw keuze.");
    await page.context().close();
  }, 60_000);

  test("every deadline that documents give differently is there with both years", async () => {
    const { page } = await visit(site.browser, `${site.url}/actieplan`, 1240);
    expect(await page.locator("#verschillen tbody tr").count()).toBe(12);
    const cell = page.locator(".resultaten tr", { hasText: "A5.R01" }).locator("td").first();
    expect(await cell.textContent()).toBe("2023Hoofdtekst: 2024");
    await page.context().close();
  }, 60_000);

  test("the milestones stand as they were on the chosen day, and say that they are invented", async () => {
    const { page } = await visit(site.browser, `${site.url}/actieplan`, 1240);
    const plan = page.locator("#per-gemeente tbody tr").first();
    expect(await plan.locator("td").nth(3).textContent()).toContain("klaar");
    const row = page.locator(".resultaten tr", { hasText: "A3.R07" });
    expect(await row.textContent()).toContain("1 van 5 gemeenten klaar, van 2 onbekend (31 oktober 2024)");
    for (const id of ["#lijn-a3", "#per-gemeente", "#eigen-mijlpalen", "#indicatoren"]) {
      expect(await page.locator(`${id} > .kaart-kop .tag`).allTextContents()).toContain("fictief");
    }
    await page.locator("#stand-op").selectOption("2024-02-20");
    await page.locator("#per-gemeente", { hasText: "20 februari 2024" }).waitFor();
    expect(await plan.locator("td").nth(3).textContent()).toContain("bezig");
    expect(await row.textContent()).toContain("geen gegevens");
    await page.context().close();
  }, 60_000);

  test("the details and the table of a path open without a barrier", async () => {
    const { page } = await visit(site.browser, `${site.url}/actieplan`, 360);
    await page.locator("#lijn-a5 summary").first().click();
    await page.locator("#pad-k01 .tabelknop").click();
    expect(await page.locator("#pad-k01-tabel").isVisible()).toBe(true);
    expect(await page.locator("#pad-k01 svg").getAttribute("aria-label")).toContain(
      "rekenkundig pad, geen vastgesteld doel",
    );
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

test("the page of Lissabon says of discrimination that nothing measures it", async () => {
  const { page, trouble } = await visit(site.browser, `${site.url}/lissabon`, 1240);
  const cells = await page.locator("#beloften tbody tr").nth(4).locator("td").allTextContents();
  expect(cells).toEqual(["niets", "niets", "Discriminatie omdat iemand dakloos is"]);
  expect(await page.locator("#belofte-5").textContent()).toContain("Er is geen indicator");
  expect(trouble).toEqual([]);
  await page.context().close();
}, 60_000);
