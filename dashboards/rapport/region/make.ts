import { finish, type MakeRun } from "../make.ts";
import { loadRelease } from "../release.ts";
import { makeRegionAnnex, regionFiles } from "./annex.ts";
import { choose, type Wish } from "./choice.ts";

export interface RegionRun extends MakeRun {
  readonly wens: Wish;
}

/**
 * Makes the annex of the preventiescanner for a regional meeting and keeps it.
 * @throws RunError when nothing was released, the release lacks what is asked for, or one is final already.
 */
export async function makeAnnexOfRegion(run: RegionRun): Promise<string> {
  const release = await loadRelease(run.published);
  const { stadium, datum } = run;
  const input = { release, choice: choose(release, run.wens), stadium, datum };
  return finish(makeRegionAnnex(input), run, regionFiles(input));
}
