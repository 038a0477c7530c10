import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";

/** Groups of rules by which every page is tested. */
export const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export interface Visit {
  readonly page: Page;
  /** Console errors, failed requests and requests to another host. */
  readonly trouble: string[];
}

/** Opens a page in a window of its own and waits until all its cells have been drawn. */
export async function visit(browser: Browser, address: string, width: number): Promise<Visit> {
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

export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** What axe finds, as 'rule: element', on the whole page or without what `outside` selects. */
export async function barriers(page: Page, outside: string | null = null): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(axeTags);
  const { violations } = await (outside === null ? axe : axe.exclude(outside)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
