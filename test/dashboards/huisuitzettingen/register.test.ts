import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { find, type Series, seriesOf } from "../../../dashboards/components/cijfers.ts";
import { tableMeta } from "../../../dashboards/components/published.ts";
import type { FigureRow } from "../../../dashboards/components/rows.ts";
import { seriesPanel } from "../../../dashboards/components/series-view.ts";
import { root } from "../../support/example.ts";
import { newDocument } from "../components/support.ts";
import { openRelease, type Release, text } from "./support.ts";

type Printed = Readonly<Record<string, string>>;

/** The shipped figures of a bundle, read here as text: what the register page must have. */
async function shipped(bundle: string): Promise<Printed[]> {
  const path = join(root, "data/reference/cijferregister", bundle, "cijfers.csv");
  const [head = "", ...lines] = (await readFile(path, "utf8")).trim().split("\n");
  const names = head.split(";");
  return lines.map((line) => Object.fromEntries(line.split(";").map((cell, i) => [names[i] ?? "", cell])));
}

const words: Readonly<Record<string, string>> = {
  ...{ exact: "", afgeleid: "afgeleid", circa: "circa", schatting: "naar schatting" },
  ...{ minimaal: "minimaal", maximaal: "maximaal" },
};
const dutch = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const written = ({ eenheid }: Printed, value: string): string =>
  eenheid === "jaartal" ? value : dutch.format(Number(value));

/** Whether a line holds a number as a whole, not as a part of another. */
const says = (line: string, number: string): boolean =>
  new RegExp(`(^|[^\\d.,])${number.replaceAll(".", "\\.")}([^\\d]|$)`).test(line);

let release: Release;
let series: Series[];
const document = newDocument();

beforeAll(async () => {
  release = await openRelease();
  series = seriesOf(await release.rows<FigureRow>("cijfers"));
}, 240_000);

/** The lines of the table that the register page shows of one series. */
function tableOf(one: Series): string[] {
  const panel = seriesPanel(document, [], one, {
    ...{ bevindingen: [], koppelingen: [], vraag: release.ask },
    meta: {
      cijfers: tableMeta(release.manifest, "cijfers"),
      bevindingen: tableMeta(release.manifest, "cijfer_bevindingen"),
    },
  });
  return [...panel.querySelectorAll(".kaart-tabel tbody tr")].map((line) =>
    [...line.children].map(text).join(" | "),
  );
}

describe.each([
  ["woon-huurconstructies", 111],
  ["huisuitzettingen", 240],
])("the figures of %s", (bundle, count) => {
  test("are each found by title and place, and shown with number, qualifier and line", async () => {
    const printed = await shipped(bundle);
    expect(printed).toHaveLength(count);
    const tables = new Map<string, string[]>();
    for (const row of printed) {
      const found = find(series, {
        tekst: `${row.titel} ${row.gebied}`,
        groep: "",
        register: row.register ?? "",
      });
      const own = found.find(({ sleutel }) => sleutel === `${row.register}/${row.reeks}`);
      if (own === undefined) throw new Error(`${row.cijfer_id} is niet te vinden`);
      const lines = tables.get(own.sleutel) ?? tableOf(own);
      tables.set(own.sleutel, lines);
      const numbers = [row.waarde, row.waarde_hoog]
        .filter((value) => value !== "")
        .map((value) => written(row, value ?? ""));
      const parts = [
        ...(numbers.length === 0 ? ["onbekend"] : []),
        ...[
          words[row.kwalificatie ?? ""] ?? "geen woord",
          `regel ${(row.bron_regel ?? "").replace(/^L/, "")}`,
        ],
        row.categorie ?? "",
      ];
      const shown = lines.some(
        (line) => parts.every((part) => line.includes(part)) && numbers.every((number) => says(line, number)),
      );
      expect(shown, `${row.cijfer_id}: ${[...numbers, ...parts].join(" | ")}`).toBe(true);
    }
  });
});
