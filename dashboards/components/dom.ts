/** What may stand inside an element: nodes, text, or nothing. */
export type Child = Node | string | null | undefined | false;
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const svgNamespace = "http://www.w3.org/2000/svg";

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** An HTML element with attributes (null, undefined and false are left out) and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element; see {@link el}. */
export function svg<K extends keyof SVGElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(svgNamespace, name), attributes, children);
}

/** Text that only a screen reader meets. */
export function hidden(document: Document, text: string): HTMLElement {
  return el(document, "span", { class: "alleen-voorlezen" }, text);
}

/** Several nodes as one, so that a page can place them with one expression. */
export function group(document: Document, ...children: Child[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) fragment.append(child);
  }
  return fragment;
}

/** From this page to the root of the site: './', or '../' one folder deep; the head of every page says it. */
export function siteRoot(document: Document): string {
  return document.querySelector('meta[name="wortel"]')?.getAttribute("content") ?? "./";
}
