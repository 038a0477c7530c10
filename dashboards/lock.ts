import { randomUUID } from "node:crypto";
import { link, readFile, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** No build takes this long; a lock that is older was left behind. */
const staleAfter = 120_000;

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** True when the owner of the lock is gone. A lock that disappears meanwhile is not stale but free. */
async function isStale(lock: string): Promise<boolean> {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readFile(lock, "utf8"), stat(lock)]);
    return !isRunning(Number(owner)) || Date.now() - mtimeMs > staleAfter;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

/** A link appears at once and with its content, so that a lock always names its owner. */
async function take(lock: string): Promise<boolean> {
  const mine = `${lock}-${randomUUID()}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, lock);
    return true;
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await rm(mine, { force: true });
  }
  if (await isStale(lock)) await rm(lock, { force: true });
  return false;
}

/** Runs `action` while no other run does so under the same lock file. */
export async function withLock<T>(lock: string, action: () => Promise<T>): Promise<T> {
  while (!(await take(lock))) await wait(100);
  try {
    return await action();
  } finally {
    await rm(lock, { force: true });
  }
}
