import type { PublishedTable } from "../../../src/published/table.ts";
import { csvButton } from "../csv-button.js";
import { el, group } from "../dom.js";
import { date, number } from "../format.js";
import { dataTable } from "../table.js";
import { tag } from "../tag.js";
import { count } from "../text.js";
import type { FullManifest } from "./rows.js";

const about = ({ tabellen }: FullManifest, soort: PublishedTable["bescherming"]): PublishedTable[] =>
  tabellen.filter(({ bescherming }) => bescherming === soort);

const row = { een: "rij", meer: "rijen" };

/** 'Aantallen van 1 t/m 4 mensen of huishoudens zijn verborgen. In deze vrijgave zijn dat …' */
export function privacyAnswer(manifest: FullManifest): string {
  const rule = `Aantallen van 1 tot en met ${number(manifest.beleid.drempel)} mensen of huishoudens zijn verborgen, en ook wat hen zou verraden.`;
  const people = about(manifest, "personen");
  const rows = people.reduce((sum, { rijen }) => sum + rijen, 0);
  const hidden = people.reduce((sum, { verborgen }) => sum + verborgen, 0);
  if (rows === 0) return `${rule} Er is nog niets geleverd dat over mensen gaat.`;
  return `${rule} In deze vrijgave zijn dat ${number(hidden)} van de ${count(rows, row)} die over mensen gaan.`;
}

/** Who decided the rule, when, and in which version. */
export function policyLine({ beleid }: FullManifest): string {
  return `Versie ${beleid.versie} van de regel, van ${date(beleid.besloten_op)}. Besloten door: ${beleid.besloten_door}.`;
}

/** How many tables there are of each kind of protection. */
export function protectionSentence(manifest: FullManifest): string {
  const n = (soort: PublishedTable["bescherming"]): string =>
    count(about(manifest, soort).length, { een: "tabel", meer: "tabellen" });
  return `${n("personen")} over mensen of huishoudens, ${n("organisaties")} over gemeenten, organisaties of plekken, en ${n("openbaar")} met wat al openbaar was. Alleen in de eerste groep worden aantallen verborgen.`;
}

/** Per table about people how many rows are hidden, with a file of the same. */
export function hiddenByTable(document: Document, manifest: FullManifest): HTMLElement {
  const titel = "Hoeveel is er verborgen, per tabel?";
  const rows = about(manifest, "personen").filter(({ rijen }) => rijen > 0);
  const name = ({ titel: own, is_fictief }: PublishedTable): Node =>
    group(document, `${own} `, is_fictief && tag(document, "fictief"));
  const table = dataTable(
    document,
    rows,
    [
      { kop: "Tabel", waarde: name },
      { kop: "Bron", waarde: ({ bron_titel }) => bron_titel },
      { kop: "Rijen", getal: true, waarde: ({ rijen }) => number(rijen) },
      { kop: "Verborgen", getal: true, waarde: ({ verborgen }) => number(verborgen) },
    ],
    { bijschrift: titel, stapel: true },
  );
  const file = csvButton(document, {
    ...{ naam: "verborgen-per-tabel", titel, kop: ["tabel", "titel", "bron", "rijen", "verborgen"] },
    rijen: () =>
      rows.map(({ naam, titel: own, bron_titel, rijen, verborgen }) => [
        naam,
        own,
        bron_titel,
        rijen,
        verborgen,
      ]),
  });
  const day = manifest.stand_van === null ? "" : ` · Peildatum: ${date(manifest.stand_van)}`;
  return el(
    document,
    "section",
    { class: "kaart", "aria-labelledby": "verborgen-titel" },
    el(document, "h2", { id: "verborgen-titel", class: "kaarttitel" }, titel),
    el(
      document,
      "p",
      { class: "vraag" },
      "Ook gemiddelden, percentages en bedragen zijn verborgen als zij een verborgen aantal zouden verraden.",
    ),
    table,
    el(document, "p", { class: "bron" }, `Bron: vrijgave ${manifest.versie}${day} `, file),
  );
}
