import { type Indicator, text } from "./indicator.ts";
import { byCategory, crossSql, ethosScopes, ethosTable } from "./parts/ethos-telling.ts";

export const ethosDakloos: Indicator = {
  ...ethosTable,
  naam: "ethos_dakloos",
  titel: "Dakloze mensen naar categorie van ETHOS Light",
  uitleg:
    "Hoeveel volwassenen en kinderen op de teldag dakloos waren, naar waar zij sliepen. Categorie 7 telt niet mee.",
  vragen: ["Hoeveel mensen zijn dakloos?", "Waar slapen dakloze mensen?", "Hoeveel kinderen zijn dakloos?"],
  scope: ethosScopes.zelf_dakloos,
  dimensies: ["categorie", "betrokkenheid"],
  kolommen: [
    text("categorie_code", "categorie van ETHOS Light, 1 tot en met 6; totaal is de hele telling"),
    text("categorie", "categorie in woorden"),
    text("betrokkenheid_code", "totaal, volwassene of kind"),
    text("betrokkenheid", "volwassenen of kinderen"),
  ],
  sql: crossSql("zelf_dakloos", byCategory("ja")),
};
