const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** A number as it is, with thousands grouped: 1.5 years stay 1.5. */
export const inFull = (number: number): string =>
  number.toLocaleString("en-US", { maximumFractionDigits: 10 });

/** Money in a sentence: whole units, thousands grouped. */
export const inMoney = (amount: number): string => whole.format(Math.round(amount) + 0);

/** A share in a sentence: `8.2 %`. */
export const inPercent = (share: number): string => `${oneDecimal.format(share * 100)} %`;

/** A share that must be reached, so rounded up: `17.3 %` for 17.21 %. */
export const leastPercent = (share: number): string => inPercent(roundedUp(share, 0.001));

/** Months that must be reached, so rounded up: `5.5 months`. */
export const leastMonths = (months: number): string => `${roundedUp(months, 0.1).toFixed(1)} months`;

/** The next step above, or the number itself where only last bits are above it. */
const roundedUp = (number: number, step: number): number => Math.ceil(number / step - 1e-6) * step;

/** A number of months in a sentence: `1 month`, `12 months`. */
export const inMonths = (months: number): string => `${months} ${months === 1 ? "month" : "months"}`;
