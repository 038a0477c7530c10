import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Delimiter, delimiters, readHead, readRecords } from "../../src/ingest/csv.ts";
import { cellsOfFile, readingOfFile, readRecordsInto, recordsOfText } from "../../src/ingest/read.ts";
import { isRegular, physicalLines, recordSpans } from "../../src/ingest/records.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { emptyData, removeFolders } from "../support/example.ts";

afterAll(removeFolders);

const seed = 20250403;
const linesIn = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

const delimiter = fc.constantFrom(...delimiters);
const cell = fc.array(fc.constantFrom("a", "é", '"', "\n", "\r\n", "\r", " ", ";", ",", "\t", "|", "0"), {
  maxLength: 6,
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const ending = fc.constantFrom("\n", "\r\n", "\r");

interface Written {
  readonly text: string;
  readonly cells: readonly string[][];
  /** Naive reference: a record starts one line after all newlines that were written before it. */
  readonly lines: readonly number[];
}

/** Writes every cell in quotes, so that where a record starts is known without reading. */
function write(rows: readonly string[][][], by: Delimiter, end: string): Written {
  const cells = rows.map((row) => row.map((parts) => parts.join("")));
  const lines: number[] = [];
  let text = "";
  for (const row of cells) {
    lines.push(1 + linesIn(text));
    text += row.map((value) => `"${value.replaceAll('"', '""')}"`).join(by) + end;
  }
  return { text, cells, lines };
}

describe("regels van records", () => {
  test("kloppen met een eenvoudige telling, en de cellen komen heel terug", () => {
    fc.assert(
      fc.property(table, delimiter, ending, (rows, by, end) => {
        const { text, cells, lines } = write(rows, by, end);
        const read = readRecords(text, by, 0);
        expect(read.map(({ cellen }) => cellen)).toEqual(cells);
        expect(read.map(({ regel }) => regel)).toEqual(lines);
        expect(readHead(text, by, 3)).toEqual(cells.slice(0, 3));
        // the first line ending may stand in a cell, and then a reader may take it for that of the rows
        const first = /\r\n|\n|\r/.exec(text)?.[0];
        expect(isRegular(text, by)).toBe(end !== "\r" && first === end);
      }),
      { seed, numRuns: 400 },
    );
  });

  test("lege regels tellen wel als regel en niet als rij", () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        fc.nat(7),
        (rows, gaps, bad) => {
          const { cells } = write(rows, ";", "\n");
          let text = "kop;kop\n";
          const expected = cells.map((row, i) => {
            text += "\n".repeat(gaps[i] ?? 0);
            const line = 1 + linesIn(text);
            text += `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(";")}\n`;
            return line;
          });
          const refused = 2 + bad + gaps.slice(0, bad + 1).reduce((sum, gap) => sum + gap, 0);
          const { rows: found, rejected } = physicalLines(text, ";", 1, new Set([refused]));
          expect([...found]).toEqual(expected.filter((_, i) => i !== bad));
          expect(rejected).toEqual(expected.filter((_, i) => i === bad));
        },
      ),
      { seed, numRuns: 200 },
    );
  });

  test("samen zijn de records de hele tekst, wat er ook in staat", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 30 }).map((parts) => parts.flat().join("")),
        delimiter,
        (text, by) => {
          let at = 0;
          for (const { van, tot, einde, regel } of recordSpans(text, by)) {
            expect(van).toBe(at);
            expect(regel).toBe(1 + linesIn(text.slice(0, van)));
            expect(text.slice(tot, tot + einde.length)).toBe(einde);
            at = tot + einde.length;
          }
          expect(at).toBe(text.length);
          expect(readRecords(text, by, 0).every(({ cellen, stuk }) => (cellen === null) === stuk)).toBe(true);
        },
      ),
      { seed, numRuns: 600 },
    );
  });
});

/** Rows of two columns as a reader leaves them, and where the refused ones stand. */
async function readAs(pad: string, text: string, fromFile: boolean): Promise<unknown> {
  const file = {
    ...{ pad, tekst: () => text, scheidingsteken: ";" as const, kop_record: 1 },
    ...{ aantal_cellen: 2, rijen_ongeveer: 2 },
  };
  return withDatabase(":memory:", async (database) => {
    const inMemory = fromFile ? null : await readRecordsInto(database, recordsOfText(text, ";", 1), 2);
    const cells = inMemory?.cells ?? cellsOfFile(file);
    const rows = await database.rows(`select c0, c1 from ${cells.van}`);
    const reading = inMemory?.reading ?? (await readingOfFile(database, file));
    const lines = rows.map((_, i) => reading.regel(i + 1));
    return {
      rows,
      lines,
      refused: [...reading.geweigerde_regels()],
      counts: [reading.geweigerd, reading.overgeslagen],
    };
  });
}

describe("de twee lezers", () => {
  test("zien in elk bestand dezelfde rijen en regels", async () => {
    const folder = await emptyData();
    // ¶ ends a row; what stands between quotes keeps its own line ending
    const plain = ["a;b¶", "¶", ";¶", "a¶", "a;b;c¶", '"";""¶', '"""";é¶', " ; ¶"];
    const regular = [...plain, '"a¶";"b;"¶', '"a\n";b¶', 'a;"b\r\nc"¶', '"\r";b¶'];
    const odd = ['a";b¶', '"a;b¶', " ¶", '"a"x;b¶', "a;b\r"];
    const headers = ["x;y¶", "x;y¶", '"x¶z";y¶', '"x\nz";y¶', 'x;"y\r\nz"¶', '"x\rz";y¶'];
    const texts = [regular, regular, [...regular, ...odd]].flatMap((pieces, k) => {
      const rows = fc.array(fc.constantFrom(...pieces), { maxLength: 10 });
      const text = fc.tuple(fc.constantFrom(...headers), rows).map(([kop, p]) => `${kop}${p.join("")}`);
      return fc.sample(fc.tuple(text, fc.boolean()), { seed: seed + k, numRuns: 20 });
    });
    let compared = 0;
    for (const [i, [marked, crlf]] of texts.entries()) {
      const text = marked.replaceAll("¶", crlf ? "\r\n" : "\n");
      const path = join(folder, `${i}.csv`);
      await writeFile(path, text);
      if (!isRegular(text, ";")) continue;
      expect(await readAs(path, text, true), JSON.stringify(text)).toEqual(await readAs(path, text, false));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });
});
