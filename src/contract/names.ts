/**
 * Two spellings that a supplier would call the same give the same key: case, accents, spaces,
 * underscores and punctuation do not count. `normalisedSql` does the same to a SQL expression.
 */
export function normalised(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9+<>]/g, "");
}

/** Key of a code's spelling: normalised, or for a sign such as - the sign itself. */
export function spellingKey(text: string): string {
  const key = normalised(text);
  return key === "" ? text.trim() : key;
}

export function normalisedSql(expression: string): string {
  return `regexp_replace(lower(strip_accents(${expression})), '[^a-z0-9+<>]', '', 'g')`;
}

/** Edit distance, for "did you mean"; inputs are short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function closest(
  wanted: string,
  known: readonly string[],
  cut: (name: string) => string,
  limit: number,
): string | null {
  const scored = known.map((k) => ({ k, d: distance(wanted, cut(normalised(k))) }));
  scored.sort((a, b) => a.d - b.d || (a.k < b.k ? -1 : 1));
  const best = scored[0];
  return best !== undefined && best.d <= limit ? best.k : null;
}

/** The known name closest to `name`, also when only its beginning was given; null when nothing comes near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const wanted = normalised(name);
  const whole = closest(wanted, known, (k) => k, Math.max(2, Math.floor(wanted.length / 3)));
  if (whole !== null || wanted.length < 5) return whole;
  return closest(wanted, known, (k) => k.slice(0, wanted.length), Math.floor(wanted.length / 4));
}

/** SQL text literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
