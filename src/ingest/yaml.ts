import { parse } from "yaml";

/** YAML of which every value is text (0363 stays 0363), or null when it cannot be read. */
export function parseYaml(text: string): unknown {
  try {
    return parse(text, { schema: "failsafe" });
  } catch {
    return null;
  }
}
