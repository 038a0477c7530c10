import { type Indicator, text } from "./indicator.ts";
import {
  kenmerkTabel,
  registratieKolommen,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

/** The kind of household is a claim, often not known before somebody visits (004 L989–1008); unknown is a group. */
export const huisuitzettingenHuishoudens: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_huishoudens",
  titel: "Huisuitzettingen: welke huishoudens",
  uitleg:
    "Het soort huishouden in de dossiers die in één jaar begonnen, en in de dossiers die met ontruiming eindigden, zoals iemand dat opgaf. Van veel huishoudens is het niet bekend.",
  vragen: ["Hoeveel gezinnen met kinderen dreigen hun huis te verliezen?"],
  scope: uitzettingScope,
  dimensies: ["registratie_code", "groep_code", "huishouden_code"],
  kolommen: [
    ...registratieKolommen,
    text("groep_code", "alle of ontruimd"),
    text("groep", "welke dossiers"),
    text(
      "huishouden_code",
      "GEZIN (met kinderen), ECHTPAAR, ALLEENSTAAND of ONBEKEND; totaal is alle huishoudens",
    ),
    text("huishouden", "soort huishouden"),
  ],
  sql: kenmerkTabel({
    kenmerk: "huishouden",
    label: `case t.code when 'totaal' then 'Alle huishoudens' when 'GEZIN' then 'Gezin met kinderen' when 'ECHTPAAR' then 'Stel zonder kinderen'
    when 'ALLEENSTAAND' then 'Alleenstaand' else 'Onbekend' end`,
    volgorde: "list_position(['GEZIN', 'ECHTPAAR', 'ALLEENSTAAND', 'ONBEKEND'], t.code)",
  }),
};
