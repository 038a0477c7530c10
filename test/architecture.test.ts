import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { sources } from "../pipelines/sources.ts";
import { indicators } from "../src/indicators/index.ts";
import { models } from "../src/warehouse/models.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const skipped = new Set(["node_modules", ".git", ".observablehq", "data", "lettertypen"]);

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path);
    return [path];
  });
}

const code = ["src", "pipelines", "dashboards"].flatMap(filesBelow).filter((f) => f.endsWith(".ts"));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Specifiers of all static and dynamic imports of a file. */
function imports(file: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^;"']*?from\s*["']([^"']+)["']|import\s*\(?\s*["']([^"']+)["']/g;
  return [...read(file).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? "");
}

/** Files of the project that a file imports, as paths from the root; `.js` in a page module means `.ts`. */
function localImports(file: string): string[] {
  return imports(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => relative(root, resolve(root, dirname(file), specifier)).replace(/\.js$/, ".ts"));
}

function packages(file: string): string[] {
  return imports(file)
    .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
    .map((specifier) =>
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/"),
    );
}

type Versions = Readonly<Record<string, string>>;
const packageJson = (): { dependencies: Versions; devDependencies: Versions } =>
  JSON.parse(read("package.json")) as { dependencies: Versions; devDependencies: Versions };

const below = (folder: string): string[] => code.filter((f) => f.startsWith(`${folder}/`));

function offenders(files: readonly string[], allowed: (target: string, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    localImports(file)
      .filter((target) => !allowed(target, file))
      .map((target) => `${file} → ${target}`),
  );
}

describe("who may import whom", () => {
  test("every import points at a file that exists", () => {
    expect(offenders(code, (target) => existsSync(join(root, target)))).toEqual([]);
  });

  test("src knows no source and no page", () => {
    expect(offenders(below("src"), (target) => target.startsWith("src/"))).toEqual([]);
  });

  test("a source imports the contract, the period and itself, never another source", () => {
    const sourceOf = (file: string): string => file.split("/").slice(0, 2).join("/");
    const inSource = below("pipelines").filter(
      (f) => f.split("/").length > 2 && !f.startsWith("pipelines/commands/"),
    );
    const ok = (target: string, file: string): boolean =>
      target.startsWith("src/contract/") || target === "src/period.ts" || sourceOf(target) === sourceOf(file);
    expect(inSource.length).toBeGreaterThan(2);
    expect(offenders(inSource, ok)).toEqual([]);
  });

  test("an indicator imports indicator.ts and shared parts only", () => {
    const lists = ["src/indicators/index.ts", "src/indicators/indicator.ts"];
    const isPart = (f: string): boolean => f.startsWith("src/indicators/parts/");
    const own = below("src/indicators").filter((f) => !lists.includes(f) && !isPart(f));
    expect(own.length).toBe(indicators.length);
    const ok = (target: string): boolean => target === "src/indicators/indicator.ts" || isPart(target);
    expect(offenders(own, ok)).toEqual([]);
    const inParts = (target: string): boolean => ok(target) || target.startsWith("src/scope/");
    expect(offenders(below("src/indicators/parts"), inParts)).toEqual([]);
  });

  test("the contract imports nothing but itself", () => {
    const ok = (target: string): boolean => target.startsWith("src/contract/") || target === "src/errors.ts";
    expect(offenders(below("src/contract"), ok)).toEqual([]);
  });

  test("pages and components know published tables and themselves", () => {
    const ok = (target: string): boolean =>
      target.startsWith("dashboards/") ||
      /^src\/(published|scope|targets)\//.test(target) ||
      ["src/errors.ts", "src/lock.ts"].includes(target);
    expect(offenders(below("dashboards"), ok)).toEqual([]);
    const components = below("dashboards/components");
    const inComponents = (target: string): boolean => target.startsWith("dashboards/components/");
    const isShape = (target: string): boolean =>
      /^src\/(published\/table|scope\/compare|targets\/\w+)\.ts$/.test(target);
    expect(offenders(components, (target) => inComponents(target) || isShape(target))).toEqual([]);
    const values = components.filter((f) => /import (?!type)[^;]*from "\.\.\/\.\.\/src/.test(read(f)));
    expect(values, "src reaches the browser as types only").toEqual([]);
  });

  test("nothing but the release reads ind_ tables or the warehouse after the build", () => {
    const opens = code.filter((f) => /withDatabase|openDatabase/.test(read(f)));
    expect(opens.sort()).toEqual([
      "src/ingest/delivery.ts",
      "src/release/release.ts",
      "src/warehouse/build.ts",
      "src/warehouse/database.ts",
    ]);
    const reads = code.filter((f) => /\bind_/.test(read(f).replace(/^\s*(\*|\/\/).*$/gm, "")));
    expect(reads.sort()).toEqual(["src/release/release.ts", "src/warehouse/build.ts"]);
  });

  test("SQL in pages is not possible: no page imports a database or holds a query", () => {
    const pages = filesBelow("dashboards").filter((f) => f.endsWith(".md"));
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const page of pages) expect(read(page)).not.toMatch(/```sql|\bsql`/);
  });
});

