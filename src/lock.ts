import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

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
    return !isRunning(Number(await readFile(lock, "utf8")));
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

/**
 * Runs `action` while no other run does so under the same lock file. Waits for a run that is still going,
 * and says so once; a lock of a run that was killed is cleared.
 */
export async function withLock<T>(
  lock: string,
  action: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  for (let tries = 0; !(await take(lock)); tries++) {
    if (tries === 5) onWait();
    await wait(100);
  }
  try {
    return await action();
  } finally {
    await rm(lock, { force: true });
  }
}
