import { describe, expect, test } from "vitest";
import { progressLines } from "../../pipelines/progress.ts";
import { linesAbout } from "../../src/ingest/scan.ts";

const file = { naam: "meldingen.csv", rijen_ongeveer: 1_998_417, nummer: 1, totaal: 3 };

function onStream(isTTY: boolean) {
  const [written, said]: [string[], string[]] = [[], []];
  let now = 0;
  const stream = { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  const lines = progressLines(
    stream,
    (line) => said.push(line),
    () => now,
  );
  const at = (ms: number, aandeel: number, naam = file.naam): void => {
    now = ms;
    lines.voortgang({ ...file, naam, aandeel });
  };
  return { written, said, at, lines };
}

describe("progress", () => {
  test("on a terminal one line renews itself with the stage, the rows and the time left", () => {
    const { written, said, at, lines } = onStream(true);
    at(0, 0.01);
    at(4000, 0.4);
    lines.log("klaar");
    expect(written.map((text) => text.replace("\r\u001b[K", ""))).toEqual([
      "meldingen.csv (1 van 3): 1% van ongeveer 2.000.000 rijen beoordeeld",
      "meldingen.csv (1 van 3): 40% van ongeveer 2.000.000 rijen beoordeeld, nog ongeveer 6 s",
      "",
    ]);
    expect(said).toEqual(["klaar"]);
  });

  test("elsewhere a plain line comes now and then, and short work says nothing", () => {
    const { written, said, at } = onStream(false);
    at(0, 0.1);
    at(500, 0.9);
    at(600, 0.1, "ander.csv");
    at(9000, 0.4, "ander.csv");
    expect(said).toEqual([]);
    at(10_600, 0.5, "ander.csv");
    expect(said).toEqual([
      "ander.csv (1 van 3): 50% van ongeveer 2.000.000 rijen beoordeeld, nog ongeveer 10 s",
    ]);
    expect(written).toEqual([]);
  });

  test("the rows of a file are estimated from its begin", () => {
    const begin = Buffer.from("a;b\n1;2\n3;4\n5;6\n");
    expect(linesAbout({ begin, bytes: begin.length })).toBe(4);
    expect(linesAbout({ begin, bytes: begin.length * 1000 })).toBe(4000);
    expect(linesAbout({ begin: Buffer.alloc(0), bytes: 0 })).toBe(0);
  });
});
