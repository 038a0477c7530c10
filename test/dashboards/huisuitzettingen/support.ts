import type { ReeksRow } from "../../../dashboards/components/huisuitzettingen/rows.ts";
import type { ManifestMeta } from "../../../dashboards/components/published.ts";
import { tableMeta } from "../../../dashboards/components/published.ts";
import type { FigureRow } from "../../../dashboards/components/rows.ts";
import { type Ask, asking } from "../../../dashboards/components/scope.ts";
import { readManifest, readTable } from "../../../src/published/read.ts";
import { mayCombineAll } from "../../../src/scope/compare.ts";
import { scopeOfRow } from "../../../src/scope/figure.ts";
import { exampleRelease } from "../../support/example.ts";

/** The released examples as the pages about huisuitzettingen read them. */
export interface Release {
  readonly folder: string;
  readonly manifest: ManifestMeta;
  readonly ask: Ask;
  readonly cijfers: readonly FigureRow[];
  readonly reeksen: readonly ReeksRow[];
  rows<R>(naam: string): Promise<R[]>;
  place(naam: string): {
    readonly id: string;
    readonly titel: string;
    readonly bron: ReturnType<typeof tableMeta>;
    readonly vraag_scope: Ask;
  };
}

export async function openRelease(): Promise<Release> {
  const folder = await exampleRelease();
  const manifest = await readManifest(folder);
  const ask = asking({ mayCombineAll, scopeOfRow }, manifest);
  const rows = async <R>(naam: string): Promise<R[]> => (await readTable(folder, naam)) as unknown as R[];
  const cijfers = (await rows<FigureRow>("cijfers")).filter(
    ({ register }) => register === "huisuitzettingen",
  );
  const place: Release["place"] = (naam) => ({
    ...{ id: "kaart", titel: "Titel" },
    ...{ bron: tableMeta(manifest, naam), vraag_scope: ask },
  });
  return { folder, manifest, ask, cijfers, reeksen: await rows("huisuitzettingen_reeksen"), rows, place };
}

/** What is read of an element, with every space the same. */
export const text = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/g, " ");
