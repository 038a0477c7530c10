import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { exampleInBrowser } from "../support/browser-site.ts";
import { barriers, visit } from "../support/visit.ts";

const site = exampleInBrowser();

async function open(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, trouble } = await visit(site.browser, site.url + path, 1240);
  await use(page);
  expect(trouble).toEqual([]);
  await page.context().close();
}

const lead = (page: Page): Promise<string | null> => page.locator(".lead").textContent();

test("the year and the regeling change the answer, and 179, 156 and 90 stand in it", async () => {
  await open("/verhuisbox", async (page) => {
    await page.locator("#jaar").selectOption("2021");
    await page.locator(".lead", { hasText: "In 2021" }).waitFor();
    for (const number of ["90 huishoudens", "179 huishoudens", "156"])
      expect(await lead(page)).toContain(number);
    await page.locator("#regeling").selectOption({ label: "Verhuisbox" });
    await page.locator(".lead", { hasText: "met Verhuisbox." }).waitFor();
  });
}, 30_000);

test("a choice of begeleiding changes who found a home, and the page stays open to everyone", async () => {
  await open("/verhuisbox", async (page) => {
    const card = page.locator("#huishouden");
    const before = await card.locator("svg").getAttribute("aria-label");
    await page.locator("#groep").selectOption({ label: "Begeleiding: Intensieve begeleiding" });
    await card.locator(".vraag", { hasText: "Intensieve begeleiding" }).waitFor();
    expect(await card.locator("svg").getAttribute("aria-label")).not.toBe(before);
    expect(await barriers(page)).toEqual([]);
  });
}, 40_000);

test("every card that is made from invented rows says so", async () => {
  for (const path of ["/verhuisbox", "/opvang"]) {
    await open(path, async (page) => {
      expect(await page.locator(".let-op .tag", { hasText: "fictief" }).count()).toBe(1);
      const untagged = await page.locator("section.kaart[id]").evaluateAll((cards) =>
        cards
          .filter((card) => !(card.querySelector(".bron")?.textContent ?? "").includes("Cijferregister"))
          .filter((card) => ![...card.querySelectorAll(".tag")].some((tag) => tag.textContent === "fictief"))
          .map(({ id }) => id),
      );
      expect(untagged).toEqual([]);
    });
  }
}, 40_000);

test("hidden cells are hatched in charts and tables, and no move is called one to a krimpgebied", async () => {
  await open("/verhuisbox", async (page) => {
    expect(await page.locator(".staaf-verborgen").count()).toBeGreaterThan(3);
    expect(await page.locator("td.cel-verborgen").count()).toBeGreaterThan(3);
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text.replaceAll("‘verhuisd naar een krimpgebied’", "")).not.toMatch(
      /verhuis\w* naar (een )?krimp/i,
    );
    expect(text).not.toMatch(/\b255\b/);
  });
}, 30_000);

test("the estimate follows an assumption and keeps its tag", async () => {
  await open("/verhuisbox", async (page) => {
    await page.locator("#raming-verhouding").fill("1");
    await page.locator("#raming [aria-live]", { hasText: "kosten × 1" }).waitFor();
    expect(await page.locator("#raming .tag").allTextContents()).toEqual(["raming"]);
    await page.locator("#raming-keuze").selectOption({ index: 1 });
    await page.locator("#raming [aria-live]", { hasText: "615.000" }).waitFor();
  });
}, 30_000);

test("each report opens by key and shows what it prints beside what the rows give", async () => {
  await open("/verhuisbox", async (page) => {
    const report = page.locator("#rapport-2");
    await report.locator("button.tabelknop").focus();
    await page.keyboard.press("Enter");
    const line = report.locator("tr", { hasText: "VHB+ trajecten gestart" });
    expect((await line.locator("td").allTextContents()).slice(0, 3)).toEqual(["156", "156", "geen"]);
  });
}, 30_000);

test("the year changes the answer about families", async () => {
  await open("/opvang", async (page) => {
    await page.locator("#jaar").selectOption("2021");
    await page.locator(".lead", { hasText: "In 2021 meldden zich 420 gezinnen." }).waitFor();
    await page.locator("#jaar").selectOption("2018");
    await page.locator(".lead", { hasText: "292 gezinnen" }).waitFor();
  });
}, 30_000);
