import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { gzipSync as fflateGzip, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ArchiveRefused, archiveLimits, checkZip, unpackGzip, unpackZip } from "../../src/ingest/archive.ts";
import { writeWorkbook } from "../../src/ingest/workbook.ts";

const seed = 20250403;
const zip = (files: Record<string, string | Uint8Array>): Buffer => {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries) as Zippable));
};

interface Said {
  readonly vlag?: number;
  readonly methode?: number;
  readonly crc?: number;
  readonly grootte?: number;
}

/** Changes what the directory says of the first entry: it need not be true. */
function saying(bytes: Uint8Array, { vlag, methode, crc, grootte }: Said): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from("504b0102", "hex"));
  if (vlag !== undefined) copy.writeUInt16LE(vlag, at + 8);
  if (methode !== undefined) copy.writeUInt16LE(methode, at + 10);
  if (crc !== undefined) copy.writeUInt32LE(crc, at + 16);
  if (grootte !== undefined) copy.writeUInt32LE(grootte, at + 24);
  return copy;
}

const text = (bytes: Buffer): [string, string][] =>
  unpackZip(bytes).map(({ naam, bytes: content }) => [naam, content.toString("utf8")]);

describe("een zip uitpakken", () => {
  test("geeft elk bestand, op naam, zonder mappen en zonder wat een computer er zelf bij zet", () => {
    const files = {
      "b/maart.csv": "x",
      "a.csv": "y",
      "__MACOSX/._a.csv": "?",
      ".DS_Store": "?",
      "b/~$boek.xlsx": "?",
      "b/Thumbs.db": "?",
    };
    expect(
      text(
        Buffer.from(
          zipSync({
            ...Object.fromEntries(Object.entries(files).map(([n, c]) => [n, strToU8(c)])),
            "map/": new Uint8Array(),
          }),
        ),
      ),
    ).toEqual([
      ["a.csv", "y"],
      ["b/maart.csv", "x"],
    ]);
  });

  test("geeft terug wat erin ging, gepakt of niet, ook leeg", () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.csv$/), fc.uint8Array({ maxLength: 300 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(files, fc.constantFrom(0, 6), (content, level) => {
        const found = unpackZip(zipSync(content, { level: level === 0 ? 0 : 6 }));
        const same = found.map(({ naam, bytes }) => [naam, Uint8Array.from(bytes)]);
        expect(same).toEqual(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
      }),
      { seed, numRuns: 100 },
    );
  });

  test("namen zijn UTF-8, of wat een oud Windows-programma schreef; een schuine streep is een streep", () => {
    expect(text(zip({ "coördinatie €.csv": "x" }))).toEqual([["coördinatie €.csv", "x"]]);
    const old = zip({ "cafe.csv": "x", "map\\b.csv": "y" });
    for (let at = old.indexOf("cafe"); at !== -1; at = old.indexOf("cafe"))
      old.write("caf\xe9", at, "latin1");
    expect(text(old)).toEqual([
      ["café.csv", "x"],
      ["map/b.csv", "y"],
    ]);
  });

  test("een werkboek in een zip is een gewoon bestand", async () => {
    const book = await writeWorkbook([{ naam: "blad", rijen: [["a"]] }]);
    expect(unpackZip(zip({ "boek.xlsx": book })).map(({ bytes }) => Uint8Array.from(bytes))).toEqual([book]);
    expect(checkZip(book).map(({ naam }) => naam)).toEqual(Object.keys(unzipSync(book)));
  });
});

const many = Object.fromEntries(
  Array.from({ length: archiveLimits.bestanden + 1 }, (_, i) => [`${i}.csv`, "x"]),
);
const plain = zip({ "a.csv": "een;twee\r\n".repeat(50) });
const twice = Buffer.from(
  zip({ "a.csv": "x", "b.csv": "y" }).toString("latin1").replaceAll("b.csv", "a.csv"),
  "latin1",
);

