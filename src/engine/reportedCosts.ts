import { CostGroup, sizeOf, type ComparedCost } from "./costGroup";

/** Rows that are held as they are, over all groups. */
const defaultBudget = 2 ** 17;
/** So many of a group at first, then half of that, as long as all groups together hold too many. */
const mostOfGroup = 1024;

/** What was paid, as a share of list cost, is told apart to 0.01 % between none and twice the list cost. */
const stepsInOne = 10_000;
const highest = 2 * stepsInOne + 1;
const withoutListCost = highest + 1;
const shares = withoutListCost + 2;
/** Costs below 2⁻⁷, less than a cent, are all of one size: no difference of theirs is told. */
const smallest = -7;

/**
 * Reported costs beside list costs, of any number of rows in bounded memory. Rows of the same model, the
 * same discount to 0.01 % and the same size to a factor of two are a group; of a large one the largest rows
 * are kept as they are and the others as their sum. What is kept does not depend on the order of the rows.
 *
 * @see docs/SPEC.md U6
 */
export class ReportedCosts {
  private readonly models = new Map<string, Map<number, CostGroup>>();
  private most = mostOfGroup;
  private held = 0;
  private heldAtMost: number;

  /** @param budget of rows that are held as they are; twice as many for a while. */
  constructor(private readonly budget = defaultBudget) {
    this.heldAtMost = 2 * budget;
  }

  /** @param row its number. @param reported cost in money. @param priced list cost in money. */
  add(row: number, model: string, reported: number, priced: number): void {
    let groups = this.models.get(model);
    if (groups === undefined) this.models.set(model, (groups = new Map<number, CostGroup>()));
    const key = groupOf(reported, priced);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = new CostGroup()));
    const before = group.held;
    group.add(row, reported, priced, this.most);
    this.held += group.held - before;
    if (this.held > this.heldAtMost) this.trim();
  }

  /** The rows that are kept and the sums of the others, by model. */
  costs(): ReadonlyMap<string, readonly ComparedCost[]> {
    this.trim();
    return new Map(
      [...this.models].map(([model, groups]) => [model, [...groups.values()].flatMap(({ costs }) => costs)]),
    );
  }

  /** Whatever came first, it ends at the same `most`: the more rows, the smaller it is. */
  private trim(): void {
    this.trimGroups();
    while (this.held > this.budget && this.most > 1) {
      this.most /= 2;
      this.trimGroups();
    }
    this.heldAtMost = 2 * Math.max(this.budget, this.held);
  }

  private trimGroups(): void {
    this.held = 0;
    for (const groups of this.models.values())
      for (const group of groups.values()) {
        group.trim(this.most);
        this.held += group.held;
      }
  }
}

/** The number of the group by the share of list cost that was paid, and by size. */
function groupOf(reported: number, priced: number): number {
  const share =
    priced > 0
      ? Math.max(-1, Math.min(highest, Math.round((reported / priced) * stepsInOne)))
      : withoutListCost;
  const size = Math.max(smallest, Math.floor(Math.log2(sizeOf(reported, priced)))) - smallest;
  return size * shares + share + 1;
}
