import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { publishedFolder } from "../../src/published/folders.ts";
import { readTable } from "../../src/published/read.ts";
import { buildIn, emptyData, emptyRelease, releaseIn, removeFolders } from "../support/example.ts";

afterAll(removeFolders);

async function municipality(lines: readonly string[]): Promise<string> {
  const data = await emptyData();
  await mkdir(join(data, "reference"));
  const own = ["naam: Voorbeeldstad", "code: GM0001", "regio: Voorbeeldregio", ...lines, ""];
  await writeFile(join(data, "reference", "gemeente.yaml"), own.join("\n"));
  return data;
}

test("what a municipality fills in about itself is published, and the rest stays empty", async () => {
  const data = await municipality([
    "contact:",
    "  privacy: {naam: Toezicht, email: fg@voorbeeldstad.example}",
  ]);
  await buildIn(data);
  await releaseIn(data);
  const rows = await readTable(publishedFolder(data), "contact");
  expect(rows.map((row) => [row.gebied, row.onderwerp, row.naam, row.email])).toEqual([
    ["Voorbeeldstad", "cijfers", "", ""],
    ["Voorbeeldstad", "privacy", "Toezicht", "fg@voorbeeldstad.example"],
    ["Voorbeeldstad", "toegankelijkheid", "", ""],
    ["Voorbeeldstad", "licentie", "", ""],
  ]);
});

test("a subject that does not exist is refused, so that an address is never lost in silence", async () => {
  const data = await municipality(["contact:", "  privasie: {email: fg@voorbeeldstad.example}"]);
  await expect(buildIn(data)).rejects.toThrow(/gemeente\.yaml moet naam, code .* en mag contact bevatten/);
});

test("the shipped example has no address of its own", async () => {
  const rows = await readTable(await emptyRelease(), "contact");
  expect(rows.every((row) => row.naam === "" && row.email === "" && row.pagina === "")).toBe(true);
});
