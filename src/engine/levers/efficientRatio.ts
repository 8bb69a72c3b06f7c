import { priceOn, type PriceBook } from "../prices";
import type { Day, Month } from "../units";
import { settingsIn } from "./adoption";
import { inUse } from "./begunLevers";
import type { Lever } from "./lever";
import { costsBy, stagesOf } from "./stages";
import type { UsageMix } from "./usageMix";

/** Efficient ÷ today by the model of today's usage ("" for usage that names none); a model that is missing had no cost. */
export type ModelRatios = ReadonlyMap<string, number>;

/**
 * Efficient ÷ today of one path, month by month.
 *
 * @param uniforms one number from 0 to 1 for each lever, drawn for the path: its place in the lever's low to
 *   high. Null: every lever at its likely size.
 * @param months of the term.
 * @returns the ratios of each month, in the order of the months; equal months share one map.
 */
export type EfficientRatio = (
  uniforms: readonly number[] | null,
  months: readonly Month[],
) => readonly ModelRatios[];

/**
 * Prepares the ratios that turn a forecast at today's lever state into an efficient one: of a model's tokens in
 * the mix, wherever routing takes them, list cost after all levers ÷ list cost today, counting what counts
 * toward the commitment.
 *
 * A pure function of the uniform numbers: the caller draws them, so that the same seed gives the same paths.
 *
 * @param mix the last three whole months as one.
 * @param signingDay the day whose list prices apply.
 * @param mixMonths the months of the mix: what levers did in them is in it already.
 * @see docs/SPEC.md U3
 * @example
 * const ratioOf = efficientRatio(mix, levers, prices, signingDay, months);
 * ratioOf([0.3, 0.8], ["2027-01"])[0]?.get("claude-opus-5-5") // 0.65 of today's list cost
 */
export function efficientRatio(
  mix: UsageMix,
  levers: readonly Lever[],
  book: PriceBook,
  signingDay: Day,
  mixMonths: readonly Month[],
): EfficientRatio {
  // Paths are many: only the prices that routing can ask for are searched.
  const targets = new Set(levers.flatMap((lever) => (lever.kind === "routing" ? [lever.to] : [])));
  const asked = [...targets].flatMap((model) => priceOn(book, model, signingDay) ?? []);
  const today = costsBy("origin", mix.flows, mix.fixed, "eligible");
  const done = inUse(levers, mixMonths);
  const known = new Map<string, ModelRatios>();
  return (uniforms, months) => {
    // Months of one path differ in adoption alone; those before the first and after the last ramp are alike.
    const ofPath = uniforms === null ? known : new Map<string, ModelRatios>();
    return months.map((month) => {
      const settings = settingsIn(levers, month, "dated", uniforms, done);
      const key = settings.map(({ adopted }) => adopted).join(" ");
      const found = ofPath.get(key);
      if (found !== undefined) return found;
      const { batched } = stagesOf(mix, settings, asked, signingDay);
      const efficient = costsBy("origin", batched, mix.fixed, "eligible");
      const ratios = new Map(
        [...today].flatMap(([model, cost]) =>
          cost > 0 ? [[model, (efficient.get(model) ?? 0) / cost]] : [],
        ),
      );
      ofPath.set(key, ratios);
      return ratios;
    });
  };
}
