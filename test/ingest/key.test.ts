import { createHmac } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadKey } from "../../src/ingest/key.ts";
import { emptyData, ingestInto, removeFolders, testEnv } from "../support/example.ts";
import { delivered, everythingIn, fileWith, melding, storedRows } from "./deliveries.ts";

afterAll(removeFolders);

describe("de sleutel", () => {
  test("wordt bij het eerste gebruik gemaakt, buiten de gegevens en alleen voor de eigenaar", async () => {
    const config = await emptyData();
    const { sleutel, gemaakt } = await loadKey({ XDG_CONFIG_HOME: config });
    const file = join(config, "thuismonitor", "sleutel");
    expect(gemaakt).toBe(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(config, "thuismonitor"))).mode & 0o777).toBe(0o700);
    expect(sleutel.toString()).toMatch(/^[0-9a-f]{64}$/);
    expect(await readFile(file, "utf8")).toBe(`${sleutel.toString()}\n`);
  });

  test("wordt daarna weer gebruikt", async () => {
    const env = { THUISMONITOR_SLEUTELBESTAND: join(await emptyData(), "map", "eigen-sleutel") };
    const first = await loadKey(env);
    const second = await loadKey(env);
    expect(first.gemaakt).toBe(env.THUISMONITOR_SLEUTELBESTAND);
    expect(second).toEqual({ sleutel: first.sleutel, gemaakt: null });
  });

  test.each(["kort", "vijftien-tekens"])("%s is te kort", async (text) => {
    const file = join(await emptyData(), "sleutel");
    await writeFile(file, `${text}\n`);
    const refusal = { name: "RunError", kind: "gebruik", message: expect.stringContaining("te kort") };
    await expect(loadKey({ THUISMONITOR_SLEUTELBESTAND: file })).rejects.toMatchObject(refusal);
    await expect(loadKey({ THUISMONITOR_SLEUTEL: text })).rejects.toMatchObject(refusal);
  });

  test("een sleutelbestand dat een map is, of dat niet kan, geeft één zin", async () => {
    const folder = await emptyData();
    await mkdir(join(folder, "map"));
    await writeFile(join(folder, "bestand"), "x");
    for (const file of [join(folder, "map"), join(folder, "bestand", "sleutel")]) {
      await expect(loadKey({ THUISMONITOR_SLEUTELBESTAND: file })).rejects.toMatchObject({ kind: "gebruik" });
    }
  });
});

describe("het pseudoniem", () => {
  const numbers = ["VERZONNEN-1", "0363", "363", "één & twee", "x".repeat(200)];

  test("is de HMAC-SHA-256 van domein en nummer, en het nummer zelf staat nergens", async () => {
    const data = await emptyData();
    const rows = [
      ...numbers.map((meldingnr) => melding("", { meldingnr })),
      melding("fout", { hulpvraag: "onzin" }),
    ];
    const lines: string[] = [];
    await ingestInto(data, { files: [await fileWith(delivered(rows))], lines });
    const hmac = (nr: string): string =>
      createHmac("sha256", testEnv.THUISMONITOR_SLEUTEL ?? "")
        .update(`melding:${nr}`)
        .digest("hex")
        .slice(0, 32);
    expect((await storedRows(data, "rows")).map((row) => row.meldingnr)).toEqual(numbers.map(hmac));
    expect((await storedRows(data, "rejected")).map((row) => row.meldingnr)).toEqual([
      hmac("VERZONNEN-fout"),
    ]);
    const all = `${await everythingIn(data)}${lines.join("\n")}`;
    for (const nr of ["VERZONNEN", "één & twee", "x".repeat(200), testEnv.THUISMONITOR_SLEUTEL ?? "?"]) {
      expect(all.includes(nr)).toBe(false);
    }
  });

  test("verandert met de sleutel, ook met een sleutel die langer is dan het blok", async () => {
    const key = "een heel lange sleutel ".repeat(10);
    const data = await emptyData();
    const env = { THUISMONITOR_SLEUTEL: key };
    await ingestInto(data, { env, files: [await fileWith(delivered([melding("1")]))] });
    const expected = createHmac("sha256", key.trim())
      .update("melding:VERZONNEN-1")
      .digest("hex")
      .slice(0, 32);
    expect(await storedRows(data, "rows")).toMatchObject([{ meldingnr: expected }]);
  });
});
