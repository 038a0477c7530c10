import { type Bar, barChart } from "../components/bar-chart.ts";
import { columnChart } from "../components/column-chart.ts";
import type { ChartBlock } from "./document.ts";

/** A chart of a document at one width, drawn by the same code as the charts of the pages. */
export function drawChart(
  document: Document,
  { vorm, punten, titel, nummer }: ChartBlock,
  width: number,
): SVGSVGElement {
  const chart = { id: `figuur-${nummer}-${width}`, titel, width };
  if (vorm === "kolommen") {
    const items = punten.map(({ label, kort, cijfer }) => ({
      ...{ label, kort, waarde: cijfer.waarde, status: cijfer.status },
    }));
    return columnChart(document, items, chart);
  }
  const bars: Bar[] = punten.map(({ label, cijfer }) => ({
    ...{ label, waarde: cijfer.waarde, status: cijfer.status, waarde_hoog: cijfer.waarde_hoog },
    tekst: cijfer.tekst,
  }));
  return barChart(document, bars, chart);
}
