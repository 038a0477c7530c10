/** Months are text, 2025-03. */
export type Month = string;

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

function monthNumber(month: Month): number {
  const match = monthPattern.exec(month);
  if (match === null) throw new RangeError(`Geen maand: ${month}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** Every month from `from` to `to`, both included; empty when `to` comes first. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const n = first + i;
    return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
  });
}

const longDate = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });

/** '2022-10-18' → '18 oktober 2022'. */
export function dutchDate(day: string): string {
  return longDate.format(Date.parse(`${day}T00:00:00Z`));
}
