import { strFromU8, unzipSync } from "fflate";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A space is a space, whether it may break a line or not. */
export const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Parts of a Word file by name, as text. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(entries.map(([name, content]) => [name, strFromU8(content)]));
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of XML of Word, a paragraph a line, without instructions of fields. */
export function wordLines(xml: string): string[] {
  return xml
    .replace(/<w:instrText[^>]*>.*?<\/w:instrText>/g, "")
    .split("</w:p>")
    .map((part) =>
      part.replace(/<[^>]+>/g, "").replace(/&(\w+);/g, (_, name: string) => entities[name] ?? ""),
    )
    .map(spaced)
    .filter((line) => line !== "");
}

/** One tag of a PDF with the text in it, in the order of reading. */
export interface Tag {
  readonly soort: string;
  readonly tekst: string;
  readonly alt: string;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Text by the mark that ties it to a tag. */
function textByMark(items: readonly unknown[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items as readonly { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type?.startsWith("beginMarkedContent") === true) open.push(item.id ?? "");
    else if (item.type === "endMarkedContent") open.pop();
    else if (item.str !== undefined) {
      const mark = open.findLast((id) => id !== "") ?? "";
      texts.set(mark, `${texts.get(mark) ?? ""}${item.str}${item.hasEOL === true ? " " : ""}`);
    }
  }
  return texts;
}

const leaves = new Set(["H1", "H2", "H3", "P", "LI", "TH", "TD", "Caption", "Figure"]);

function walk(node: Node, texts: ReadonlyMap<string, string>, tags: Tag[]): string {
  if (node.type === "content") return texts.get(node.id ?? "") ?? "";
  const place = tags.length;
  const tekst = (node.children ?? []).map((child) => walk(child, texts, tags)).join("");
  const isLeaf = leaves.has(node.role ?? "");
  if (isLeaf) tags.splice(place, 0, { soort: node.role ?? "", tekst: spaced(tekst), alt: node.alt ?? "" });
  return tekst;
}

export interface ReadPdf {
  readonly titel: string;
  readonly taal: string;
  readonly bladzijden: number;
  readonly bladwijzers: readonly string[];
  readonly tags: readonly Tag[];
  /** Height in points of the letters that most of the text is in: less than set when a browser shrank the sheet. */
  readonly letter: number;
  /** Everything on paper, page by page, also what is no part of the text such as the foot of the sheet. */
  readonly bladen: readonly string[];
}

function outlineTitles(nodes: readonly { title: string; items: unknown[] }[] | null): string[] {
  return (nodes ?? []).flatMap((node) => [
    spaced(node.title),
    ...outlineTitles(node.items as { title: string; items: unknown[] }[]),
  ]);
}

/** Reads a PDF as a screen reader does: by its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const metadata = await pdf.getMetadata();
  const info = metadata.info as { Title?: string; Language?: string };
  const tags: Tag[] = [];
  const bladen: string[] = [];
  const letters = new Map<number, number>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tree = (await page.getStructTree()) as Node | null;
    if (tree !== null) walk(tree, textByMark(items), tags);
    for (const { height = 0, str = "" } of items as readonly { height?: number; str?: string }[]) {
      const size = Math.round(height * 10) / 10;
      letters.set(size, (letters.get(size) ?? 0) + str.length);
    }
    const strings = (items as readonly { str?: string }[]).map(({ str }) => str ?? "");
    bladen.push(spaced(strings.join(" ")));
  }
  const outline = await pdf.getOutline();
  await task.destroy();
  return {
    titel: info.Title ?? "",
    taal: info.Language ?? "",
    bladzijden: bladen.length,
    bladwijzers: outlineTitles(outline as { title: string; items: unknown[] }[] | null),
    tags,
    letter: [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0,
    bladen,
  };
}

/** What a PDF says of itself to programs that read it aloud: its catalog, and how often each tag occurs. */
export async function readPdfClaims(bytes: Uint8Array): Promise<{
  readonly getagd: boolean;
  readonly toont_titel: boolean;
  readonly metadata: string;
  readonly tags: ReadonlyMap<string, number>;
  /** Scope of each heading of a table: 'Column' or 'Row'. */
  readonly koppen: readonly string[];
}> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const part = (name: string) => pdf.catalog.lookup(PDFName.of(name));
  const metadata = part("Metadata");
  const tags = new Map<string, number>();
  const koppen: string[] = [];
  const visit = (node: unknown): void => {
    if (node instanceof PDFArray) {
      for (let i = 0; i < node.size(); i++) visit(node.lookup(i));
    } else if (node instanceof PDFDict) {
      const tag = String(node.lookup(PDFName.of("S")) ?? "").slice(1);
      if (tag !== "") tags.set(tag, (tags.get(tag) ?? 0) + 1);
      if (tag === "TH") koppen.push(/Scope \/(\w+)/.exec(String(node.lookup(PDFName.of("A"))))?.[1] ?? "");
      visit(node.lookup(PDFName.of("K")));
    }
  };
  visit(part("StructTreeRoot"));
  return {
    getagd: String(part("MarkInfo")).includes("/Marked true"),
    toont_titel: String(part("ViewerPreferences")).includes("/DisplayDocTitle true"),
    metadata: metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.getContents()) : "",
    tags,
    koppen,
  };
}

/** The first sheet of a workbook as text, read from its XML: a cell that holds a formula is refused. */
export function readWorkbook(bytes: Uint8Array): string[][] {
  const parts = wordParts(bytes);
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  if (/<f[ >]/.test(sheet)) throw new Error("Er staat een formule in de bijlage.");
  const shared = (parts.get("xl/sharedStrings.xml") ?? "")
    .split("</si>")
    .map((part) => wordLines(`${part}</w:p>`).join(""));
  return sheet
    .split("<row ")
    .slice(1)
    .map((row) => {
      const cells: string[] = [];
      for (const [, place = "", attributes = "", inner = ""] of row.matchAll(
        /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/g,
      )) {
        const column = [...place].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const value = inner.replace(/<[^>]+>/g, "");
        cells[column] = attributes.includes('t="s"') ? (shared[Number(value)] ?? "") : value;
      }
      return Array.from(cells, (cell) => cell ?? "");
    });
}
