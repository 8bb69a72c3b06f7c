import type { AskPackage } from "../../../engine/negotiation/askPackages";
import type { ProtectionKind } from "../../../engine/negotiation/protectionTerms";
import type { Terms } from "../../../engine/terms";
import { inFixed, inMoney, inPercent, leastPercent, leastTenth } from "../../numbersInWords";
import { protectionNames } from "../../protectionCells";

/** The first request can be paid for with a step up. */
interface OfferedStep {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** Protections: what each is called, what is asked for, and what it is worth. */
export const requests = {
  names: protectionNames as Readonly<Record<ProtectionKind, string>>,
  overage: (overage: Terms["overage"] | undefined): string => {
    switch (overage?.kind) {
      case "committed":
        return "overage at the committed rate";
      case "discount":
        return overage.discount >= 0
          ? `overage at ${inPercent(overage.discount)} off`
          : `overage at ${inPercent(-overage.discount)} above list`;
      case "list":
      case undefined:
        return "overage at list";
    }
  },
  rollover: (share: number) => `rollover of ${inPercent(share)} of what is unused`,
  trueDown: (share: number) => `a right to reduce by ${inPercent(share)}`,
  carryover: (share: number) => `carryover of ${inPercent(share)} into the renewal`,
  rate: (rate: Terms["rate"]) =>
    rate === "lower of" ? "a locked rate that follows price drops" : `a ${rate} rate`,
  upliftCap: (cap: number | null) => (cap === null ? "no uplift cap" : `an uplift cap of ${inPercent(cap)}`),
  ramp: (shares: readonly number[] | null) =>
    shares === null ? "no ramp" : `a ramp of ${shares.join("; ")}`,
  /** Shares that are just enough, together. */
  together: ({ overage, rolloverShare, trueDownShare, carryoverShare }: AskPackage) =>
    [
      ...(overage === undefined ? [] : ["overage at the committed rate"]),
      ...(rolloverShare === undefined ? [] : [`rollover of ${leastPercent(rolloverShare)}`]),
      ...(trueDownShare === undefined ? [] : [`a right to reduce by ${leastPercent(trueDownShare)}`]),
      ...(carryoverShare === undefined ? [] : [`carryover of ${leastPercent(carryoverShare)}`]),
    ].join(" and "),
  noneWorth:
    "None of the requests is worth anything at this commitment: keep them for what you are asked to concede.",
  /** @param points discount points; null where no discount is worth as much. */
  askFor: (request: string, worth: number, points: number | null, step: OfferedStep | null) =>
    `Ask for ${request}: worth ${inMoney(worth)} at this commitment` +
    (points === null ? "" : `, about ${inFixed(points, 1)} discount points`) +
    "." +
    (step === null
      ? ""
      : ` You can offer the step from ${inMoney(step.from)} to ${inMoney(step.to)} in return; it then costs you ${inMoney(step.cost)}.`),
  atBand: {
    enough: (commitment: number, discount: number, less: number) =>
      `At ${inMoney(commitment)} the ${inPercent(discount)} of the band is enough: it costs ${inMoney(less)} less on average.`,
    enoughButSeldomFull: (commitment: number, discount: number, less: number, fill: number) =>
      `At ${inMoney(commitment)} the ${inPercent(discount)} of the band is enough: it costs ${inMoney(less)} less on average, but is fully used in only ${inPercent(fill)} of scenarios: ask for a right to reduce with it.`,
    /** Ways that are each enough. */
    discount: (least: number) => `for at least ${leastPercent(least)}`,
    discountWith: (discount: number, others: string) => `for ${inPercent(discount)} with ${others}`,
    with: (others: string) => `with ${others}`,
    longer: (months: number) => `for a term ${leastTenth(months)} months longer`,
    ask: (commitment: number, ways: readonly string[]) =>
      `At ${inMoney(commitment)} ask ${ways.join(", or ")}.`,
    noDiscount: (commitment: number, ways: readonly string[]) =>
      `At ${inMoney(commitment)} no discount is enough; ask ${ways.join(", or ")}.`,
    nothingHelps: (commitment: number) =>
      `At ${inMoney(commitment)} neither a discount nor a protection helps: decline.`,
    worthUpTo: (discount: number, commitment: number) =>
      ` ${inPercent(discount)} is worth taking up to ${inMoney(commitment)}.`,
  },
};
