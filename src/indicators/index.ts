import { actieplanBudget } from "./actieplan-budget.ts";
import { actieplanDekking } from "./actieplan-dekking.ts";
import { actieplanEigenaren } from "./actieplan-eigenaren.ts";
import { actieplanElementen } from "./actieplan-elementen.ts";
import { actieplanIndicatoren } from "./actieplan-indicatoren.ts";
import { actieplanKoppelingen } from "./actieplan-koppelingen.ts";
import { actieplanMijlpalen } from "./actieplan-mijlpalen.ts";
import { actieplanTermijnen } from "./actieplan-termijnen.ts";
import { begrippen } from "./begrippen.ts";
import { beloften } from "./beloften.ts";
import { cbsMonitor } from "./cbs-monitor.ts";
import { cbsSchatting } from "./cbs-schatting.ts";
import { cbsSchattingPerDuizend } from "./cbs-schatting-per-duizend.ts";
import { cijferBevindingen } from "./cijfer-bevindingen.ts";
import { cijferBronnen } from "./cijfer-bronnen.ts";
import { cijferKoppelingen } from "./cijfer-koppelingen.ts";
import { cijfers } from "./cijfers.ts";
import { contact } from "./contact.ts";
import { doelen } from "./doelen.ts";
import { ethosCategorieen } from "./ethos-categorieen.ts";
import { ethosDakloos } from "./ethos-dakloos.ts";
import { ethosDreigend } from "./ethos-dreigend.ts";
import { ethosGemeente } from "./ethos-gemeente.ts";
import { ethosGeslacht } from "./ethos-geslacht.ts";
import { ethosKinderenIndirect } from "./ethos-kinderen-indirect.ts";
import { ethosKinderenIndirectDreigend } from "./ethos-kinderen-indirect-dreigend.ts";
import { ethosLeeftijd } from "./ethos-leeftijd.ts";
import { ethosOrganisatie } from "./ethos-organisatie.ts";
import { ethosPerDuizend } from "./ethos-per-duizend.ts";
import { ethosRondes } from "./ethos-rondes.ts";
import { gezinnenMeldingen } from "./gezinnen-meldingen.ts";
import { huisuitzettingenAandeel } from "./huisuitzettingen-aandeel.ts";
import { huisuitzettingenAfgewend } from "./huisuitzettingen-afgewend.ts";
import { huisuitzettingenBereik } from "./huisuitzettingen-bereik.ts";
import { huisuitzettingenControles } from "./huisuitzettingen-controles.ts";
import { huisuitzettingenDuur } from "./huisuitzettingen-duur.ts";
import { huisuitzettingenDuurStanden } from "./huisuitzettingen-duur-standen.ts";
import { huisuitzettingenGezinnen } from "./huisuitzettingen-gezinnen.ts";
import { huisuitzettingenHuishoudens } from "./huisuitzettingen-huishoudens.ts";
import { huisuitzettingenKeten } from "./huisuitzettingen-keten.ts";
import { huisuitzettingenMeldingen } from "./huisuitzettingen-meldingen.ts";
import { huisuitzettingenRedenen } from "./huisuitzettingen-redenen.ts";
import { huisuitzettingenReeksen } from "./huisuitzettingen-reeksen.ts";
import { huisuitzettingenRegistraties } from "./huisuitzettingen-registraties.ts";
import { huisuitzettingenRegistratievragen } from "./huisuitzettingen-registratievragen.ts";
import { huisuitzettingenStappen } from "./huisuitzettingen-stappen.ts";
import { huisuitzettingenTermijnen } from "./huisuitzettingen-termijnen.ts";
import { huisuitzettingenUitkomst } from "./huisuitzettingen-uitkomst.ts";
import type { Indicator } from "./indicator.ts";
import { kerncijfers } from "./kerncijfers.ts";
import { kostendelersnorm } from "./kostendelersnorm.ts";
import { leveringControles } from "./levering-controles.ts";
import { leveringPerioden } from "./levering-perioden.ts";
import { leveringSoorten } from "./levering-soorten.ts";
import { leveringen } from "./leveringen.ts";
import { lissabon } from "./lissabon.ts";
import { maten } from "./maten.ts";
import { meldingenAanmelder } from "./meldingen-aanmelder.ts";
import { meldingenHulpvraag } from "./meldingen-hulpvraag.ts";
import { meldingenInkomen } from "./meldingen-inkomen.ts";
import { meldingenPerMaand } from "./meldingen-per-maand.ts";
import { meldingenPwBeeindigd } from "./meldingen-pw-beeindigd.ts";
import { meldingenResultaat } from "./meldingen-resultaat.ts";
import { meldingenSindsJanuari } from "./meldingen-sinds-januari.ts";
import { meldingenToets } from "./meldingen-toets.ts";
import { meldingenWachtlijst } from "./meldingen-wachtlijst.ts";
import { opvangBezetting } from "./opvang-bezetting.ts";
import { opvangCapaciteit } from "./opvang-capaciteit.ts";
import { opvangVerblijfsduur } from "./opvang-verblijfsduur.ts";
import { preventieAantallen } from "./preventie-aantallen.ts";
import { preventieAntwoorden } from "./preventie-antwoorden.ts";
import { preventieBekendeBevindingen } from "./preventie-bekende-bevindingen.ts";
import { preventieBeleidPraktijk } from "./preventie-beleid-praktijk.ts";
import { preventieBevindingen } from "./preventie-bevindingen.ts";
import { preventieCodeboek } from "./preventie-codeboek.ts";
import { preventieDekking } from "./preventie-dekking.ts";
import { preventieDubbeleVragen } from "./preventie-dubbele-vragen.ts";
import { preventieGemeenten } from "./preventie-gemeenten.ts";
import { preventieHiaten } from "./preventie-hiaten.ts";
import { preventieInformatie } from "./preventie-informatie.ts";
import { preventieInstellingen } from "./preventie-instellingen.ts";
import { preventieItems } from "./preventie-items.ts";
import { preventieMetingen } from "./preventie-metingen.ts";
import { preventieReferentie } from "./preventie-referentie.ts";
import { preventieVergelijking } from "./preventie-vergelijking.ts";
import { preventieWaarden } from "./preventie-waarden.ts";
import { preventieWettelijk } from "./preventie-wettelijk.ts";
import { regioGemeenten } from "./regio-gemeenten.ts";
import { vergelijkingen } from "./vergelijkingen.ts";
import { verhuisboxAanmelder } from "./verhuisbox-aanmelder.ts";
import { verhuisboxAanmeldstops } from "./verhuisbox-aanmeldstops.ts";
import { verhuisboxAansluiting } from "./verhuisbox-aansluiting.ts";
import { verhuisboxBegeleiding } from "./verhuisbox-begeleiding.ts";
import { verhuisboxBestemming } from "./verhuisbox-bestemming.ts";
import { verhuisboxCohortEnPeriode } from "./verhuisbox-cohort-en-periode.ts";
import { verhuisboxControles } from "./verhuisbox-controles.ts";
import { verhuisboxDoorstroom } from "./verhuisbox-doorstroom.ts";
import { verhuisboxDuur } from "./verhuisbox-duur.ts";
import { verhuisboxHerkomstBestemming } from "./verhuisbox-herkomst-bestemming.ts";
import { verhuisboxHuishouden } from "./verhuisbox-huishouden.ts";
import { verhuisboxInkomen } from "./verhuisbox-inkomen.ts";
import { verhuisboxInzet } from "./verhuisbox-inzet.ts";
import { verhuisboxLeeftijd } from "./verhuisbox-leeftijd.ts";
import { verhuisboxPerMaand } from "./verhuisbox-per-maand.ts";
import { verhuisboxPwBeeindigd } from "./verhuisbox-pw-beeindigd.ts";
import { verhuisboxRaming } from "./verhuisbox-raming.ts";
import { verhuisboxRemigrant } from "./verhuisbox-remigrant.ts";
import { verhuisboxSindsJanuari } from "./verhuisbox-sinds-januari.ts";
import { verhuisboxStand } from "./verhuisbox-stand.ts";
import { verhuisboxTerugkeer } from "./verhuisbox-terugkeer.ts";
import { verhuisboxUitputting } from "./verhuisbox-uitputting.ts";
import { verhuisboxUitval } from "./verhuisbox-uitval.ts";
import { verhuisboxVorigeHuisvesting } from "./verhuisbox-vorige-huisvesting.ts";
import { verhuisboxWachttijd } from "./verhuisbox-wachttijd.ts";
import { verhuisboxZoekduur } from "./verhuisbox-zoekduur.ts";
import { verhuisboxZoekduurMediaan } from "./verhuisbox-zoekduur-mediaan.ts";
import { verhuisboxZoekduurStanden } from "./verhuisbox-zoekduur-standen.ts";
import { vwsProjecten } from "./vws-projecten.ts";
import { weigeringen } from "./weigeringen.ts";
import { wonenBewoning } from "./wonen-bewoning.ts";
import { wonenKeten } from "./wonen-keten.ts";
import { wonenOvereenkomsten } from "./wonen-overeenkomsten.ts";
import { wonenPlekken } from "./wonen-plekken.ts";
import { wonenRoutes } from "./wonen-routes.ts";
import { wonenStand } from "./wonen-stand.ts";
import { wonenSucces } from "./wonen-succes.ts";
import { wonenTermijnen } from "./wonen-termijnen.ts";
import { wonenWachtlijst } from "./wonen-wachtlijst.ts";

