import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exitCodes, RunError } from "../src/errors.ts";
import type { Command, Given } from "./commands/command.ts";
import { commands } from "./commands.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { kort }]) => `  ${name.padEnd(width)}  ${kort}`);
  return [
    "Gebruik: npm run <opdracht> -- [opties]",
    "",
    ...lines,
    "",
    "Meer weten: npm run <opdracht> -- --help",
  ].join("\n");
}

function help(name: string, { lang, argument, opties }: Command): string {
  const rows = Object.entries({ ...opties, help: { uitleg: "Toont deze hulp.", waarde: null } });
  const left = rows.map(([option, { waarde }]) => `--${option}${waarde === null ? "" : ` <${waarde}>`}`);
  const width = Math.max(...left.map((text) => text.length));
  const listed = rows.map(([, { uitleg }], i) => `  ${(left[i] ?? "").padEnd(width)}  ${uitleg}`);
  const given = argument === null ? "" : ` ${argument}`;
  return [`Gebruik: npm run ${name} --${given} [opties]`, "", lang, "", "Opties:", ...listed].join("\n");
}

/** @throws RunError gebruik when an option is unknown or lacks its value. */
function parse(name: string, command: Command, args: string[]): Given {
  const options = Object.fromEntries(
    Object.entries(command.opties).map(([option, { waarde }]) => [
      option,
      { type: waarde === null ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help: { type: "boolean" } },
      allowPositionals: command.argument !== null,
    });
    const text = (option: string): string | null => {
      const value = (values as Record<string, unknown>)[option];
      return typeof value === "string" ? value : null;
    };
    return {
      data: text("data") ?? join(root, "data"),
      wortel: root,
      argumenten: positionals,
      tekst: text,
      vlag: (option) => (values as Record<string, unknown>)[option] === true,
    };
  } catch (cause) {
    throw new RunError("gebruik", `Deze opties kloppen niet; "npm run ${name} -- --help" toont wat er kan.`, {
      cause,
    });
  }
}

/** Runs one command and gives the exit code; what goes wrong becomes one sentence. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const asked = name === "" || name === "--help";
    console.error(asked ? usage() : `De opdracht ${name} bestaat niet.\n\n${usage()}`);
    return asked ? 0 : exitCodes.gebruik;
  }
  try {
    const given = parse(name, command, rest);
    if (given.vlag("help")) {
      console.log(help(name, command));
      return 0;
    }
    return await command.voer_uit(given);
  } catch (error) {
    if (error instanceof RunError) {
      console.error(error.message);
      return error.exitCode;
    }
    if (process.env.THUISMONITOR_DEBUG === "1") console.error(error);
    console.error(
      "Er ging iets mis in thuismonitor zelf. Draai opnieuw met THUISMONITOR_DEBUG=1 en meld wat er staat.",
    );
    return exitCodes.fout_in_programma;
  }
}

process.exitCode = await main(process.argv.slice(2));
