import { describe, expect, test } from "vitest";
import {
  checksAnswer,
  coverAnswer,
  deliveriesAnswer,
  olderAnswer,
  speedAnswer,
} from "../../../dashboards/components/leveringen/answer.ts";
import {
  calendarCard,
  coverLines,
  statesOf,
  yearsOf,
  yearText,
} from "../../../dashboards/components/leveringen/calendar.ts";
import {
  daysText,
  deliveriesCard,
  deliveryGroups,
  findingsCard,
} from "../../../dashboards/components/leveringen/cards.ts";
import type {
  CheckRow,
  CoverRow,
  DeliveryRow,
  FileKindRow,
} from "../../../dashboards/components/leveringen/rows.ts";
import { newDocument, tableOf } from "../components/support.ts";

const document = newDocument();
const base = {
  ...{ indicator: "", gebied: "", periode: "", bron: "", versie: "1", waarde: null, status: "nvt" as const },
  ...{ bron_titel: "Loket", bestandsoort: "meldingen", bestandsoort_titel: "Loket: meldingen" },
};

const delivery = (own: Partial<DeliveryRow> = {}): DeliveryRow => ({
  ...base,
  ...{ levering: "a", organisatie: "Den Haag", datum_ontvangst: "2025-02-01", gebruik: "telt_mee" },
  ...{ vervangen_op: "", is_fictief: false },
  ...own,
});

const cover = (periode: string, own: Partial<CoverRow> = {}): CoverRow => ({
  ...{ ...base, periode, organisatie: "Den Haag", ritme: "maand", dekking: "binnen", is_fictief: false },
  ...own,
});

const kind = (own: Partial<FileKindRow> = {}): FileKindRow => ({
  ...{ ...base, omschrijving: "", ritme: "maand", aard: "echt", laatste_ontvangst: "2025-02-01", waarde: 1 },
  ...own,
});

const check = (own: Partial<CheckRow> = {}): CheckRow => ({
  ...{ ...base, controle: "c", plaats: "rij", ernst: "fout", kolom: "datum", uitleg: "Klopt niet." },
  ...{ hulp: "Herstel het.", uitkomst: "niets_gevonden", is_fictief: false },
  ...own,
});

describe("sentences", () => {
  test("invented kinds of files are said to be invented, real ones never", () => {
    expect(deliveriesAnswer([kind(), kind({ aard: "fictief" }), kind({ aard: "" })])).toContain(
      "Van 2 van de 3 soorten bestanden is er een levering. Bij 1 daarvan is die alleen fictief",
    );
    expect(deliveriesAnswer([kind()])).toContain("allemaal echt");
    expect(deliveriesAnswer([kind({ aard: "" })])).toContain("nog niets");
  });

  test("missing months are told apart from months that have not come in yet", () => {
    const rows = [
      cover("2025-01"),
      cover("2025-02", { dekking: "ontbreekt" }),
      cover("2025-03"),
      cover("2025-04", { dekking: "na_laatste" }),
    ];
    expect(coverAnswer(rows)).toBe(
      "Er ontbreekt 1 maand tussen twee leveringen: Loket: meldingen (Den Haag). Na de laatste levering is nog niets binnen van Loket: meldingen (Den Haag).",
    );
    expect(coverAnswer(rows.slice(0, 1))).toBe("Tussen de leveringen ontbreken geen maanden.");
  });

  test("speed is about real files with a period, and has no norm", () => {
    expect(speedAnswer([delivery({ waarde: 12 }), delivery({ waarde: 3 }), delivery()])).toContain(
      "kwamen 3 tot 12 dagen na het einde daarvan binnen. Er is geen norm vastgesteld.",
    );
    expect(speedAnswer([delivery()])).toContain("nog niet te zeggen");
  });

  test("deliveries that were replaced are counted, and kept", () => {
    expect(olderAnswer([delivery(), delivery({ gebruik: "vervangen" })])).toBe(
      "1 van de 2 leveringen telt niet of niet meer helemaal mee. Zij blijven bewaard.",
    );
    expect(olderAnswer([delivery()])).toContain("Alle leveringen tellen helemaal mee");
  });

  test("checks that were not done are not counted as good", () => {
    expect(checksAnswer([check(), check({ uitkomst: "niet_bekeken" })])).toBe(
      "Er is 1 controle gedaan; geen daarvan vond iets.",
    );
    expect(checksAnswer([check({ uitkomst: "niet_bekeken" })])).toBe("Er is nog niets gecontroleerd.");
  });
});

describe("the calendar", () => {
  const rows = [cover("2025-01"), cover("2025-02", { dekking: "ontbreekt" }), cover("2025-03")];

  test("months before the first and after the last delivery do not apply", () => {
    const [line] = coverLines(rows);
    if (line === undefined) throw new Error("geen regel");
    const states = statesOf(line, "2025");
    expect(states.slice(0, 4)).toEqual(["binnen", "ontbreekt", "binnen", "nvt"]);
    expect(yearText(states)).toBe("2 van 3");
    expect(yearText(statesOf(line, "2024"))).toBe("–");
  });

  test("has every year between the first and the last, also one without a delivery", () => {
    expect(yearsOf(coverLines([cover("2021-12"), cover("2024-01")]))).toEqual([
      "2021",
      "2022",
      "2023",
      "2024",
    ]);
    expect(yearsOf([])).toEqual([]);
  });

  test("says in words which months are missing, and marks them by shape", () => {
    const card = calendarCard(document, rows, tableOf());
    expect(card.textContent).toContain("ontbreekt: februari");
    const [calendar] = card.querySelectorAll("td svg");
    expect(calendar?.querySelectorAll(".maand-kruis")).toHaveLength(1);
    expect(calendar?.querySelectorAll(".maand-nvt")).toHaveLength(9);
  });
});

describe("the tables", () => {
  test("files of one source that came in together are one line, but never with another fate", () => {
    const groups = deliveryGroups([
      delivery({ bestandsoort_titel: "Loket: meldingen" }),
      delivery({ bestandsoort_titel: "Loket: bronnen" }),
      delivery({ gebruik: "vervangen" }),
    ]);
    expect(groups.map((group) => group.length)).toEqual([2, 1]);
  });

  test("a file that came before its period was over has no days", () => {
    expect([12, -3, null].map((waarde) => daysText({ waarde }))).toEqual(["12", "voor het einde", "–"]);
  });

  test("a replaced delivery says when it was replaced, an invented one that it stepped aside", () => {
    const rows = [
      delivery({ gebruik: "vervangen", vervangen_op: "2025-03-01" }),
      delivery({ gebruik: "opzij", is_fictief: true }),
    ];
    const said = deliveriesCard(document, rows, tableOf()).textContent;
    expect(said).toContain("vervangen (1 maart 2025)");
    expect(said).toContain("opzij gezet");
  });

  test("findings come with guidance", () => {
    const said = findingsCard(document, [check({ uitkomst: "gevonden" }), check()], tableOf());
    expect(said.querySelectorAll("tbody tr")).toHaveLength(1);
    expect(said.textContent).toContain("Herstel het.");
  });
});
