import { type SyntheticRow, seeded, synthesise, toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { meldingen } from "./contract.ts";

/**
 * Fictitious meldingen of which the totals equal the memo of 18 January 2021 (verhuisbox-en-loket-1.md
 * §2.2): 18 meldingen; hulpvraag 8/6/1/3; inkomen 9, of which 2 ended by finding a home elsewhere, 3 and
 * 6; results 3/2/1/2/1/1; 10 from the Dak- en Thuislozenloket (L1912). Everything else is invented.
 */
export function exampleMeldingen(): string {
  const random = seeded(18012021);
  const course = (
    hulpvraag: string,
    inkomensbron: string,
    resultaat = "",
    pw_beeindigd_op = "",
  ): SyntheticRow => ({
    hulpvraag,
    inkomensbron,
    resultaat,
    pw_beeindigd_op,
  });
  const elders = "Huisvesting buiten regio Haaglanden";
  const algemeen = "Huisvesting/opvang algemeen";
  const geen_traject = "geen traject mogelijk en/of anders";
  const rows = synthesise(
    meldingen,
    [
      [
        [course(elders, "PW-uitkering", "huisvesting in andere regio", "12-1-2021"), 1],
        [course(elders, "PW-uitkering", "huisvesting in andere regio", "15-1-2021"), 1],
        [course(elders, "anders/overig", "huisvesting in andere regio"), 1],
        [course(elders, "PW-uitkering", "inschrijving woonnetverdeelsystemen"), 2],
        [course(elders, "PW-uitkering"), 2],
        [course(elders, "anders/overig"), 1],
        [course(algemeen, "werk", "afgesloten ivm gebrek motivatie"), 1],
        [course(algemeen, "anders/overig", "maatschappelijke opvang"), 2],
        [course(algemeen, "werk", "particuliere huurmarkt"), 1],
        [course(algemeen, "PW-uitkering", "begeleiding SCM algemeen"), 1],
        [course(algemeen, "PW-uitkering"), 1],
        [course("Huisvesting netwerk", "PW-uitkering"), 1],
        [course(geen_traject, "werk"), 1],
        [course(geen_traject, "anders/overig"), 2],
      ],
      [
        [{ aanmelder: "D&T" }, 10],
        [{ aanmelder: "TEO" }, 3],
        [{ aanmelder: "OCW" }, 5],
      ],
      [
        [{ huishouden: "alleenstaande" }, 12],
        [{ huishouden: "eenoudergezin" }, 4],
        [{ huishouden: "gezin" }, 2],
      ],
      [
        [{ leeftijdsgroep: "27-" }, 3],
        [{ leeftijdsgroep: "27+" }, 9],
        [{ leeftijdsgroep: "55+" }, 6],
      ],
      [[{ kanaal: "meldcode", toestemming_klant: "ja", is_fictief: "ja", icp_uitkomst: "doorgezet" }, 18]],
    ],
    random,
  );
  const days = [...spread(29, 31, 5, "10"), ...spread(1, 30, 8, "11"), ...spread(1, 23, 5, "12")];
  const numbered = rows.map((row, i) => ({
    ...row,
    meldingnr: `FICTIEF-${String(i + 1).padStart(3, "0")}`,
    datum_melding: days[i] ?? "",
  }));
  return toDeliveredCsv(meldingen, numbered);

  function spread(first: number, last: number, count: number, month: string): string[] {
    const picked = Array.from({ length: count }, () => first + Math.floor(random() * (last - first + 1)));
    return picked.sort((a, b) => a - b).map((day) => `${day}-${month}-2020`);
  }
}
