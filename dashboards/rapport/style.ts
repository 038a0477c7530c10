import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A style sheet of the site with everything that it imports in the place where it does. */
function inlined(file: string): string {
  const text = readFileSync(file, "utf8");
  return text.replace(/@import\s+"([^"]+)";/g, (_, path: string) => inlined(join(dirname(file), path)));
}

/** The whole style of the site, which the documents share. */
export const siteStyle = (): string => inlined(join(root, "style.css"));

const require = createRequire(import.meta.url);

function webFont(family: string, name: string, file: string): string {
  const path = join(dirname(require.resolve(`${name}/package.json`)), "files", file);
  const data = readFileSync(path).toString("base64");
  return `@font-face{font-family:"${family}";src:url("data:font/woff2;base64,${data}") format("woff2");font-weight:200 900}`;
}

/** The typefaces inside the page, so that a document needs no other file. */
export function fontFaces(): string {
  return [
    webFont(
      "Source Serif 4 Variable",
      "@fontsource-variable/source-serif-4",
      "source-serif-4-latin-wght-normal.woff2",
    ),
    webFont(
      "Source Sans 3 Variable",
      "@fontsource-variable/source-sans-3",
      "source-sans-3-latin-wght-normal.woff2",
    ),
  ].join("");
}

/** Typefaces as files for pictures, which know no web fonts: regular and semibold. */
export function pictureFonts(): string[] {
  const home = dirname(require.resolve("@expo-google-fonts/source-sans-3/package.json"));
  return ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"].map((file) =>
    join(home, file),
  );
}

/** Values of the tokens: `--nl-color-ink` → `#17262e`. */
export function tokens(): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, "tokens.css"), "utf8");
  return new Map(
    [...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/**
 * The rules for charts alone, with every token replaced by its value: a picture outside a page knows neither
 * the rest of the style nor variables.
 */
export function chartStyle(): string {
  const known = tokens();
  const [, rules = ""] =
    /\/\* ---- Charts ---- \*\/([\s\S]*?)\/\* ----/.exec(readFileSync(join(root, "style.css"), "utf8")) ?? [];
  return rules
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => known.get(name) ?? "")
    .replace(/font-weight: 650/g, "font-weight: 600")
    .replace(/"Source Sans 3 Variable"/g, '"Source Sans 3"');
}
