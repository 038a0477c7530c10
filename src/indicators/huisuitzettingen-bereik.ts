import { type Indicator, text } from "./indicator.ts";
import {
  alleCel,
  codeLabel,
  lijst,
  plaats,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitzettingCel,
  uitzettingOuders,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

const bereik = ["bereikt", "niet_bereikt", "onbekend"] as const;
const sectorCel = `if(sector_code = 'totaal', ${alleCel}, ${uitzettingCel("'sector=' || sector_code")})`;
const bereikCel = uitzettingCel("'bereik=' || bereik_code");

/** About a third was not reached (004 L1190–1194). Without steps nothing is known of it, and there are no rows. */
export const huisuitzettingenBereik: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_bereik",
  titel: "Huisuitzettingen: wie is bereikt",
  uitleg:
    "Van de meldingen van één jaar: met hoeveel huishoudens iemand heeft gesproken, hoeveel niet zijn bereikt en van hoeveel dat niet is vastgelegd. Alleen van meldpunten die stappen aanleveren.",
  vragen: ["Welk deel van de gemelde huishoudens is bereikt?"],
  scope: uitzettingScope,
  dimensies: ["registratie_code", "sector_code", "bereik_code"],
  kolommen: [
    ...registratieKolommen,
    text("sector_code", "van wie de woning is; totaal is alle woningen"),
    text("sector", "van wie de woning is"),
    text("bereik_code", "totaal, bereikt, niet_bereikt of onbekend"),
    text("bereik", "of iemand is bereikt"),
  ],
  sql: `
with meldingen as (
  select *, max(datum_laatste_stap) over (partition by gebied, registratie_code, jaar) is not null as kent_stappen
  from fct_uitzettingsdossier
  where begin_code = 'gemeld'
),
geteld as (
  select gebied, registratie_code, jaar, coalesce(sector_code, 'totaal') as sector_code,
    unnest(${lijst(["totaal", ...bereik])}) as bereik_code,
    unnest([count(*), ${bereik.map((code) => `count(*) filter (where bereik_code = '${code}')`).join(", ")}]) as aantal,
  from meldingen
  where kent_stappen
  group by grouping sets ((gebied, registratie_code, jaar), (gebied, registratie_code, jaar, sector_code))
)
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.sector_code,
  ${codeLabel("verhuurder_sector", "t.sector_code", "Alle woningen")} as sector,
  t.bereik_code,
  case t.bereik_code when 'totaal' then 'Alle meldingen' when 'bereikt' then 'Gesproken' when 'niet_bereikt' then 'Niet bereikt'
    when 'onbekend' then 'Niet vastgelegd' end as bereik,
  t.aantal as waarde,
  case when t.bereik_code = 'totaal' then ${sectorCel} when t.sector_code = 'totaal' then ${bereikCel}
    else ${uitzettingCel("'sector=' || sector_code", "'bereik=' || bereik_code")} end as cel,
  ${uitzettingOuders(
    [plaats.bereik, `if(t.bereik_code = 'totaal', null, ${sectorCel})`],
    [
      plaats.sector,
      `if(t.sector_code = 'totaal', null, if(t.bereik_code = 'totaal', ${alleCel}, ${bereikCel}))`,
    ],
  )} as ouders,
from geteld as t
${registratieJoin}
order by t.gebied, r.volgorde, t.jaar, t.sector_code <> 'totaal', t.sector_code = 'ONBEKEND', t.sector_code,
  list_position(${lijst(["totaal", ...bereik])}, t.bereik_code)`,
};
