import { Bookmark, type FileChild, HeadingLevel, Paragraph, TableOfContents, TextRun } from "docx";
import type { Block, ReportDocument } from "./document.ts";

type Heading = Extract<Block, { soort: "kop" }>;

export const headingsOf = (blokken: readonly Block[]): Heading[] =>
  blokken.filter((block) => block.soort === "kop");

/** Where the list of contents leads: a bookmark by the name that Word gives its own. */
const anchor = (nummer: number): string => `_Toc${String(nummer).padStart(6, "0")}`;

/** A heading that the list of contents leads to; `nummer` is its place among the headings, from 1. */
export function headingWithAnchor({ tekst, niveau }: Heading, nummer: number): Paragraph {
  const heading = niveau === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
  return new Paragraph({
    heading,
    children: [new Bookmark({ id: anchor(nummer), children: [new TextRun(tekst)] })],
  });
}

/**
 * The list of contents, every line a link to its heading. Without page numbers: only the reader's own office
 * program knows those. It works them out when the list is updated, and until then a number could be wrong.
 */
export function contents({ blokken, soort }: ReportDocument): FileChild[] {
  if (soort === "briefing") return [];
  const cachedEntries = headingsOf(blokken).map(({ tekst, niveau }, i) => ({
    ...{ title: tekst, level: niveau - 1, href: anchor(i + 1) },
  }));
  const how = { headingStyleRange: "2-3", hyperlink: true, beginDirty: false };
  return [new TableOfContents("Inhoud", { ...how, cachedEntries })];
}

/**
 * The list of contents as LibreOffice reads it too: each part of the field in a run of its own, no place for
 * page numbers, and bookmarks that each have a number of their own.
 */
export function correctedContents(text: string): string {
  const numbers = { Start: 0, End: 0 };
  return text
    .replace(/<w:bookmark(Start|End)([^>]*?)w:id="\d+"/g, (_, end: "Start" | "End", rest: string) => {
      numbers[end] += 1;
      return `<w:bookmark${end}${rest}w:id="${numbers[end]}"`;
    })
    .replace(
      /<w:fldChar w:fldCharType="begin"(?: w:dirty="[^"]*")?\/>(<w:instrText[^>]*>TOC.*?<\/w:instrText>)/,
      '<w:fldChar w:fldCharType="begin"/></w:r><w:r>$1</w:r><w:r>',
    )
    .replace(/(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)(?=<\/w:p><\/w:sdtContent>)/, "</w:p><w:p>$1")
    .replace(
      '<w:sdtPr><w:alias w:val="Inhoud"/></w:sdtPr>',
      '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>',
    )
    .replaceAll('<w:rPr><w:rStyle w:val="IndexLink"/></w:rPr>', "")
    .replaceAll('<w:tab/><w:t xml:space="default"></w:t>', "")
    .replace(
      /<w:tabs><w:tab w:val="clear"[^>]*\/><w:tab w:val="right" w:pos="9025" w:leader="dot"\/><\/w:tabs>/g,
      "",
    );
}
