import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { date } from "./components/format.ts";
import { menuHtml, menuPages } from "./menu.ts";

interface Release {
  readonly versie: string;
  readonly stand_van: string | null;
  readonly gemeente: { readonly naam: string };
  readonly beleid: { readonly toelichting: string };
  readonly tabellen: readonly { readonly naam: string; readonly titel: string }[];
}

interface Page {
  readonly path: string;
  readonly title: string | null;
}

const noRelease: Release = {
  versie: "nog geen vrijgave",
  stand_van: null,
  gemeente: { naam: "" },
  beleid: { toelichting: "" },
  tabellen: [],
};

function readRelease(): Release {
  const path = fileURLToPath(new URL("./data/manifest.json", import.meta.url));
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Release) : noRelease;
}

const release = readRelease();

/** Addresses of the documents; each is the page rapporten/[stuk].md. */
function documentPaths(): string[] {
  const path = fileURLToPath(new URL("./data/stukken.json", import.meta.url));
  if (!existsSync(path)) return [];
  const documents = JSON.parse(readFileSync(path, "utf8")) as readonly { readonly naam: string }[];
  return documents.map(({ naam }) => `/rapporten/${naam}`);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** './' from a page at the root, '../' from a page one folder deep. */
function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 2) || "./";
}

function fontFace(family: string, file: string, root: string): string {
  return `@font-face{font-family:"${family}";src:url("${root}lettertypen/${file}.woff2") format("woff2");font-weight:200 900;font-style:normal;font-display:swap}`;
}

/** Where a printed page comes from, at the foot of each sheet. */
function paperFooter(): string {
  const stand = release.stand_van === null ? "" : ` · stand van ${date(release.stand_van)}`;
  const text = `thuismonitor ${release.gemeente.naam} · vrijgave ${release.versie}${stand}`;
  const font = `font:8pt "Source Sans 3 Variable",sans-serif;color:#333`;
  return `@page{@bottom-left{content:"${text.replace(/["\\<]/g, "")}";${font}}@bottom-right{content:counter(page) " van " counter(pages);${font}}}`;
}

function head({ path }: Page): string {
  const root = rootOf(path);
  const where = release.gemeente.naam === "" ? "de gemeente" : release.gemeente.naam;
  return `<meta name="description" content="Cijfers over dakloosheid in ${escapeHtml(where)}: wat is geteld, waar komt het vandaan en wat weten we niet?">
<meta name="wortel" content="${root}">
<link rel="icon" href="data:,">
<style>${fontFace("Source Serif 4 Variable", "source-serif-4", root)}${fontFace("Source Sans 3 Variable", "source-sans-3", root)}${paperFooter()}</style>`;
}

/** The tables as files, for whoever reads without JavaScript. */
function noScript(path: string): string {
  const links = release.tabellen.map(
    ({ naam, titel }) => `<li><a href="${rootOf(path)}data/${naam}.csv">${escapeHtml(titel)}</a></li>`,
  );
  return `<noscript><div class="noscript"><p>Deze pagina tekent de cijfers met JavaScript. Zonder JavaScript opent u hier de tabellen:</p><ul>${links.join("")}</ul></div></noscript>`;
}

function header({ path }: Page): string {
  return `<a class="sla-over" href="#observablehq-main">Naar de inhoud</a>
<div class="merkbalk"><a class="merknaam" href="/">thuismonitor</a> <span class="gemeente">${escapeHtml(release.gemeente.naam)}</span></div>
${menuHtml(path)}
${noScript(path)}`;
}

/** Where every page leads to: how the figures are made, whom they protect and who can read them. */
const footerLinks = [
  ["/verantwoording", "Werkwijze"],
  ["/verantwoording/privacy", "Privacy"],
  ["/verantwoording/toegankelijkheid", "Toegankelijkheid"],
  ["/verantwoording/open-data", "Open data"],
] as const;

function footer(): string {
  const stand = release.stand_van === null ? "alles wat binnen is" : date(release.stand_van);
  const parts = [
    `Stand van ${stand}`,
    `Vrijgave ${release.versie}`,
    `${release.beleid.toelichting}`,
    "Programma onder EUPL-1.2",
  ].filter((part) => part !== "");
  const links = footerLinks.map(([path, name]) => `<a href="${path}">${name}</a>`);
  return `<p>${parts.map((part) => `<span>${escapeHtml(part)}</span>`).join(" ")}</p><p>${links.join(" ")}</p>`;
}

export default {
  title: release.gemeente.naam === "" ? "thuismonitor" : `thuismonitor ${release.gemeente.naam}`,
  root: ".",
  output: process.env.THUISMONITOR_SITE ?? "../data/site",
  pages: [...menuPages],
  dynamicPaths: documentPaths(),
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  head,
  header,
  footer,
};
