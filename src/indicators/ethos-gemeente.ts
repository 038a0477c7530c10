import { type Indicator, text } from "./indicator.ts";
import { byGemeente, crossSql, ethosScopes, ethosTable } from "./parts/ethos-telling.ts";

export const ethosGemeente: Indicator = {
  ...ethosTable,
  naam: "ethos_gemeente",
  titel: "Dakloze mensen naar de gemeente waar zij zijn geteld",
  uitleg:
    "In welke gemeente mensen op de teldag zijn geteld. Dat is waar de opvang of de organisatie staat, niet waar iemand vandaan komt.",
  vragen: ["Hoeveel mensen zijn dakloos in mijn gemeente?"],
  scope: ethosScopes.zelf_dakloos,
  dimensies: ["gemeente", "betrokkenheid"],
  kolommen: [
    text("gemeente_code", "gemeente op de teldag; totaal is de hele telling"),
    text("gemeente", "gemeente"),
    text("betrokkenheid_code", "totaal, volwassene of kind"),
    text("betrokkenheid", "volwassenen of kinderen"),
  ],
  sql: crossSql("zelf_dakloos", byGemeente),
};
