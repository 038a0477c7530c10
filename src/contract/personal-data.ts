/**
 * Personal data recognised by its content, whatever the column is called. SQL, so that it runs in the
 * same pass as the rest. A nine-digit number counts as BSN only when it passes the elfproef
 * (9·d1 + 8·d2 + … + 2·d8 − d9 divisible by 11, Logisch Ontwerp BSN).
 */
function holdsBsn(text: string): string {
  const weighted = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    .map((weight, i) => `${weight} * substr(n, ${i + 1}, 1)::integer`)
    .join(" + ");
  const numbers = `regexp_extract_all(${text}, '[0-9]+')`;
  const passing = `lambda n: case when length(n) = 9 then (${weighted}) % 11 = 0 else false end`;
  return `len(list_filter(${numbers}, ${passing})) > 0`;
}

const patterns = {
  iban: "(^|[^A-Za-z0-9])[A-Za-z]{2}[0-9]{2}[ .-]?[A-Za-z]{4}([ .-]?[0-9]){10}",
  email: "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}",
  telefoon: "(^|[^0-9])(\\+31|0031|0)[ ().-]{0,2}(0[ ().-]{0,2})?[1-9]([ ().-]{0,2}[0-9]){8}([^0-9]|$)",
} as const;

/** SQL that is true where the text expression holds a BSN, IBAN, e-mail address or phone number. */
export function holdsPersonalData(text: string): string {
  const byPattern = Object.values(patterns).map((p) => `regexp_matches(${text}, '${p}')`);
  return `coalesce(${[...byPattern, holdsBsn(text)].join(" or ")}, false)`;
}
