import { inMoney, inPercent } from "../../numbersInWords";

/** The answer to a vendor, to be sent as it is. `offer` is an amount and a discount in words. */
export const mail = {
  /** @param each " a quarter", or empty. */
  offer: (commitment: number, each: string, discount: number) =>
    `${inMoney(commitment)}${each} at ${inPercent(discount)}`,
  subject: (offer: string) => `Your offer of ${offer}`,
  hello: "Hello,",
  thanks: (name: string, offer: string) => `thank you for your offer (${name}) of ${offer}.`,
  fits: "The commitment fits our plans, and we would like to go ahead with it on that basis.",
  doesNotFit:
    "In this form the offer does not fit our plans: the commitment and its price do not match the usage we can plan for.",
  counter: (commitment: number, eachAndWhole: string, discount: number) =>
    `We can commit to ${inMoney(commitment)}${eachAndWhole} at ${inPercent(discount)}, at your own schedule.`,
  beforeWeSign: "Before we sign, please include:",
  toComeCloser: "To come closer, please quote with:",
  confirm:
    "Please confirm in writing whether usage draws the commitment down at discounted or at list prices, what usage beyond it costs, and what becomes of what is left unused.",
  regards: "Kind regards",
};
