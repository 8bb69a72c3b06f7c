import type { Terms } from "../engine/terms";
import type { ScenarioPlace } from "./scenarioPlace";
import type { ContractNumbers } from "./settledRow";

/** Terms that the working columns of a row can have for themselves. */
export const ownableTerms = [
  "denomination",
  "overage",
  "trueDownShare",
  "carryoverShare",
  "carryoverValue",
  "rate",
] as const satisfies readonly (keyof Terms)[];
export type OwnableTerm = (typeof ownableTerms)[number];

/** Terms of a row, each as a reference to the cell that holds it, or as a constant of a formula. */
export type OwnTerms = Readonly<Partial<Record<OwnableTerm, string>>>;

/** Whether changing these terms leaves a row to native formulas, which know no claw-back. */
export const isOwnable = ({ trueDownClawBack = false, ...changed }: Partial<Terms>): boolean =>
  !trueDownClawBack && Object.keys(changed).every((key) => (ownableTerms as readonly string[]).includes(key));

/** Terms as constants of a formula. */
export function constantsOf(changed: Partial<Terms>): OwnTerms {
  const { denomination, overage, trueDownShare, carryoverShare, carryoverValue, rate } = changed;
  const word = (text: string | undefined): string | null => (text === undefined ? null : `"${text}"`);
  const number = (value: number | undefined): string | null => (value === undefined ? null : String(value));
  const all: readonly (readonly [OwnableTerm, string | null])[] = [
    ["denomination", word(denomination)],
    ["overage", overage?.kind === "discount" ? `(${overage.discount})` : word(overage?.kind)],
    ["trueDownShare", number(trueDownShare)],
    ["carryoverShare", number(carryoverShare)],
    ["carryoverValue", number(carryoverValue)],
    ["rate", word(rate)],
  ];
  return Object.fromEntries(all.filter(([, formula]) => formula !== null));
}

/**
 * The numbers that a row is settled by when some terms are its own.
 *
 * @see docs/SPEC.md B5, C1, C4
 */
export const numbersUnder =
  (own: OwnTerms, place: ScenarioPlace) =>
  (ofBand: ContractNumbers): ContractNumbers => {
    const { denomination, overage, trueDownShare, carryoverShare, carryoverValue, rate } = own;
    return {
      discounted: denomination === undefined ? ofBand.discounted : `IF(LEFT(${denomination},1)="l",0,1)`,
      overageAtList:
        overage === undefined
          ? ofBand.overageAtList
          : `IF(${overage}="committed",0,IF(${overage}="list",1,1-${overage}))`,
      overageAtRate: overage === undefined ? ofBand.overageAtRate : `IF(${overage}="committed",1,0)`,
      trueDownShare: trueDownShare ?? ofBand.trueDownShare,
      carryoverShare: carryoverShare ?? ofBand.carryoverShare,
      carryoverValue: carryoverValue ?? ofBand.carryoverValue,
      rate: ofBand.rate.map((each, t) => {
        if (rate === undefined) return each;
        const listPrice = place.periods === 1 ? place.listPrice : `INDEX(${place.listPrice},${t + 1})`;
        return `IF(LEFT(${rate},2)="fl",${listPrice},IF(LEFT(${rate},3)="low",MIN(1,${listPrice}),1))`;
      }),
    };
  };
