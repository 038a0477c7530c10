/**
 * Personal data recognised by its content, whatever the column is called. SQL, so that it runs in the
 * same pass as the rest. A nine-digit number counts as BSN only when it passes the elfproef
 * (9·d1 + 8·d2 + … + 2·d8 − d9 divisible by 11, Logisch Ontwerp BSN).
 */
function looksLikeBsn(text: string): string {
  const digits = `regexp_extract(${text}, '(^|[^0-9])([0-9]{9})([^0-9]|$)', 2)`;
  const weighted = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    .map((weight, i) => `${weight} * try_cast(substr(${digits}, ${i + 1}, 1) as integer)`)
    .join(" + ");
  return `coalesce(${digits} <> '' and (${weighted}) % 11 = 0, false)`;
}

const patterns = {
  iban: "(^|[^A-Za-z0-9])[A-Za-z]{2}[0-9]{2} ?[A-Za-z]{4} ?[0-9]{4} ?[0-9]{4} ?[0-9]{2}",
  email: "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}",
  telefoon: "(^|[^0-9])(\\+31|0031|0)[ -]?[1-9]([ -]?[0-9]){8}([^0-9]|$)",
} as const;

/** SQL that is true where the text expression holds a BSN, IBAN, e-mail address or phone number. */
export function holdsPersonalData(text: string): string {
  const byPattern = Object.values(patterns).map((p) => `regexp_matches(${text}, '${p}')`);
  return `coalesce(${[...byPattern, looksLikeBsn(text)].join(" or ")}, false)`;
}
