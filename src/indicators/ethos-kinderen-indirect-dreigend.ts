import { type Indicator, text } from "./indicator.ts";
import { countSql, ethosScopes, ethosTable, wholeOnly } from "./parts/ethos-telling.ts";

export const ethosKinderenIndirectDreigend: Indicator = {
  ...ethosTable,
  naam: "ethos_kinderen_indirect_dreigend",
  titel: "Kinderen van ouders die hun huis dreigen te verliezen",
  uitleg:
    "Hoeveel kinderen een ouder hebben in categorie 7, en zelf niet in die categorie zijn geteld. Zij tellen in geen ander aantal mee.",
  vragen: ["Hoeveel kinderen hebben een ouder die het huis dreigt te verliezen?"],
  scope: ethosScopes.kind_indirect_dreigend,
  dimensies: [],
  kolommen: [text("groep_code", "altijd totaal"), text("groep", "altijd totaal")],
  sql: countSql("kind_indirect_dreigend", wholeOnly),
};
