import { type Indicator, text } from "./indicator.ts";
import { byCodeList, countSql, ethosScopes, ethosTable } from "./parts/ethos-telling.ts";

export const ethosOrganisatie: Indicator = {
  ...ethosTable,
  naam: "ethos_organisatie",
  titel: "Wie telde de dakloze mensen?",
  uitleg: "Welke soort organisatie de mensen op de teldag telde. Elk mens telt één keer mee.",
  vragen: ["Welke organisaties kennen dakloze mensen?"],
  scope: ethosScopes.zelf_dakloos,
  dimensies: ["organisatiesoort"],
  kolommen: [
    text("organisatiesoort_code", "code van de soort organisatie; totaal is de hele telling"),
    text("organisatiesoort", "soort organisatie"),
  ],
  sql: countSql("zelf_dakloos", byCodeList("organisatiesoort", "ethos_organisatie")),
};
