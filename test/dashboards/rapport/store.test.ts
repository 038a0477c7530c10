import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { ReportDocument } from "../../../dashboards/rapport/document.ts";
import {
  documentFolder,
  earlierDocuments,
  isFinalAlready,
  keepDocument,
  publicDocuments,
} from "../../../dashboards/rapport/store.ts";
import { emptyData, removeFolders } from "../../support/example.ts";
import { releaseOf } from "./support.ts";

afterAll(removeFolders);

let data: string;
let published: string;
let final: ReportDocument;
const files = new Map([["maandrapport-2022-09.html", "<p>Vastgesteld</p>"]]);
const next = { soort: "maandrapport", sleutel: "2022-10", profiel: "openbaar" } as const;

beforeEach(async () => {
  data = await emptyData();
  published = join(data, "published");
  const manifest = JSON.stringify(releaseOf([]).manifest);
  await mkdir(published);
  await writeFile(join(published, "manifest.json"), manifest);
  final = {
    ...{ soort: "maandrapport", sleutel: "2022-09", titel: "Rapport", onderwerp: "", gemeente: "Den Haag" },
    ...{ stadium: "definitief", datum: "2022-10-18", merk: null, profiel: "openbaar" },
    ...{ stand_van: null, vrijgave: "v", code_versie: "1", blokken: [] },
    manifest_sha256: createHash("sha256").update(manifest).digest("hex"),
  };
});

const folder = (): string => documentFolder(data, final);

describe("a final document", () => {
  test("stays as it was when another is made at the same moment", async () => {
    const other = { ...final, datum: "2022-11-01" };
    const both = [final, other].map((one) => keepDocument(data, one, { files, published }));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [kept] = await publicDocuments(data, false);
    expect(await readdir(folder())).toEqual(["document.json", "maandrapport-2022-09.html", "manifest.json"]);
    await expect(keepDocument(data, other, { files, published })).rejects.toThrow("wordt niet overschreven");
    expect((await publicDocuments(data, false))[0]).toEqual(kept);
  });

  test("that was broken off half-way is not there, and can be made after all", async () => {
    const half = `${folder()}.4711`;
    await mkdir(half, { recursive: true });
    await writeFile(join(half, "maandrapport-2022-09.html"), "<p>Half");
    expect(await isFinalAlready(data, final)).toBe(false);
    expect(await publicDocuments(data, true)).toEqual([]);
    expect(await earlierDocuments(data, next)).toEqual([]);
    await keepDocument(data, final, { files, published });
    expect(await isFinalAlready(data, final)).toBe(true);
  });

  test("leaves nothing behind when a file of it cannot be written", async () => {
    const wrong = new Map([["geen/map.html", "x"]]);
    await expect(keepDocument(data, final, { files: wrong, published })).rejects.toThrow();
    expect(await readdir(join(data, "reports", "maandrapport", "2022-09"))).toEqual([]);
  });

  test("is not made when the release changed in the meantime", async () => {
    await writeFile(join(published, "manifest.json"), "{}");
    await expect(keepDocument(data, final, { files, published })).rejects.toThrow("tijdens het maken");
    expect(await publicDocuments(data, true)).toEqual([]);
  });

  test.each(["document.json", "manifest.json"])("that lost its %s is said to be damaged", async (name) => {
    await keepDocument(data, final, { files, published });
    await rm(join(folder(), name));
    for (const action of [isFinalAlready(data, final), earlierDocuments(data, next)]) {
      await expect(action).rejects.toThrow("is niet te lezen; zet een kopie terug");
    }
  });

  test("goes before a concept of the same month, which changes nothing of it", async () => {
    await keepDocument(data, final, { files, published });
    const before = await readFile(join(folder(), "document.json"), "utf8");
    await keepDocument(data, { ...final, stadium: "concept" }, { files, published });
    expect(await readFile(join(folder(), "document.json"), "utf8")).toBe(before);
    expect(await publicDocuments(data, true)).toEqual([final]);
  });
});