/** Every published table. A new one is one file and one line here. */
export const indicators: readonly Indicator[] = [
  cijfers,
  cijferBevindingen,
  cijferKoppelingen,
  cijferBronnen,
  kerncijfers,
  doelen,
  meldingenPerMaand,
  meldingenSindsJanuari,
  meldingenHulpvraag,
  meldingenInkomen,
  meldingenPwBeeindigd,
  meldingenResultaat,
  meldingenAanmelder,
  meldingenWachtlijst,
  meldingenToets,
  preventieMetingen,
  preventieGemeenten,
  preventieCodeboek,
  preventieItems,
  preventieAntwoorden,
  preventieDekking,
  preventieWaarden,
  verhuisboxPerMaand,
  verhuisboxSindsJanuari,
  verhuisboxStand,
  verhuisboxAanmeldstops,
  verhuisboxHuishouden,
  verhuisboxLeeftijd,
  verhuisboxInkomen,
  verhuisboxVorigeHuisvesting,
  verhuisboxRemigrant,
  verhuisboxAanmelder,
  verhuisboxBegeleiding,
  verhuisboxBestemming,
  verhuisboxHerkomstBestemming,
  verhuisboxPwBeeindigd,
  verhuisboxTerugkeer,
  verhuisboxDoorstroom,
  verhuisboxCohortEnPeriode,
  verhuisboxUitval,
  verhuisboxDuur,
  verhuisboxZoekduur,
  verhuisboxZoekduurMediaan,
  verhuisboxZoekduurStanden,
  verhuisboxWachttijd,
  verhuisboxUitputting,
  verhuisboxInzet,
  gezinnenMeldingen,
  opvangBezetting,
  opvangCapaciteit,
  opvangVerblijfsduur,
  weigeringen,
  verhuisboxAansluiting,
  verhuisboxControles,
  preventieAantallen,
  preventieInstellingen,
  preventieDubbeleVragen,
  preventieBeleidPraktijk,
  preventieInformatie,
  preventieWettelijk,
  preventieHiaten,
  preventieVergelijking,
  preventieReferentie,
  preventieBevindingen,
  preventieBekendeBevindingen,
  verhuisboxRaming,
  kostendelersnorm,
  actieplanElementen,
  actieplanTermijnen,
  actieplanEigenaren,
  actieplanKoppelingen,
  actieplanIndicatoren,
  actieplanBudget,
  actieplanMijlpalen,
  actieplanDekking,
  lissabon,
  vwsProjecten,
  ethosCategorieen,
  ethosDakloos,
  ethosDreigend,
  ethosKinderenIndirect,
  ethosKinderenIndirectDreigend,
  ethosLeeftijd,
  ethosGeslacht,
  ethosGemeente,
  ethosOrganisatie,
  ethosPerDuizend,
  ethosRondes,
  cbsSchatting,
  cbsSchattingPerDuizend,
  cbsMonitor,
  maten,
  regioGemeenten,
  wonenPlekken,
  wonenBewoning,
  wonenStand,
  wonenTermijnen,
  wonenRoutes,
  wonenWachtlijst,
  wonenKeten,
  wonenOvereenkomsten,
  wonenSucces,
  beloften,
  vergelijkingen,
  huisuitzettingenReeksen,
  huisuitzettingenControles,
  huisuitzettingenRegistraties,
  huisuitzettingenRegistratievragen,
  huisuitzettingenUitkomst,
  huisuitzettingenAandeel,
  leveringen,
  leveringSoorten,
  leveringPerioden,
  leveringControles,
  huisuitzettingenAfgewend,
  huisuitzettingenRedenen,
  huisuitzettingenHuishoudens,
  huisuitzettingenGezinnen,
  huisuitzettingenBereik,
  huisuitzettingenKeten,
  huisuitzettingenTermijnen,
  huisuitzettingenMeldingen,
  huisuitzettingenDuurStanden,
  huisuitzettingenDuur,
  huisuitzettingenStappen,
  begrippen,
  contact,
];
