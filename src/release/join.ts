import { createHash } from "node:crypto";
import type { Cell, CellSystem, Relation } from "./cells.ts";

/** A cell as it went through the door in one release. Level 2: it holds values that nobody was shown. */
export interface PastCell {
  readonly cel: string;
  readonly waarde: number;
  readonly verborgen: boolean;
  /** Made from fictitious deliveries only, so that it says nothing about a real cell of the same name. */
  readonly is_fictief: boolean;
  /** See {@link Cell.hulpcel}. */
  readonly hulpcel: boolean;
}

export interface PastRelease {
  readonly versie: string;
  readonly cellen: readonly PastCell[];
  readonly sommen: readonly Relation[];
}

type Facts = Omit<PastCell, "verborgen">;

/** The sums that each difference stands in, with all their values, as one short text. */
function surroundings(cellen: readonly Facts[], sommen: readonly Relation[]): Map<string, string> {
  const values = new Map(cellen.map(({ cel, waarde }) => [cel, waarde]));
  const texts = new Map(cellen.filter(({ hulpcel }) => hulpcel).map(({ cel }) => [cel, [] as string[]]));
  for (const { geheel, delen } of sommen) {
    const members = [geheel, ...delen];
    if (!members.some((cel) => texts.has(cel))) continue;
    const text = members.map((cel) => `${cel}=${values.get(cel)}`).join("+");
    for (const cel of members) texts.get(cel)?.push(text);
  }
  const short = (all: string[]): string => createHash("sha256").update(all.sort().join("\n")).digest("hex");
  return new Map([...texts].map(([cel, all]) => [cel, short(all)]));
}

/**
 * Which unknown every cell of a release is. A cell with the same value is the same one in every release; with
 * another value it is another. A difference is not counted anywhere, so that nobody knows whether it changed:
 * it is the same only where all that it is the difference of is the same.
 */
function identities(cellen: readonly Facts[], sommen: readonly Relation[]): Map<string, string> {
  const around = surroundings(cellen, sommen);
  return new Map(
    cellen.map(({ cel, waarde, is_fictief, hulpcel }) => [
      cel,
      JSON.stringify([cel, waarde, is_fictief, hulpcel ? (around.get(cel) ?? "") : null]),
    ]),
  );
}

/** A release with the identity of each of its cells. */
type Read = PastRelease & { readonly wie: ReadonlyMap<string, string> };

/** The name of each past cell in the union: its own when it is a cell of now, else with its first release. */
function nameAll(now: ReadonlyMap<string, string>, earlier: readonly Read[]): Map<string, string> {
  const names = new Map(now);
  for (const { versie, wie } of earlier) {
    for (const [cel, id] of wie) if (!names.has(id)) names.set(id, `${cel} (vrijgave ${versie})`);
  }
  return names;
}

export interface JoinOptions {
  /** Tells for a cell of now whether it was made from fictitious deliveries only. */
  readonly is_fictief?: (cel: string) => boolean;
  /** See Policy.kent_richting. */
  readonly kent_richting?: boolean;
}

/** Earlier cells by their name in the union, and the sums that earlier releases published. */
function readPast(
  earlier: readonly Read[],
  names: ReadonlyMap<string, string>,
): { past: Map<string, Omit<Cell, "sleutel">>; sums: Relation[] } {
  const past = new Map<string, Omit<Cell, "sleutel">>();
  const sums: Relation[] = [];
  for (const { cellen, sommen, wie } of earlier) {
    const own = new Map<string, string>();
    for (const cell of cellen) {
      const name = names.get(wie.get(cell.cel) ?? "") ?? cell.cel;
      own.set(cell.cel, name);
      const shown = !cell.verborgen || past.get(name)?.eerder === "getoond";
      const facts = { waarde: cell.waarde, eerder: shown ? "getoond" : "verborgen" } as const;
      past.set(name, cell.hulpcel ? { ...facts, hulpcel: "verschil" } : facts);
    }
    const nameOf = (key: string): string => own.get(key) ?? key;
    sums.push(...sommen.map(({ geheel, delen }) => ({ geheel: nameOf(geheel), delen: delen.map(nameOf) })));
  }
  return { past, sums };
}

/** For each count that changed: the larger value is the smaller one and a growth that is not negative. */
function growth(names: ReadonlyMap<string, string>): CellSystem {
  const versions = new Map<string, { name: string; waarde: number }[]>();
  for (const [id, name] of names) {
    const [cel, waarde, is_fictief, around] = JSON.parse(id) as [string, number, boolean, string | null];
    if (around !== null) continue;
    const key = JSON.stringify([cel, is_fictief]);
    versions.set(key, [...(versions.get(key) ?? []), { name, waarde }]);
  }
  const steps = [...versions.values()].flatMap((all) => {
    const order = all.sort((a, b) => a.waarde - b.waarde);
    return order.slice(1).map((more, i) => ({ more, less: order[i] ?? more }));
  });
  return {
    cellen: steps.map(({ more, less }) => ({
      ...{ sleutel: `${more.name} (groei)`, waarde: more.waarde - less.waarde },
      ...{ hulpcel: "groei", voorbij: true },
    })),
    relaties: steps.map(({ more, less }) => ({
      geheel: more.name,
      delen: [less.name, `${more.name} (groei)`],
    })),
  };
}

/**
 * This release and all earlier ones as one system, as the attacker of the audit sees it: who knows which
 * cells did not change gets those as one unknown, which is the worst case; a difference that no table shows
 * is one only where the sums say so. A cell that was ever shown with its value is known.
 */
export function joinReleases(
  { cellen, relaties }: CellSystem,
  earlier: readonly PastRelease[],
  { is_fictief = () => false, kent_richting = false }: JoinOptions = {},
): CellSystem {
  const facts = ({ sleutel, waarde, hulpcel }: Cell): Facts => ({
    ...{ cel: sleutel, waarde, hulpcel: hulpcel !== undefined },
    is_fictief: is_fictief(sleutel),
  });
  const own = identities(cellen.map(facts), relaties);
  const before = earlier.map((each) => ({ ...each, wie: identities(each.cellen, each.sommen) }));
  const names = nameAll(new Map([...own].map(([cel, id]) => [id, cel])), before);
  const { past, sums } = readPast(before, names);
  const current = cellen.map((cell) => {
    const known = past.get(cell.sleutel);
    past.delete(cell.sleutel);
    return known?.eerder === undefined ? cell : { ...cell, eerder: known.eerder };
  });
  const gone = [...past].map(([sleutel, each]) => ({ sleutel, ...each, voorbij: true }));
  const grown = kent_richting ? growth(names) : { cellen: [], relaties: [] };
  return {
    cellen: [...current, ...gone, ...grown.cellen],
    relaties: [...relaties, ...sums, ...grown.relaties],
  };
}
