import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from "docx";
import {
  type Block,
  type ChartBlock,
  isLandscape,
  type ReportDocument,
  type TableBlock,
  type Tone,
} from "./document.ts";
import { footerText, marksOf, originLine, watermark } from "./marks.ts";
import { emptyDocument } from "./page.ts";
import { chartPicture, watermarkPicture } from "./picture.ts";
import { typeset } from "./typography.ts";
import { contents, correctedContents, headingsOf, headingWithAnchor } from "./word-contents.ts";
import { bulletReference, numbering, own, stylesOf } from "./word-style.ts";
import { wordTable } from "./word-table.ts";
import { fixedZip } from "./zip.ts";

type Canvas = ReturnType<typeof emptyDocument>;

const toneStyles: Readonly<Record<Tone, string | null>> = {
  gewoon: null,
  antwoord: own.antwoord,
  let_op: own.let_op,
  open: own.open,
  bron: own.bron,
};

const paragraph = (text: string, style: string | null): Paragraph =>
  new Paragraph(style === null ? { text } : { text, style });

/** 'Tabel 3. …' with the number as a field, so that Word numbers on when a table is added. */
function caption(block: TableBlock | ChartBlock, keepNext: boolean): Paragraph {
  const name = block.soort === "tabel" ? "Tabel" : "Figuur";
  const tag = block.is_fictief ? " (fictief)" : "";
  return new Paragraph({
    style: "Caption",
    keepNext,
    children: [
      new TextRun({ text: `${name}\u00a0`, bold: true }),
      new SimpleField(`SEQ ${name} \\* ARABIC`, String(block.nummer)),
      new TextRun(`. ${block.titel}${tag}`),
    ],
  });
}

function chart(canvas: Canvas, block: ChartBlock): FileChild[] {
  const { png, width, height, alt } = chartPicture(canvas, block);
  const image = new ImageRun({
    type: "png",
    data: png,
    transformation: { width, height: Math.round(height) },
    altText: { name: `Figuur ${block.nummer}`, title: block.titel, description: alt },
  });
  return [new Paragraph({ keepNext: true, children: [image] }), caption(block, false)];
}

/** What every block is drawn with: a place to draw charts, the width of the text, and the headings in order. */
interface Sheet {
  readonly canvas: Canvas;
  readonly textWidth: number;
  readonly koppen: readonly Block[];
}

function blockParts({ canvas, textWidth, koppen }: Sheet, block: Block): FileChild[] {
  switch (block.soort) {
    case "kop":
      return [headingWithAnchor(block, koppen.indexOf(block) + 1)];
    case "alinea":
      return [paragraph(block.tekst, toneStyles[block.toon])];
    case "lijst":
      return block.punten.map(
        (text) => new Paragraph({ text, numbering: { reference: bulletReference, level: 0 } }),
      );
    case "tabel":
      return [caption(block, true), wordTable(block, textWidth)];
    case "grafiek":
      return chart(canvas, block);
    case "cijfer":
      return [paragraph(block.zin, own.antwoord), paragraph(block.herkomst, own.bron)];
  }
}

function opening(one: ReportDocument): FileChild[] {
  return [
    new Paragraph({ text: typeset(one.titel), heading: HeadingLevel.HEADING_1 }),
    paragraph(typeset(one.onderwerp), "Subtitle"),
    paragraph(originLine(one).join(" · "), own.bron),
  ];
}

/** The large word behind the text, in the header so that it returns on every page. */
function watermarkRun(word: string): ImageRun {
  const { png, width, height } = watermarkPicture(word);
  return new ImageRun({
    type: "png",
    data: png,
    transformation: { width, height: Math.round(height) },
    altText: { name: "Watermerk", title: "", description: word },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        align: HorizontalPositionAlign.CENTER,
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, align: VerticalPositionAlign.CENTER },
      behindDocument: true,
      wrap: { type: TextWrappingType.NONE },
    },
  });
}

function header(one: ReportDocument): Header {
  const word = watermark(one);
  const picture = word === null ? [] : [watermarkRun(word)];
  const text = new TextRun(marksOf(one).join(" · "));
  return new Header({ children: [new Paragraph({ style: own.merk, children: [text, ...picture] })] });
}

function footer(one: ReportDocument): Footer {
  const page = new TextRun({ children: [new Tab(), PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({
        style: own.voet,
        tabStops: [{ type: TabStopType.RIGHT, position: sheetOf(one).text }],
        children: [new TextRun(footerText(one)), page],
      }),
    ],
  });
}

/** The moment of making becomes the day of the document, and the list of contents is one that every office reads. */
function corrected(name: string, text: string, { datum }: ReportDocument): string {
  if (name === "docProps/core.xml") {
    return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${datum}T00:00:00Z`);
  }
  return name === "word/document.xml" ? correctedContents(text) : text;
}

/** The document as a Word file: real headings, styles, captions and alternative texts, in Dutch. */
export async function toWord(one: ReportDocument): Promise<Uint8Array> {
  const sheet = sheetOf(one);
  const draw = { canvas: emptyDocument(), textWidth: sheet.text, koppen: headingsOf(one.blokken) };
  const blocks = one.blokken.flatMap((block) => blockParts(draw, block));
  const file = new Document({
    title: one.titel,
    subject: one.onderwerp,
    creator: one.gemeente,
    lastModifiedBy: `thuismonitor ${one.code_versie}`,
    description: footerText(one),
    styles: stylesOf(one),
    numbering,
    sections: [
      {
        properties: { page: sheet.page },
        headers: { default: header(one) },
        footers: { default: footer(one) },
        children: [...opening(one), ...contents(one), ...blocks],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(file));
  return fixedZip(bytes, (name, text) => corrected(name, text, one));
}

/** A4 with 20 mm all round, or lying down with 15 mm, and the width of its text, in twentieths of a point. */
function sheetOf(one: ReportDocument) {
  const lying = isLandscape(one);
  const side = lying ? 850 : 1134;
  const margin = { top: 1134, right: side, bottom: 1134, left: side, header: 567, footer: 567 };
  const [width, height] = [11906, 16838];
  const orientation = lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    page: { size: { width, height, orientation }, margin },
    text: (lying ? height : width) - 2 * side,
  };
}
