import { beforeAll, describe, expect, test } from "vitest";
import { type BelofteRow, belofteCard, beloftenOf } from "../../../dashboards/components/beloften.ts";
import { tableMeta } from "../../../dashboards/components/published.ts";
import type { FigureRow } from "../../../dashboards/components/rows.ts";
import {
  comparisonsCard,
  pairsOf,
  type VergelijkingRow,
} from "../../../dashboards/components/vergelijkingen.ts";
import type { ControleRow } from "../../../dashboards/components/verhuisbox/rows.ts";
import { judgeTargets } from "../../../src/targets/targets.ts";
import { newDocument } from "../components/support.ts";
import { openRelease, type Release, text } from "./support.ts";

let release: Release;
const document = newDocument();

beforeAll(async () => {
  release = await openRelease();
}, 240_000);

describe("what may not stand together, and what was promised", () => {
  test("every pair on the page is refused by the rules, in their words", async () => {
    const pairs = pairsOf(
      await release.rows<VergelijkingRow>("vergelijkingen"),
      release.cijfers,
      "huisuitzettingen",
      release.ask,
    );
    expect(pairs.map(({ row }) => row.vergelijking)).toEqual([
      ...["twee_tellingen", "voor_en_na_2004", "gezinnen_en_huishoudens", "gezinnen_in_de_proef"],
    ]);
    const drawn = comparisonsCard(document, pairs, release.place("vergelijkingen"));
    for (const { row, mag, redenen, cijfers: pair } of pairs) {
      expect(mag, row.vergelijking).toBe(false);
      expect(redenen).toEqual(release.ask(row.handeling, pair).redenen);
      for (const reden of redenen) expect(text(drawn)).toContain(reden);
    }
  });

  test("the eviction target stands beside both counts and judges neither", async () => {
    const beloften = beloftenOf(
      await release.rows<BelofteRow>("beloften"),
      await judgeTargets(release.folder),
      release.cijfers,
      "huisuitzettingen",
    );
    const [first, second] = beloften.map((belofte) =>
      belofteCard(document, belofte, {
        bron: tableMeta(release.manifest, "beloften"),
        vraag_scope: release.ask,
      }),
    );
    const said = text(first as Element);
    expect(said).toContain("hoogstens 250 huisuitzettingen");
    expect(said).toContain("1.413 (2005), 1.429 (2006), 1.303 (2007)");
    expect(said).toContain("1.064 (2005), 838 (2006), 835 (2007)");
    expect(said).toContain("Onbekend of Boedelbeheer of AFWC geldt.");
    for (const card of [first, second]) {
      expect([...(card?.querySelectorAll(".tag") ?? [])].map(text)).toEqual(["geen gegevens"]);
    }
    expect(text(second as Element)).toContain("Basisjaar ontbreekt.");
    expect(beloften.flatMap(({ doelen }) => doelen)).toHaveLength(11);
  });

  test("figures that a target may be judged by are series or tables that exist", async () => {
    const series = new Set((await release.rows<FigureRow>("cijfers")).map(({ reeks }) => reeks));
    const tables = new Set(release.manifest.tabellen.map(({ naam }) => naam));
    const named = (await judgeTargets(release.folder)).flatMap(({ doel }) => doel.metingen);
    expect(named.filter((naam) => !series.has(naam) && !tables.has(naam))).toEqual([]);
  });

  test("one printed sum does not come out, and the card names it", async () => {
    const controles = await release.rows<ControleRow>("huisuitzettingen_controles");
    const outcome = controles.filter(({ rol }) => rol === "uitkomst");
    const off = outcome.filter(({ verschil }) => verschil !== 0);
    expect(off.map(({ controle, waarde, herrekend }) => [controle, waarde, herrekend])).toEqual([
      ["bct_2008_toewijzing", 156, 136],
    ]);
    expect(outcome.filter(({ controle }) => controle.startsWith("boedelbeheer_"))).toHaveLength(8);
  });
});
