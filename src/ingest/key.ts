import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { RunError } from "../errors.ts";

/** Key for pseudonyms and where it came from; `gemaakt` when this run made it. */
export interface PseudonymKey {
  readonly sleutel: Buffer;
  readonly gemaakt: string | null;
}

const shortest = 16;

function keyFile(env: NodeJS.ProcessEnv): string {
  if (env.THUISMONITOR_SLEUTELBESTAND) return env.THUISMONITOR_SLEUTELBESTAND;
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), ".config"), "thuismonitor", "sleutel");
}

function checkedKey(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), "utf8");
  if (key.length < shortest) {
    throw new RunError(
      "gebruik",
      `De sleutel in ${where} is te kort; gebruik ten minste ${shortest} tekens.`,
    );
  }
  return key;
}

async function createKey(file: string): Promise<PseudonymKey> {
  const text = randomBytes(32).toString("hex");
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, `${text}\n`, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    throw new RunError(
      "gebruik",
      `De sleutel voor pseudoniemen kan niet worden bewaard in ${file}; zet THUISMONITOR_SLEUTEL of THUISMONITOR_SLEUTELBESTAND.`,
      { cause },
    );
  }
  return { sleutel: Buffer.from(text), gemaakt: file };
}

/**
 * The secret under which identifying numbers become pseudonyms: THUISMONITOR_SLEUTEL, or a key file
 * outside the data folder that is made on first use (mode 600).
 * @throws RunError gebruik when the key is too short or cannot be kept.
 */
export async function loadKey(env: NodeJS.ProcessEnv): Promise<PseudonymKey> {
  if (env.THUISMONITOR_SLEUTEL) {
    return { sleutel: checkedKey(env.THUISMONITOR_SLEUTEL, "THUISMONITOR_SLEUTEL"), gemaakt: null };
  }
  const file = keyFile(env);
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (!exists) return createKey(file);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new RunError("gebruik", `De sleutel in ${file} kan niet worden gelezen.`, { cause });
  });
  return { sleutel: checkedKey(text, file), gemaakt: null };
}

/** SQL that sets the two padded keys of HMAC-SHA-256 (RFC 2104; block of 64 bytes) on a connection. */
export function keyVariables(key: Buffer): string {
  const block = Buffer.alloc(64);
  (key.length > 64 ? createHash("sha256").update(key).digest() : key).copy(block);
  const padded = (mask: number): string =>
    Array.from(block, (byte) => `\\x${(byte ^ mask).toString(16).padStart(2, "0")}`).join("");
  return `set variable sleutel_binnen = '${padded(0x36)}'::blob;
set variable sleutel_buiten = '${padded(0x5c)}'::blob;`;
}
