/** One published series: what is known, and what came. */
export interface Series {
  readonly id: string;
  readonly category: string;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** Reads `id,category,period,n,h,train,test`, train and test separated by blanks; monthly series only. */
export function readSeries(csv: string): readonly Series[] {
  const [, ...lines] = csv.trim().split("\n");
  return lines.map((line) => {
    const [id = "", category = "", period, , , train = "", test = ""] = line.trim().split(",");
    if (period !== "12") throw new Error(`${id}: expected a monthly series (period 12), got ${period}`);
    return { id, category, train: numbers(train), test: numbers(test) };
  });
}

/**
 * The last `history` months before the months to forecast, and these. Where more are to be forecast than the
 * test has, train and test are cut anew.
 * @param history 0: all.
 */
export function cut(series: Series, history: number, months: number) {
  const all = [...series.train, ...series.test];
  const longer = months > series.test.length;
  const known = longer ? all.slice(0, -months) : series.train;
  const future = longer ? all.slice(-months) : series.test.slice(0, months);
  return { known: history > 0 ? known.slice(-history) : known, future };
}

const numbers = (text: string): readonly number[] => text.split(" ").map(Number);
