import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { exampleInBrowser } from "../support/browser-site.ts";

const site = exampleInBrowser();
let page: Page;
afterEach(async () => page.close());

const open = async (path: string): Promise<void> => {
  page = await site.browser.newPage({ viewport: { width: 1240, height: 900 } });
  await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
};
const widths = (): Promise<number[]> =>
  page.$$eval(".rij svg.grafiek", (charts) => charts.map((chart) => Number(chart.getAttribute("width"))));

describe("a page on paper", () => {
  test("a chart is drawn for the sheet, not shrunk to it, and is as before on the screen after that", async () => {
    await open("/verhuisbox");
    const before = await widths();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const printed = await widths();
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(Math.max(...before)).toBeGreaterThan(567);
    expect(Math.max(...printed)).toBe(567);
    expect(await widths()).toEqual(before);
  });

  test("a page with many hidden cells stays a file that can be sent", async () => {
    await open("/verhuisbox");
    const hidden = await page.locator(".cel-verborgen").count();
    const paper = await page.pdf({ preferCSSPageSize: true, tagged: true });
    expect(hidden).toBeGreaterThan(50);
    expect(paper.length).toBeLessThan(5_000_000);
  });
});
