/** From where to where a column reaches, on the value axis. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Columns on top of each other: what is below 0 is stacked downwards, as in Excel. */
export function stackedColumns(
  series: readonly { readonly values: readonly (number | null)[] }[],
): readonly (readonly Reach[])[] {
  const up: number[] = [];
  const down: number[] = [];
  return series.map(({ values }) =>
    values.map((value, index) => {
      const side = (value ?? 0) < 0 ? down : up;
      const from = side[index] ?? 0;
      const to = from + (value ?? 0);
      side[index] = to;
      return { from, to };
    }),
  );
}
