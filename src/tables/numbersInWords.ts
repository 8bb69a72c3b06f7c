const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** Money in a sentence: whole units, thousands grouped. */
export const inMoney = (amount: number): string => whole.format(Math.round(amount) + 0);

/** A share in a sentence: `8.2 %`. */
export const inPercent = (share: number): string => `${oneDecimal.format(share * 100)} %`;
