import { indicators } from "../../src/indicators/index.ts";
import { intern, openbaar } from "../../src/release/policy.ts";
import { build } from "../../src/warehouse/build.ts";
import { sources } from "../sources.ts";
import { type Commands, data, dayOrNull, type Given, log, type Option, shipped } from "./command.ts";

export const standVan: Option = {
  uitleg: "Bouw wat er op die dag bekend was, bijvoorbeeld 2022-10-18.",
  waarde: "datum",
};

export async function runBuild(given: Given): Promise<number> {
  const run = { data: given.data, shipped: shipped(given), sources, indicators };
  await build({ ...run, stand_van: dayOrNull(given, "stand-van"), log });
  return 0;
}

/** Refresh and start never pass --intern: what is only for own staff is made on request alone. */
export async function runRelease(given: Given): Promise<number> {
  const beleid = given.vlag("intern") ? intern : openbaar;
  const { release } = await import("../../src/release/release.ts");
  const { suppressCells } = await import("../../src/release/suppress.ts");
  await release({ data: given.data, sources, indicators, log }, { beleid, verberg: suppressCells });
  return 0;
}

/** From deliveries to figures that may be seen. */
export const chainCommands: Commands = {
  build: {
    kort: "bouwt het magazijn uit de leveringen",
    lang: "Bouwt warehouse.duckdb opnieuw uit de ingelezen leveringen. Het bestand mag altijd weg.",
    argument: null,
    opties: { data, "stand-van": standVan },
    voer_uit: runBuild,
  },
  release: {
    kort: "geeft cijfers vrij die veilig zijn",
    lang: "Verbergt kleine aantallen, controleert dat zij niet zijn uit te rekenen, ook niet met eerdere vrijgaven, en schrijft <data>/published.",
    argument: null,
    opties: {
      data,
      intern: {
        uitleg: "Voor eigen medewerkers, niet delen: schrijft <data>/intern met alle aantallen.",
        waarde: null,
      },
    },
    voer_uit: runRelease,
  },
};
