import { describe, expect, test } from "vitest";
import { exampleInBrowser } from "../../support/browser-site.ts";
import { barriers, visit } from "../../support/visit.ts";

const site = exampleInBrowser();

describe("the page with the four measures", () => {
  test("draws no axis for the four, and every reason can be opened by keyboard", async () => {
    const { page, trouble } = await visit(site.browser, `${site.url}/vier-bronnen`, 1240);
    const card = page.locator("#een-as");
    expect(await card.locator("svg").count()).toBe(0);
    expect(await card.locator("tbody tr").count()).toBe(6);
    const more = card.locator("summary").first();
    await more.focus();
    await page.keyboard.press("Enter");
    expect(await card.locator("details[open] li").count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await page.context().close();
  }, 60_000);

  test("has the published number of each source, for this municipality where there is one", async () => {
    const { page } = await visit(site.browser, `${site.url}/vier-bronnen`, 360);
    const lead = await page.locator(".lead").textContent();
    for (const words of ["33.000", "1.500", "28.721"]) expect(lead).toContain(words);
    expect(await page.locator("#vier-maten").textContent()).toContain("centrumregio Den Haag");
    expect(await page.locator("#schatting svg.grafiek").count()).toBe(3);
    await page.context().close();
  }, 60_000);
});

describe("the page of ETHOS Light", () => {
  test("shows another telling when it is chosen, and marks every invented card", async () => {
    const { page, trouble } = await visit(site.browser, `${site.url}/ethos-light`, 1240);
    const before = await page.locator(".lead").textContent();
    await page.locator("#telling").selectOption({ index: 1 });
    await page.waitForFunction((text) => document.querySelector(".lead")?.textContent !== text, before);
    expect(await page.locator(".lead").textContent()).toContain("2.400 dakloze mensen");
    const cards = page.locator(".kaart", { has: page.locator(".bron", { hasText: "ETHOS-telling ·" }) });
    expect(await cards.count()).toBeGreaterThan(6);
    for (const card of await cards.all()) expect(await card.locator(".tag-let-op").count()).toBe(1);
    expect(await page.locator("#ouders").textContent()).toContain("Samen: 879");
    expect(trouble).toEqual([]);
    await page.context().close();
  }, 60_000);
});
