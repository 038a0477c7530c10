import { deal, deck, pick, type Random } from "../../../src/contract/invent.ts";
import type { Household } from "./household.ts";

export type AreaType = "KRIMP" | "ANTICIPEER" | "ZUID_HOLLAND" | "REST_NL";

/** Moves of one period, and how many go to each type of area. */
export interface Moves {
  readonly movers: readonly Household[];
  readonly naar: readonly (readonly [AreaType, number])[];
}

export const places2021: Record<AreaType, readonly string[]> = {
  KRIMP: ["Heerlen", "Kerkrade", "Terneuzen", "Doetinchem", "Winterswijk", "Stadskanaal"],
  ANTICIPEER: ["Emmen", "Vlissingen"],
  ZUID_HOLLAND: ["Rotterdam", "Zoetermeer", "Delft", "Dordrecht", "Gouda", "Leiden", "Schiedam"],
  REST_NL: ["Enschede", "Almelo", "Groningen", "Tilburg", "Arnhem", "Almere", "Leeuwarden", "Breda"],
};

/** With Den Haag 50 gemeenten in 10 provincies, of which 3 moves to 's-Hertogenbosch (L7175-7176, L8867). */
export const places2022: Record<AreaType, readonly string[]> = {
  KRIMP: ["Kerkrade", "Terneuzen", "Doetinchem"],
  ANTICIPEER: ["Coevorden", "Den Helder", "Venlo", "Roermond"],
  ZUID_HOLLAND: [
    ...["Rotterdam", "Zoetermeer", "Delft", "Dordrecht", "Gouda", "Leiden", "Schiedam", "Vlaardingen"],
    ...["Rijswijk", "Westland", "Nissewaard", "Maassluis", "Zwijndrecht", "Katwijk", "Gorinchem"],
    ...["Waddinxveen", "Ridderkerk", "Leidschendam-Voorburg"],
  ],
  REST_NL: [
    ...["'s-Hertogenbosch", "'s-Hertogenbosch", "'s-Hertogenbosch", "Enschede", "Almelo", "Hengelo"],
    ...["Deventer", "Zwolle", "Tilburg", "Breda", "Helmond", "Roosendaal", "Arnhem", "Nijmegen"],
    ...["Apeldoorn", "Tiel", "Utrecht", "Amersfoort", "Nieuwegein", "Zaanstad", "Haarlem", "Hoorn"],
    ...["Groningen", "Oss", "Eindhoven", "Bergen op Zoom"],
  ],
};

/**
 * Gives those who moved a destination: each type of area as often as the quota of the period says, and
 * within a type each place once before any place comes back.
 */
export function moveTo(
  moves: readonly Moves[],
  places: Record<AreaType, readonly string[]>,
  random: Random,
): void {
  const perType = new Map<AreaType, Household[]>();
  for (const { movers, naar } of moves) {
    deal(movers, naar, random, (mover, type) => {
      perType.set(type, [...(perType.get(type) ?? []), mover]);
    });
  }
  for (const [type, movers] of perType) {
    const listed = places[type];
    const again = listed.filter((name) => name !== "'s-Hertogenbosch");
    const chosen = movers.map((_, i) => listed[i] ?? pick(again, random));
    const shuffled = deck(
      chosen.map((name) => [name, 1] as const),
      random,
    );
    movers.forEach((mover, i) => {
      mover.bestemming = shuffled[i] as string;
    });
  }
}

/** A home in the own gemeente, and on what ground it was found. */
export function stayIn(movers: readonly Household[], random: Random): void {
  for (const mover of movers) {
    mover.bestemming = "Den Haag";
    mover.basis = pick(["URGENTIE", "URGENTIE", "CONVENANT", "LOTING", "NETWERK"], random);
  }
}
