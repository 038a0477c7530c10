import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const reason = { wie: "A. Beheerder", wanneer: "2026-01-05", waarom: "Zo noemt het loket het" };

/** YAML of a mapping; every value between quotes, so that nothing in it is read as something else. */
export function yaml(parts: Record<string, readonly Record<string, string>[]>): string {
  return Object.entries(parts)
    .map(([part, entries]) => {
      const lines = entries.flatMap((entry) =>
        Object.entries(entry).map(([key, value], i) => `${i === 0 ? "  - " : "    "}${key}: "${value}"`),
      );
      return `${part}:\n${lines.join("\n")}\n`;
    })
    .join("");
}

/** Puts a mapping in a data folder, in place of the one that was there. */
export async function map(data: string, content: string, name = "meldingen.yaml"): Promise<void> {
  await mkdir(join(data, "mapping"), { recursive: true });
  await writeFile(join(data, "mapping", name), content);
}

/** A value of a code column and what a steward says that it means. */
export const value = (staat_er: string, betekent: string, kolom = "hulpvraag"): Record<string, string> => ({
  kolom,
  staat_er,
  betekent,
  ...reason,
});
/** The same for a header. */
export const column = (staat_er: string, betekent: string): Record<string, string> => ({
  staat_er,
  betekent,
  ...reason,
});
