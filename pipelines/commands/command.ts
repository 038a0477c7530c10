import { join } from "node:path";
import { RunError } from "../../src/errors.ts";

export interface Option {
  readonly uitleg: string;
  /** Name of the value, or null for a flag. */
  readonly waarde: string | null;
}

/** What the user gave. */
export interface Given {
  readonly data: string;
  readonly wortel: string;
  readonly argumenten: readonly string[];
  tekst(option: string): string | null;
  vlag(option: string): boolean;
}

export interface Command {
  readonly kort: string;
  readonly lang: string;
  /** How the arguments are called, or null when there are none. */
  readonly argument: string | null;
  readonly opties: Readonly<Record<string, Option>>;
  voer_uit(given: Given): Promise<number>;
}

/** Commands by name, in the order of the chain. */
export type Commands = Readonly<Record<string, Command>>;

export const log = (line: string): void => console.error(line);

export const data: Option = { uitleg: "Map met de gegevens (standaard: data).", waarde: "map" };

/** What comes with the program: reference lists and examples. */
export const shipped = (given: Given): string => join(given.wortel, "data");

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/**
 * The day given with an option, or null when there is none.
 * @throws RunError gebruik when it is no day.
 */
export function dayOrNull(given: Given, option: string): string | null {
  const day = given.tekst(option);
  if (day !== null && !isDay(day)) {
    throw new RunError("gebruik", `Schrijf --${option} als jaar-maand-dag, bijvoorbeeld 2022-10-18.`);
  }
  return day;
}
