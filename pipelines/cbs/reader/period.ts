import type { Row } from "./text.ts";

const monthNames = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const monthWord =
  /\b(jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)(uari|ruari|rt|il|i|ustus|t?ember|ober)?\b\.?/;

function monthCode(name: string): string {
  return `mm${String(monthNames.indexOf(name.replace("mrt", "maa")) + 1).padStart(2, "0")}`;
}

const codeForm =
  /^(1[6-9]|20|21)\d\d(jj00|sj00|kw0[1-4]|hj0[12]|w1\d\d|mm(0[1-9]|1[0-2])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))$/;

export const withoutStars = (text: string): string => text.replace(/\*{1,2}$/, "").trimEnd();

const longestPeriod = 40;

/**
 * The code that CBS gives a period, from its label or from the code itself; null when it is no period.
 * `2023*` → 2023JJ00, `1e kwartaal 2023` → 2023KW01, `2016/'17` → 2016SJ00, `1 januari 2023` → 20230101.
 */
export function periodCode(label: string): string | null {
  if (label.length > longestPeriod) return null;
  const code = withoutStars(label)
    .toLowerCase()
    .replace(monthWord, (_, name: string) => monthCode(name))
    .replace(/^(\d{1,2}) (mm\d\d) (\d{4})$/, "$3 $1 $2")
    .replace(/^(\D.*|\de .*) (\d{4})$/, "$2 $1")
    .replace(
      /^(\d{4}) (\d{1,2}) mm(\d\d)$/,
      (_, y: string, d: string, m: string) => y + m + d.padStart(2, "0"),
    )
    .replace(/ ?([1-4])e kw(artaal|\.)?$/, "kw0$1")
    .replace(/ ?([12])e halfjaar$/, "hj0$1")
    .replace(/ week (\d{1,2})$/, (_, week: string) => `w1${week.padStart(2, "0")}`)
    .replace(/^(\d{4}) ?\/ ?('\d\d|\d\d|\d{4})$/, "$1sj00")
    .replace(/^(\d{4})$/, "$1jj00")
    .replace(/^(\d{4}) (mm\d\d)$/, "$1$2");
  return codeForm.test(code) ? code.toUpperCase() : null;
}

const periodTexts: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})JJ00$/, "$1"],
  [/^(\d{4})KW0(\d)$/, "$1-K$2"],
  [/^(\d{4})HJ0(\d)$/, "$1-H$2"],
  [/^(\d{4})W1(\d\d)$/, "$1-W$2"],
  [/^(\d{4})MM(\d\d)$/, "$1-$2"],
  [/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"],
];

/** A period as precise as its source. A form that is not known keeps its own words or code. */
export function describePeriod(label: string): Row {
  const code = periodCode(label);
  if (code === null) {
    const own = withoutStars(label);
    return { periode: own, periode_code: /^\d{4}[A-Z][A-Z0-9]{3}$/.test(own) ? own : "" };
  }
  const form = periodTexts.find(([pattern]) => pattern.test(code));
  const year = Number(code.slice(0, 4));
  return {
    periode: form === undefined ? `${year}/${year + 1}` : code.replace(form[0], form[1]),
    periode_code: code,
  };
}
