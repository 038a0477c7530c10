import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { exampleInBrowser } from "../../support/browser-site.ts";
import { visit } from "../../support/visit.ts";

const profile = "/preventiescanner";
const comparison = "/preventiescanner/vergelijken";

const site = exampleInBrowser();

async function inPage(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, trouble } = await visit(site.browser, site.url + path, 1240);
  try {
    await look(page);
    expect(trouble).toEqual([]);
  } finally {
    await page.context().close();
  }
}

const query = (page: Page): Promise<string> => page.evaluate("location.search");
const chosen = (page: Page, ...ids: string[]): Promise<string[]> =>
  Promise.all(ids.map((id) => page.locator(`#${id}`).inputValue()));

test("a link shows the region, the gemeente and the subject that it names", async () => {
  await inPage(`${profile}?meting=2023-09_VM&gemeente=1&pijler=Herstelzorg`, async (page) => {
    await page.locator("#eigen h3", { hasText: "Verzonnenstad naast de regio" }).waitFor();
    await page.locator("#kansen h3", { hasText: "herstelzorg" }).waitFor();
    expect(await chosen(page, "meting", "gemeente", "pijler")).toEqual(["2023-09_VM", "1", "Herstelzorg"]);
  });
}, 60_000);

test("what is chosen stands in the address, and the first choice leaves it bare", async () => {
  await inPage(profile, async (page) => {
    expect(await query(page)).toBe("");
    const before = await page.evaluate("history.length");
    await page.locator("#gemeente").selectOption("5");
    await page.locator("#pijler").selectOption("Voorzorg");
    expect(await query(page)).toBe("?gemeente=5&pijler=Voorzorg");
    await page.locator("#meting").selectOption("2022-05_VB");
    await page.locator(".stand .tag", { hasText: "fictief" }).waitFor();
    expect(await query(page), "the number is of a gemeente in another region").toBe(
      "?pijler=Voorzorg&meting=2022-05_VB",
    );
    expect(await chosen(page, "gemeente", "pijler")).toEqual(["", "Voorzorg"]);
    await page.locator("#pijler").selectOption("Bestaanscondities");
    await page.locator("#meting").selectOption("2022-04_DA");
    expect(await query(page)).toBe("");
    expect(await page.evaluate("history.length"), "nothing to go back through").toBe(before);
  });
}, 60_000);

test("back to a place on the page is back to what was chosen there", async () => {
  await inPage(`${profile}?gemeente=5`, async (page) => {
    await page.locator("#eigen").waitFor();
    await page.locator(".wegwijzer a").first().click();
    await page.locator("#meting").selectOption("2022-05_VB");
    await page.locator(".stand .tag", { hasText: "fictief" }).waitFor();
    await page.goBack();
    await page.locator("#eigen h3", { hasText: "Gemeente 5" }).waitFor();
    expect(await query(page)).toBe("?gemeente=5");
    expect(await chosen(page, "meting", "gemeente")).toEqual(["2022-04_DA", "5"]);
  });
}, 60_000);

test("an address that names what does not exist shows the page as it is without", async () => {
  await inPage(`${profile}?meting=nergens&gemeente=99&pijler=%3Cb%3E`, async (page) => {
    expect(await chosen(page, "meting", "gemeente", "pijler")).toEqual([
      "2022-04_DA",
      "",
      "Bestaanscondities",
    ]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
  });
}, 60_000);

test("a link shows the same comparison", async () => {
  await inPage(
    `${comparison}?hier=2022-05_VB&daar=2022-06_VK&pijler=Voorzorg&toon=verschil`,
    async (page) => {
      await page.locator("#vergelijking h2", { hasText: "Voorzorg" }).waitFor();
      expect(await chosen(page, "hier", "daar", "toon")).toEqual(["2022-05_VB", "2022-06_VK", "verschil"]);
      expect(await page.locator(".vergelijking thead th").count()).toBe(5);
      await page.locator("#hier").selectOption("2022-06_VK");
      await page.locator("#vergelijking h2").waitFor();
      expect(await query(page)).toBe("?pijler=Voorzorg&toon=verschil&hier=2022-06_VK");
    },
  );
}, 60_000);

test("the page of a region shows its annex in every form, and says how another is made", async () => {
  await inPage(`${profile}?meting=2022-05_VB`, async (page) => {
    const links = page.locator(".stukken a");
    expect(await links.allTextContents()).toEqual([
      "Preventiescanner Verzonnen Bovenstreek, mei 2022",
      ...["PDF", "Word", "cijfers (Excel)", "cijfers (CSV)", "alle antwoorden (CSV)", "vergelijking (CSV)"],
    ]);
    for (const link of await links.all()) {
      const address = new URL((await link.getAttribute("href")) ?? "", page.url());
      expect((await page.request.get(address.href)).status()).toBe(200);
    }
    await page.locator("#meting").selectOption("2022-06_VK");
    await page.locator("code", { hasText: "npm run bijlage -- --regio 2022-06_VK" }).waitFor();
  });
}, 60_000);

test("what was known of the report stands on the page, with what the checks found of it", async () => {
  await inPage(profile, async (page) => {
    expect(await page.locator("#bekend .vraag").textContent()).toMatch(
      /27 dingen die niet kloppen\. De controles vinden er 21 zelf, en 3 voor een deel\. 3 kan een controle niet vinden\./,
    );
    await page.locator("#bekend summary").click();
    expect(await page.locator("#bekend tbody tr").count()).toBe(27);
    await page.locator("#meting").selectOption("2022-05_VB");
    await page.locator(".stand .tag", { hasText: "fictief" }).waitFor();
    expect(await page.locator("#bekend").count()).toBe(0);
  });
}, 60_000);
