import type { Bands } from "../engine/bands";
import type { Scenarios } from "../engine/measures";
import { offerAt, type Contract } from "../engine/negotiation/offer";
import { protectionAt, protections, type Protections } from "../engine/negotiation/protections";
import {
  protectionsIn,
  withoutProtections,
  type ProtectionKind,
} from "../engine/negotiation/protectionTerms";
import { settler } from "../engine/negotiation/settler";
import { optimum } from "../engine/optimum";
import type { Terms } from "../engine/terms";
import { usageMatrix } from "../engine/usageMatrix";
import type { Ask } from "./asksReader";
import { usualAsks, withAsked } from "./termsWithAsks";

/** A protection that is asked for, alone on top of the contract as it stands. */
export interface ValuedAsk {
  readonly ask: Ask;
  /** Expected net cost at the recommended commitment that it saves, cash. */
  readonly worth: number;
  /** The same of the least that is enough; null where nothing is said. */
  readonly worthOfWalkAway: number | null;
  /** The extra discount that would be worth as much; null where none is. */
  readonly discountWorth: number | null;
  /** The best commitment with it, and what the recommended one then costs more. */
  readonly bestCommitment: number;
  readonly costOfStep: number;
}

/** What the Protections sheet shows. */
export interface ProtectionsFigures {
  /** Per settlement period, that values "at recommended" are for. */
  readonly commitment: number;
  /** Those of the contract and, together with them, those asked for that are not refused. */
  readonly together: Protections;
  /** The terms with all of them, and which of them are only asked for. */
  readonly asked: Partial<Terms>;
  readonly askedKinds: readonly ProtectionKind[];
  /** What each term is without a protection. */
  readonly without: (kind: ProtectionKind) => Partial<Terms>;
  /** The most worth first. */
  readonly asks: readonly ValuedAsk[];
  /** Whether the asks are the user's own. */
  readonly own: boolean;
}

/** Requests that are worth something and not decided yet, the most worth first. */
export const worthwhileAsks = ({ asks }: Pick<ProtectionsFigures, "asks">): readonly ValuedAsk[] =>
  asks.filter(({ ask, worth }) => worth > 0.5 && ask.status !== "agreed" && ask.status !== "refused");

/** What each protection is worth at a commitment. @see docs/SPEC.md N2, N3 */
export function protectionsFigures(
  scenarios: Scenarios,
  commitment: number,
  bands: Bands,
  terms: Terms,
  given: readonly Ask[],
): ProtectionsFigures {
  const contract = { bands, terms };
  const asks = given.length > 0 ? given : usualAsks(contract, scenarios[0]?.length ?? 1);
  const counted = asks.filter(({ status }) => status !== "refused");
  const asked = counted.reduce<Partial<Terms>>((all, { wanted }) => ({ ...all, ...wanted }), {});
  const whole = withAsked(contract, asked);
  return {
    commitment,
    together: protections(scenarios, whole.bands, whole.terms, commitment),
    asked,
    askedKinds: counted.map(({ kind }) => kind),
    without: (kind) => withoutProtections({ bands: [], terms: {} as Terms }, [kind]).terms,
    asks: asks.map((ask) => valued(scenarios, commitment, contract, ask)).sort((a, b) => b.worth - a.worth),
    own: given.length > 0,
  };
}

function valued(scenarios: Scenarios, commitment: number, contract: Contract, ask: Ask): ValuedAsk {
  const settled = settler(usageMatrix(scenarios));
  const { netCost } = settled;
  const now = netCost(offerAt(contract, commitment));
  const changed = withAsked(contract, ask.wanted);
  const held = (under: Contract): boolean => protectionsIn(under.bands, under.terms).includes(ask.kind);
  const at = (under: Contract) => (held(under) ? protectionAt(settled, under, ask.kind, commitment) : null);
  const best = optimum(scenarios, changed.bands, changed.terms).commitment;
  const worthOf = (wanted: Partial<Terms>): number => {
    const under = withAsked(contract, wanted);
    // An uplift cap saves after the term, which no settlement of it shows.
    if (ask.kind === "uplift cap") return at(under)?.valueAtRecommended ?? 0;
    return now - netCost(offerAt(under, commitment));
  };
  return {
    ask,
    worth: worthOf(ask.wanted),
    worthOfWalkAway: ask.walkAway === null ? null : worthOf(ask.walkAway),
    discountWorth: at(changed)?.discountWorth ?? null,
    bestCommitment: best,
    costOfStep: netCost(offerAt(changed, commitment)) - netCost(offerAt(changed, best)),
  };
}
