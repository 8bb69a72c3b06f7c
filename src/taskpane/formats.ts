import type { Day, Month } from "../engine/units";

/** Numbers and dates in the language of the workbook's contents. */
export interface Formats {
  readonly count: (count: number) => string;
  /** With one decimal: months, discount points. */
  readonly decimal: (number: number) => string;
  /** With two decimals and without a currency: all money is in the billing currency. */
  readonly money: (amount: number) => string;
  readonly percent: (share: number) => string;
  /** A share of money, with one decimal. */
  readonly discount: (share: number) => string;
  readonly date: (date: Day | Month) => string;
}

const fallback = "en-US";

/** The formats of a language tag such as `de-DE`; those of `en-US` where the tag is not understood. */
export function formatsFor(language: string): Formats {
  const locale = knownLocale(language);
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const discount = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const month = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", timeZone: "UTC" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return {
    count: (value) => count.format(value),
    decimal: (value) => decimal.format(value),
    money: (value) => money.format(value),
    percent: (value) => percent.format(value),
    discount: (value) => discount.format(value),
    date: (date) => (date.length === 7 ? month : day).format(new Date(date)),
  };
}

function knownLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? fallback;
  } catch {
    // Intl throws on a tag it cannot parse, and hosts have been seen to send an empty one.
    return fallback;
  }
}
