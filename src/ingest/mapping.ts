import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { nearest, normalised, spellingKey } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import { parseYaml } from "./yaml.ts";

const reason = { wie: z.string().min(1), wanneer: z.iso.date(), waarom: z.string().min(1) };
const mappingSchema = z.strictObject({
  kolommen: z
    .array(
      z.strictObject({
        staat_er: z.string().refine((name) => normalised(name) !== ""),
        betekent: z.string().min(1),
        ...reason,
      }),
    )
    .default([]),
  waarden: z
    .array(
      z.strictObject({
        kolom: z.string().min(1),
        staat_er: z.string().min(1),
        betekent: z.string().min(1),
        ...reason,
      }),
    )
    .default([]),
});

/** What a steward decided about headers and values that the contract does not know. */
export interface Mapping {
  /** Normalised header → column of the contract. */
  readonly kolommen: ReadonlyMap<string, string>;
  /** Column → normalised value → code. */
  readonly waarden: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const noMapping: Mapping = { kolommen: new Map(), waarden: new Map() };

/** Nothing but comments. */
const isEmpty = (text: string): boolean => text.split("\n").every((line) => /^\s*(#.*|---)?\s*$/.test(line));

/**
 * Checks that every file in `data/mapping` belongs to a source: a name with a mistake would never be used.
 * @throws RunError gebruik when one does not.
 */
export async function checkMappingNames(data: string, bronnen: readonly string[]): Promise<void> {
  const names = await readdir(join(data, "mapping")).catch(() => []);
  const wrong = names
    .filter((name) => /\.ya?ml$/i.test(name))
    .find((name) => {
      return !bronnen.some((bron) => name === `${bron}.yaml`);
    });
  if (wrong === undefined) return;
  const near = nearest(wrong.replace(/\.ya?ml$/i, ""), bronnen);
  const meant = near === null ? "." : `; bedoelt u ${near}.yaml?`;
  throw new RunError("gebruik", `Het bestand data/mapping/${wrong} hoort bij geen bron${meant}`);
}

/**
 * The steward's mapping of a source, from `data/mapping/<bron>.yaml`: each entry with who, when and why.
 * @throws RunError gebruik when the file is not as agreed.
 */
export async function readMapping(data: string, bron: string): Promise<Mapping> {
  const text = await readFile(join(data, "mapping", `${bron}.yaml`), "utf8").catch(() => null);
  if (text === null || isEmpty(text)) return noMapping;
  const parsed = mappingSchema.safeParse(parseYaml(text));
  if (!parsed.success) {
    throw new RunError(
      "gebruik",
      `In data/mapping/${bron}.yaml mist een regel staat_er, betekent, wie, wanneer (jaar-maand-dag) of waarom.`,
      { cause: parsed.error },
    );
  }
  const waarden = new Map<string, Map<string, string>>();
  for (const { kolom, staat_er, betekent } of parsed.data.waarden) {
    const known = waarden.get(kolom) ?? new Map<string, string>();
    waarden.set(kolom, known.set(spellingKey(staat_er), betekent));
  }
  const kolommen = parsed.data.kolommen.map((k) => [normalised(k.staat_er), k.betekent] as const);
  return { kolommen: new Map(kolommen), waarden };
}
