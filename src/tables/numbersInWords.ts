/** Numbers as the sentences of one language write them. */
export interface NumberWords {
  /** A number as it is, with thousands grouped: 1.5 years stay 1.5. */
  readonly full: (number: number) => string;
  /** Money: whole units, thousands grouped. */
  readonly money: (amount: number) => string;
  /** A share: `8.2 %`. */
  readonly percent: (share: number) => string;
  /** A share that must be reached, so rounded up: `17.3 %` for 17.21 %. */
  readonly leastPercent: (share: number) => string;
  /** With so many decimals. */
  readonly fixed: (number: number, decimals: number) => string;
  /** With one decimal, of a number that must be reached, so rounded up. */
  readonly leastTenth: (number: number) => string;
}

/** The numbers of a language such as `en-US`. @param space before a percent sign. */
export function numbersIn(language: string, space = " "): NumberWords {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const inFullOf = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
  const point = oneDecimal.format(0.1).charAt(1);
  const percent = (share: number): string => `${oneDecimal.format(share * 100)}${space}%`;
  const fixed = (number: number, decimals: number): string => number.toFixed(decimals).replace(".", point);
  return {
    full: (number) => inFullOf.format(number),
    money: (amount) => whole.format(Math.round(amount) + 0),
    percent,
    leastPercent: (share) => percent(roundedUp(share, 0.001)),
    fixed,
    leastTenth: (number) => fixed(roundedUp(number, 0.1), 1),
  };
}

/** The next step above, or the number itself where only last bits are above it. */
const roundedUp = (number: number, step: number): number => Math.ceil(number / step - 1e-6) * step;

/** Numbers in English, as sheets, functions and the command line write them. */
export const {
  full: inFull,
  money: inMoney,
  percent: inPercent,
  leastPercent,
  fixed: inFixed,
  leastTenth,
} = numbersIn("en-US");

/** A number of months in a sentence: `1 month`, `12 months`. */
export const inMonths = (months: number): string => `${months} ${months === 1 ? "month" : "months"}`;
