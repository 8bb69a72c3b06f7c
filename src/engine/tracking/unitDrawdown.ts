import { periodContracts } from "../periodContract";
import { contractPrices, type Pricing } from "../pricing";
import type { Terms } from "../terms";

/** What the price of a contract depends on. */
interface Priced {
  readonly commitments: readonly number[];
  readonly pricing: Pricing;
  readonly terms: Terms;
}

/** By how much one list unit of usage draws the commitment down, per period. @see docs/SPEC.md C1, C2 */
export const unitDrawdowns = (contract: Priced): readonly number[] =>
  inForce(contract).map(({ unitDrawdown }) => unitDrawdown);

/** What one list unit of usage costs at the committed rate, cash, per period. @see docs/SPEC.md C1 */
export const committedRates = (contract: Priced): readonly number[] =>
  inForce(contract).map(({ unitDrawdown, unitCash }) => unitDrawdown * unitCash);

const inForce = ({ commitments, pricing, terms }: Priced) =>
  periodContracts(commitments, contractPrices(commitments, pricing, terms));
