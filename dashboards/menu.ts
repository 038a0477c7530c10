/** A page in the menu; its file is its path with `.md`. */
export interface MenuPage {
  readonly name: string;
  readonly path: string;
}

/** Pages about one thing; the first is where the section's own link leads. */
export interface MenuSection {
  readonly name: string;
  readonly pages: readonly [MenuPage, ...MenuPage[]];
}

/** Every page of the site, by section, in the order of the menu. A new page is one line here. */
export const sections: readonly MenuSection[] = [
  { name: "Overzicht", pages: [{ name: "Overzicht", path: "/" }] },
  {
    name: "Beloften",
    pages: [
      { name: "Actieplan", path: "/actieplan" },
      { name: "Lissabon", path: "/lissabon" },
      { name: "Doelen", path: "/doelen" },
    ],
  },
  {
    name: "Aantallen",
    pages: [
      { name: "Vier bronnen", path: "/vier-bronnen" },
      { name: "ETHOS Light", path: "/ethos-light" },
    ],
  },
  {
    name: "In de gemeente",
    pages: [
      { name: "Meldingen", path: "/meldingen" },
      { name: "Verhuisbox", path: "/verhuisbox" },
      { name: "Opvang en gezinnen", path: "/opvang" },
      { name: "Wonen en uitstroom", path: "/wonen" },
      { name: "Huisuitzettingen", path: "/huisuitzettingen" },
      { name: "Registraties", path: "/huisuitzettingen/registraties" },
    ],
  },
  {
    name: "Preventiescanner",
    pages: [
      { name: "Een regio", path: "/preventiescanner" },
      { name: "Regio's vergelijken", path: "/preventiescanner/vergelijken" },
    ],
  },
  { name: "Rapporten", pages: [{ name: "Rapporten", path: "/rapporten" }] },
  {
    name: "Alle cijfers",
    pages: [
      { name: "Cijferregister", path: "/cijferregister" },
      { name: "Leveringen", path: "/leveringen" },
    ],
  },
  {
    name: "Verantwoording",
    pages: [
      { name: "Werkwijze", path: "/verantwoording" },
      { name: "Begrippen", path: "/verantwoording/begrippen" },
      { name: "Open data", path: "/verantwoording/open-data" },
      { name: "Privacy", path: "/verantwoording/privacy" },
      { name: "Toegankelijkheid", path: "/verantwoording/toegankelijkheid" },
    ],
  },
];

export const menuPages: readonly MenuPage[] = sections.flatMap(({ pages }) => pages);

/** 'page' for the page itself, 'true' for the page that it stands below. */
function currentWord({ path }: MenuPage, current: string): "page" | "true" | null {
  if (current === (path === "/" ? "/index" : path)) return "page";
  return path !== "/" && current.startsWith(`${path}/`) ? "true" : null;
}

/** The page of the menu that `current` is, or stands below; the longest path wins. */
function currentPage(current: string): MenuPage | null {
  const found = menuPages.filter((page) => currentWord(page, current) !== null);
  return found.toSorted((a, b) => b.path.length - a.path.length)[0] ?? null;
}

function link(page: MenuPage, word: "page" | "true" | null): string {
  return `<li><a href="${page.path}"${word === null ? "" : ` aria-current="${word}"`}>${page.name}</a></li>`;
}

/**
 * The menu as HTML: a line with the sections, and under it the pages of the section that the reader is in.
 * Needs no script, and every page is at most two links away.
 */
export function menuHtml(current: string): string {
  const page = currentPage(current);
  const own = page === null ? undefined : sections.find(({ pages }) => pages.includes(page));
  const top = sections.map(({ name, pages: [first, ...rest] }) => {
    const isHere = page !== null && [first, ...rest].includes(page);
    const word = isHere ? (rest.length === 0 ? currentWord(first, current) : "true") : null;
    return link({ name, path: first.path }, word);
  });
  const below =
    own === undefined || own.pages.length === 1
      ? ""
      : `<ul class="onderdelen" aria-label="${own.name}">${own.pages
          .map((one) => link(one, one === page ? currentWord(one, current) : null))
          .join("")}</ul>`;
  return `<nav aria-label="Pagina's"><ul>${top.join("")}</ul>${below}</nav>`;
}
