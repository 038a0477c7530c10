import { type Indicator, text } from "./indicator.ts";
import { byInvolvement, countSql, ethosScopes, ethosTable } from "./parts/ethos-telling.ts";

/** Without a row for a telling that has six categories: what was not asked is not zero. */
export const ethosDreigend: Indicator = {
  ...ethosTable,
  naam: "ethos_dreigend",
  titel: "Mensen die hun huis dreigen te verliezen",
  uitleg:
    "Hoeveel mensen binnen een maand na de teldag hun huis uit moesten (categorie 7). Zij zijn nog niet dakloos en tellen niet mee bij 1 tot en met 6.",
  vragen: ["Hoeveel mensen dreigen hun huis te verliezen?"],
  scope: ethosScopes.zelf_dreigend,
  dimensies: ["betrokkenheid"],
  kolommen: [
    text("betrokkenheid_code", "totaal, volwassene of kind"),
    text("betrokkenheid", "volwassenen of kinderen"),
  ],
  sql: countSql("zelf_dreigend", byInvolvement),
};