describe("een zip weigeren", () => {
  test.each<[string, Buffer, RegExp]>([
    ["een pad naar boven", zip({ "../../x": "x" }), /plek erbuiten/],
    ["een pad naar boven verderop", zip({ "a.csv": "x", "b/../../x.csv": "x" }), /plek erbuiten/],
    ["een pad naar boven met andere strepen", zip({ "..\\x.csv": "x" }), /plek erbuiten/],
    ["een vast pad", zip({ "/etc/passwd": "x" }), /plek erbuiten/],
    ["een schijf", zip({ "C:\\x.csv": "x" }), /plek erbuiten/],
    ["een gedeelde map", zip({ "\\\\server\\x.csv": "x" }), /plek erbuiten/],
    ["een naam met een stuurteken", zip({ "a\u001b[2Jb.csv": "x" }), /plek erbuiten/],
    ["te veel bestanden", zip(many), /meer dan 1000 bestanden/],
    ["een zip in een zip", zip({ "b.zip": plain }), /ingepakt bestand in het ingepakte/],
    [
      "een zip in een zip onder een andere naam",
      zip({ "b.csv": plain }),
      /ingepakt bestand in het ingepakte/,
    ],
    ["een gzip in een zip", zip({ "b.txt": gzipSync("x") }), /ingepakt bestand in het ingepakte/],
    ["een wachtwoord", saying(plain, { vlag: 1 }), /wachtwoord/],
    ["een wachtwoord met AES", saying(plain, { methode: 99 }), /wachtwoord/],
    ["een ongewone manier van inpakken", saying(plain, { methode: 12 }), /gewoon zipbestand/],
    ["een controlegetal dat niet klopt", saying(plain, { crc: 1 }), /beschadigd/],
    ["meer inhoud dan beloofd", saying(plain, { grootte: 20 }), /beschadigd/],
    ["minder inhoud dan beloofd", saying(plain, { grootte: 5000 }), /beschadigd/],
    ["inhoud waar niets is beloofd", saying(plain, { grootte: 0 }), /beschadigd/],
    ["een naam die twee keer voorkomt", twice, /twee keer/],
    ["een halve zip", plain.subarray(0, plain.length - 30), /beschadigd/],
    ["niets", Buffer.alloc(0), /beschadigd/],
  ])("%s", (_, bytes, reason) => {
    expect(() => unpackZip(bytes)).toThrow(ArchiveRefused);
    expect(() => unpackZip(bytes)).toThrow(reason);
  });

  test("elke verandering geeft de bestanden of een zin, nooit iets anders", () => {
    const whole = zip({ "a.csv": "een;twee\r\n".repeat(50), "b.csv": "drie" });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.constantFrom("byte", "kort", "blok"));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let bytes = Buffer.from(whole);
        for (const [at, value, how] of changes) {
          if (how === "kort" || at + 4 > bytes.length) bytes = bytes.subarray(0, at);
          else bytes.fill(value, at, at + (how === "byte" ? 1 : 4));
        }
        try {
          expect(unpackZip(bytes).length).toBeLessThanOrEqual(2);
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveRefused);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe("een gzip", () => {
  const content = Buffer.from("een;twee\r\n".repeat(500));

  test("komt terug, ook uit een ander programma en in delen", () => {
    expect(unpackGzip(gzipSync(content))).toEqual(content);
    expect(unpackGzip(fflateGzip(content))).toEqual(content);
    expect(unpackGzip(gzipSync(""))).toHaveLength(0);
    expect(unpackGzip(Buffer.concat([gzipSync(content), gzipSync("drie")]))).toEqual(
      Buffer.concat([content, Buffer.from("drie")]),
    );
  });

  test.each<[string, Buffer, RegExp]>([
    ["afgekapt", gzipSync(content).subarray(0, 40), /beschadigd/],
    ["geen gzip", content, /beschadigd/],
    ["een zip erin", gzipSync(plain), /ingepakt bestand/],
    ["een tar erin", gzipSync(Buffer.alloc(1024).fill("ustar", 257, 262)), /ingepakt bestand/],
  ])("%s wordt geweigerd", (_, bytes, reason) => {
    expect(() => unpackGzip(bytes)).toThrow(ArchiveRefused);
    expect(() => unpackGzip(bytes)).toThrow(reason);
  });
});
