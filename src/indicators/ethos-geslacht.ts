import { type Indicator, text } from "./indicator.ts";
import { byCodeList, crossSql, ethosScopes, ethosTable } from "./parts/ethos-telling.ts";

export const ethosGeslacht: Indicator = {
  ...ethosTable,
  naam: "ethos_geslacht",
  titel: "Dakloze mensen naar geslacht",
  uitleg: "Hoeveel vrouwen en mannen op de teldag dakloos waren, volwassenen en kinderen apart.",
  vragen: ["Hoeveel vrouwen zijn dakloos?"],
  scope: ethosScopes.zelf_dakloos,
  dimensies: ["geslacht", "betrokkenheid"],
  kolommen: [
    text("geslacht_code", "code van het geslacht; totaal is de hele telling"),
    text("geslacht", "geslacht"),
    text("betrokkenheid_code", "totaal, volwassene of kind"),
    text("betrokkenheid", "volwassenen of kinderen"),
  ],
  sql: crossSql("zelf_dakloos", byCodeList("geslacht", "ethos_geslacht")),
};
