import type { Row } from "../published/table.ts";
import type { FigureScope } from "./compare.ts";

const textOf = (row: Row, name: string): string => (typeof row[name] === "string" ? row[name] : "");
const textOrNull = (row: Row, name: string): string | null => textOf(row, name) || null;

const kinds: Readonly<Record<string, FigureScope["soort"]>> = {
  aantal: "aantal",
  aandeel: "aandeel",
  bedrag: "bedrag",
  duur: "duur",
  verhouding: "verhouding",
};

function natureOf(row: Row): FigureScope["aard"] {
  if (["doel", "norm"].includes(textOf(row, "cijfer_status"))) return "doel";
  const soft = ["raming", "indruk"].includes(textOf(row, "cijfer_status"));
  return soft || textOf(row, "kwalificatie") === "schatting" ? "raming" : "meting";
}

/**
 * What a figure of the cijferregister counts, from its published row. What the document does not say stays
 * unknown, and an unknown period never compares.
 */
export function scopeOfFigure(row: Row): FigureScope {
  const isState = textOf(row, "periode_soort") === "stand";
  const day = textOrNull(row, "peildatum");
  const gebied = textOf(row, "gebied");
  return {
    telbegrip: textOf(row, "telbegrip_label").toLowerCase(),
    eenheid: textOf(row, "eenheid_meervoud"),
    soort: kinds[textOf(row, "eenheid_soort")] ?? "overig",
    telling: textOf(row, "reeks_titel"),
    stuk: textOf(row, "bron_id"),
    dekking: textOf(row, "sectordekking"),
    tijdsbasis: isState ? "stand" : "stroom",
    van: isState ? (day ?? textOrNull(row, "periode_van")) : textOrNull(row, "periode_van"),
    tot: isState ? (day ?? textOrNull(row, "periode_tot")) : textOrNull(row, "periode_tot"),
    gebied,
    gebied_niveau: gebied === "Nederland" ? "land" : "onbekend",
    kleinste_niveau: null,
    ethos: [],
    definitie: textOf(row, "definitie"),
    blik: null,
    aard: natureOf(row),
    groep: textOf(row, "categorie"),
    is_indirect: false,
    deel_van: [],
  };
}
