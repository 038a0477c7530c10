import { normalised } from "./names.ts";

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

/** Regular expressions that RE2 and JavaScript read in the same way. */
const patterns = {
  iban: "(^|[^A-Za-z0-9])[A-Za-z]{2}[0-9]{2}[ .-]?[A-Za-z]{4}([ .-]?[0-9]){10}",
  email: "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}",
  telefoon: "(^|[^0-9])(\\+31|0031|0)[ ().-]{0,2}(0[ ().-]{0,2})?[1-9]([ ().-]{0,2}[0-9]){8}([^0-9]|$)",
  // small letters only when they are joined to the digits: "2019 en 2020" is no address
  postcode_huisnummer:
    "(^|[^A-Za-z0-9])[1-9][0-9]{3}( [A-Z]{2}[ ,.-]{0,3}|[A-Za-z]{2}[ ,.-]{1,3})[1-9][0-9]{0,4}([^0-9]|$)",
  // all joined: not 2023MM10, 2023KW01, 2023HJ01 or 2023JJ00, the codes of CBS for a period
  postcode_aaneen:
    "(^|[^A-Za-z0-9])[1-9][0-9]{3}([A-GILN-Za-giln-z][A-Za-z]|[Hh][A-IK-Za-ik-z]|[Jj][A-IK-Za-ik-z]|[Kk][A-VX-Za-vx-z]|[Mm][A-LN-Za-ln-z])[1-9][0-9]{0,4}([^0-9]|$)",
  huisnummer_postcode: "[1-9][0-9]{0,4} ?[A-Za-z]?(, ?| )[1-9][0-9]{3}( ?[A-Z]{2}|[a-z]{2})([^A-Za-z0-9]|$)",
} as const;

/** A user name or password that says that it is one; the case does not matter. */
const credential =
  "(^|[^a-z])(wachtwoord|password|passwd|pwd|pincode|gebruikersnaam|inlognaam|username|user|login)( is |[ ]*[:=])[ ]*[^ ]";

/**
 * SQL that is true where the text expression holds a BSN, IBAN, e-mail address, phone number, postcode
 * with house number, user name or password.
 */
export function holdsPersonalData(text: string): string {
  const byPattern = Object.values(patterns).map((p) => `regexp_matches(${text}, '${p}')`);
  const byWord = `regexp_matches(${text}, '${credential}', 'i')`;
  return `coalesce(${[...byPattern, byWord, holdsBsn(text)].join(" or ")}, false)`;
}

/** Whether a short text, such as a header cell, holds personal data; any long number counts, but for years. */
export function looksPersonal(text: string): boolean {
  const digits = text.replace(/\b(19|20)\d\d\b/g, "").replace(/\D/g, "");
  if (text.includes("@") || digits.length >= 7) return true;
  return (
    new RegExp(credential, "i").test(text) || Object.values(patterns).some((p) => new RegExp(p).test(text))
  );
}

/** The elfproef of a number of nine digits; see {@link holdsBsn}. */
function isBsn(number: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11 === 0;
}

/** Whether a text that someone wrote holds personal data; unlike in a header, amounts and dates may stand in it. */
export function tellsPersonalData(text: string): boolean {
  const numbers = text.match(/\d+/g) ?? [];
  // as it stands on a card or in a letter: 1234.56.782 or 123 456 782; with dots by three it is an amount
  const grouped = text.match(/(?<!\d[. ]?)(\d{4}[. ]\d{2}[. ]\d{3}|\d{3} \d{3} \d{3})(?![. ]?\d)/g) ?? [];
  const all = [...numbers, ...grouped.map((number) => number.replace(/\D/g, ""))];
  if (all.some((number) => number.length === 9 && isBsn(number))) return true;
  return (
    new RegExp(credential, "i").test(text) || Object.values(patterns).some((p) => new RegExp(p).test(text))
  );
}

/** Headers of columns that no delivery needs and that are never kept. */
const forbiddenHeaders = new Set(
  [
    ...["wachtwoord", "password", "gebruikersnaam", "username", "inlognaam", "bsn", "bsn nummer"],
    ...["burgerservicenummer", "sofinummer", "iban", "rekeningnummer", "bankrekening", "naam", "achternaam"],
    ...["voornaam", "voornamen", "voorletters", "volledige naam", "naam client", "telefoon"],
    ...["telefoonnummer", "mobiel", "mobiel nummer", "e-mail", "e-mailadres", "mail", "adres", "straat"],
    ...["huisnummer", "geboortedatum"],
  ].map(normalised),
);

/** Whether a header names a column that may not be kept, unless a contract declares it. */
export const isForbiddenHeader = (header: string): boolean => forbiddenHeaders.has(normalised(header));
