import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { menuPages } from "../../dashboards/menu.ts";
import { serveSite } from "../../dashboards/serve.ts";
import { launchBrowser } from "./browser.ts";

/** Every page of the menu, a series of which the sources disagree, and what is not there. */
const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    menuPages.map(({ path }) => [path.slice(1).replaceAll("/", "-") || "overzicht", path]),
  ),
  "cijferregister-reeks": "/cijferregister#reeks=den_haag_loket_en_verhuisbox%2Fvhb_uitstroom",
  "niet-gevonden": "/bestaat-niet",
};

async function shoot(browser: Browser, address: string, name: string, folder: string): Promise<void> {
  for (const width of [1240, 360]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(address, { waitUntil: "networkidle" });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    if (width === 1240) {
      await page.screenshot({
        path: join(folder, `${name}-begin.png`),
        clip: { x: 0, y: 0, width, height: 900 },
      });
      await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true, tagged: true });
    }
    await page.close();
  }
}

/**
 * Pictures of every page: whole at two widths, its beginning (the picture in the README), and on paper.
 * Usage: node --import tsx test/support/screenshot.ts <site folder> <output folder> [name of one page]
 */
async function main([site, folder, only]: string[]): Promise<void> {
  if (site === undefined || folder === undefined)
    throw new Error("Geef de map van de site en de map voor de beelden.");
  await mkdir(folder, { recursive: true });
  const server = await serveSite({ folder: site, port: 0 });
  const browser = await launchBrowser();
  for (const [name, path] of Object.entries(pages)) {
    if (only === undefined || only === name) await shoot(browser, server.url + path, name, folder);
  }
  await browser.close();
  await server.close();
}

await main(process.argv.slice(2));
