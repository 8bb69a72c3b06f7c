/** 585,000 at 10 % cover 650,000 of list usage, as in the worked case. */
export const covered = {
  periods: 1,
  listUsage: 650_000,
  atOwnPrices: false,
  discount: 0.1,
  lowestDiscount: 0.1,
  highestDiscount: 0.1,
  reached: 0.9,
  fill: 0.9,
  highest: 931_250,
};
