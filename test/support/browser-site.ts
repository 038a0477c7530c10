import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { serveSite } from "../../dashboards/serve.ts";
import { launchBrowser } from "./browser.ts";
import { removeFolders } from "./example.ts";
import { exampleSite } from "./site.ts";

export interface BrowserSite {
  readonly browser: Browser;
  readonly url: string;
}

/** The example site, served, and a browser to visit it with, for as long as the tests of a file run. */
export function exampleInBrowser(): BrowserSite {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    site = await serveSite({ folder: await exampleSite(), port: 0 });
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
    await removeFolders();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return site.url;
    },
  };
}