describe("third-party packages", () => {
  test("each that matters is imported in one file", () => {
    const users = (name: string, folder = ""): string[] =>
      code.filter((f) => f.startsWith(folder) && packages(f).includes(name));
    expect(users("@duckdb/node-api")).toEqual(["src/warehouse/database.ts"]);
    expect(users("csv-parse")).toEqual(["src/ingest/csv.ts"]);
    expect(users("csv-stringify")).toHaveLength(1);
    expect(users("apache-arrow", "src")).toEqual(["src/published/arrow.ts"]);
    expect(users("apache-arrow", "dashboards")).toEqual(["dashboards/components/published.ts"]);
    expect(users("sirv")).toEqual(["dashboards/serve.ts"]);
    expect(users("yaml")).toHaveLength(1);
  });

  test("every package that is imported stands in package.json, and every dependency is used", () => {
    const { dependencies, devDependencies } = packageJson();
    const runtime = new Set(Object.keys(dependencies));
    const imported = new Set(code.flatMap(packages));
    expect([...imported].filter((name) => !runtime.has(name))).toEqual([]);
    const mentioned = [
      ...code,
      ...filesBelow("test"),
      "package.json",
      "vitest.config.ts",
      "tsconfig.json",
      "biome.json",
    ]
      .map(read)
      .join("\n");
    const all = [...runtime, ...Object.keys(devDependencies)].filter((name) => !name.startsWith("@types/"));
    const binaries: Record<string, string> = {
      "@biomejs/biome": "biome check",
      typescript: "tsc ",
      tsx: "--import tsx",
    };
    expect(
      all.filter(
        (name) => !mentioned.includes(binaries[name] ?? `"${name}`) && !mentioned.includes(`${name}/`),
      ),
    ).toEqual([]);
  });

  test("every version is exact", () => {
    const { dependencies, devDependencies } = packageJson();
    const versions = Object.values({ ...dependencies, ...devDependencies });
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+(-r\.\d+)?$/);
  });

  test("every dependency has its reason in the README", () => {
    const { dependencies } = packageJson();
    const readme = read("README.md");
    expect(Object.keys(dependencies).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the house", () => {
  test("no file is longer than 300 lines", () => {
    const long = [...code, ...filesBelow("test").filter((f) => f.endsWith(".ts"))].filter(
      (f) => read(f).split("\n").length > 300,
    );
    expect(long).toEqual([]);
  });

  test("every source folder is complete and listed", () => {
    const folders = readdirSync(join(root, "pipelines")).filter(
      (f) => f !== "commands" && statSync(join(root, "pipelines", f)).isDirectory(),
    );
    expect(sources.map((s) => s.naam).sort()).toEqual(folders.sort());
    const known = new Set([
      "contract.ts",
      "contract",
      "staging.sql",
      "reader.ts",
      "reader",
      "corrections.ts",
      "row-checks.ts",
      "checks.ts",
      "example.ts",
      "example",
    ]);
    for (const source of sources) {
      const files = readdirSync(join(root, "pipelines", source.naam));
      expect(files).toEqual(expect.arrayContaining(["contract.ts", "staging.sql"]));
      expect(files.filter((f) => !known.has(f))).toEqual([]);
      expect(existsSync(join(root, "test/fixtures", source.naam))).toBe(true);
      const staging = read(join("pipelines", source.naam, "staging.sql"));
      for (const table of source.tabellen) {
        expect(staging).toContain(`create table stg_${table.naam} as`);
        expect(staging).toContain(`from raw_${table.naam};`);
      }
    }
  });

  test("staging only renames and casts", () => {
    for (const source of sources) {
      expect(read(join("pipelines", source.naam, "staging.sql"))).not.toMatch(
        /\b(join|where|group by|case|union)\b/,
      );
    }
  });

  test("every model is listed, named after its table and says its grain first", () => {
    const files = readdirSync(join(root, "src/warehouse/models"));
    const built = files
      .filter((f) => f.endsWith(".sql") && !f.endsWith(".checks.sql"))
      .map((f) => f.replace(".sql", ""));
    expect([...models].sort()).toEqual(built.sort());
    for (const name of models) {
      const sql = read(`src/warehouse/models/${name}.sql`);
      expect(sql).toMatch(/^-- grain: one row per /);
      expect(sql).toContain(`create table ${name} as`);
    }
    for (const checks of files.filter((f) => f.endsWith(".checks.sql"))) {
      expect(built).toContain(checks.replace(".checks.sql", ""));
    }
  });

  test("indicators have unique snake_case names and a file of that name", () => {
    const names = indicators.map((i) => i.naam);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[a-z][a-z_]*$/);
      expect(existsSync(join(root, "src/indicators", `${name.replaceAll("_", "-")}.ts`))).toBe(true);
    }
  });

  test("nothing stands at the top that the README does not know", () => {
    const top = readdirSync(root).filter((f) => !["node_modules", ".git"].includes(f));
    const known = [
      ...[
        ".ci",
        ".gitignore",
        "LICENSE",
        "README.md",
        "biome.json",
        "dashboards",
        "data",
        "package-lock.json",
      ],
      ...["package.json", "pipelines", "publiccode.yml", "src", "test", "tsconfig.json", "vitest.config.ts"],
    ];
    expect(top.filter((f) => !known.includes(f))).toEqual([]);
  });

  test("no threshold outside the policy: pages and indicators do not decide what is small", () => {
    const pattern =
      /(?:[<>]=?|between)\s*(?:4|5)\b.*(?:waarde|aantal)|(?:waarde|aantal)\w*\s*[<>]=?\s*[45]\b/;
    const deciding = [...below("dashboards"), ...below("src/indicators")].filter((f) =>
      pattern.test(read(f)),
    );
    expect(deciding).toEqual([]);
  });

  test("no any, and no clock, chance or console in the core", () => {
    for (const file of code)
      expect({ file, any: /: any\b|as any\b|<any>/.test(read(file)) }).toEqual({ file, any: false });
    const core = below("src").filter((f) => /console\.|Date\.now|new Date\(\)|Math\.random/.test(read(f)));
    expect(core).toEqual([]);
  });
});
