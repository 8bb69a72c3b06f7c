/**
 * Shapley shares: what each player adds to a coalition, averaged over all orders of joining. They sum to
 * what all together are worth.
 *
 * @param worth of every coalition, at the index whose bits are its players; the first is that of none.
 * @param players worth.length = 2 ** players.
 * @see Shapley, A Value for n-Person Games (1953); docs/SPEC.md N2
 */
export function shapleyShares(worth: ArrayLike<number>, players: number): readonly number[] {
  const weights = joiningWeights(players);
  return Array.from({ length: players }, (_, player) => {
    const own = 1 << player;
    let share = 0;
    for (let coalition = 0; coalition < worth.length; coalition++) {
      if ((coalition & own) !== 0) continue;
      const added = (worth[coalition | own] as number) - (worth[coalition] as number);
      share += (weights[membersIn(coalition)] as number) * added;
    }
    return share;
  });
}

/** The share of orders in which a player joins after exactly these others: s!·(n − s − 1)! ÷ n!. */
function joiningWeights(players: number): readonly number[] {
  const weights: number[] = [1 / players];
  for (let size = 1; size < players; size++) {
    weights.push(((weights[size - 1] as number) * size) / (players - size));
  }
  return weights;
}

function membersIn(coalition: number): number {
  let members = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) members++;
  return members;
}
