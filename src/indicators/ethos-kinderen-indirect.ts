import { type Indicator, text } from "./indicator.ts";
import { byCategory, countSql, ethosScopes, ethosTable } from "./parts/ethos-telling.ts";

export const ethosKinderenIndirect: Indicator = {
  ...ethosTable,
  naam: "ethos_kinderen_indirect",
  titel: "Kinderen van dakloze ouders",
  uitleg:
    "Hoeveel kinderen een dakloze ouder hebben en zelf niet dakloos zijn, naar waar de ouder slaapt. Zij tellen nooit mee bij de dakloze mensen.",
  vragen: ["Hoeveel kinderen hebben een dakloze ouder?"],
  scope: ethosScopes.kind_indirect_dakloos,
  dimensies: ["categorie"],
  kolommen: [
    text("categorie_code", "categorie van de ouder, 1 tot en met 6; totaal is de hele telling"),
    text("categorie", "categorie van de ouder in woorden"),
  ],
  sql: countSql("kind_indirect_dakloos", byCategory("ja")),
};
