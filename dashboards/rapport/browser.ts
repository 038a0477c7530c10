import { type Browser, chromium as playwright } from "playwright-core";

/**
 * Chromium's own sandbox and graphics card are absent in a container; hinting off makes text the same
 * everywhere. Not the defaults of @sparticuz/chromium: those hang on a second window and switch off
 * the rules for requests to other hosts.
 */
const flags = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--hide-scrollbars"];

/** The browser that comes with the packages, or the one that THUISMONITOR_CHROMIUM names. */
async function executable(): Promise<string> {
  const own = process.env.THUISMONITOR_CHROMIUM;
  if (own !== undefined && own !== "") return own;
  // Makes the package unpack the libraries that a bare machine does not have.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}

/** A headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await executable(), args: flags, headless: true });
}
