import type { Model } from "../../src/workbench/model/model";

/** The text of a sheet's cells, a line each. */
type Written = readonly (readonly [sheet: string, cells: string])[];

/** Where two workbooks first differ, sheet by sheet; nothing where they are the same. */
export function differences(one: Written, other: Written): readonly string[] {
  const names = [...new Set([...one, ...other].map(([name]) => name))];
  return names.flatMap((name) => {
    const [first, second] = [one, other].map((all) => all.find(([sheet]) => sheet === name)?.[1].split("\n"));
    if (!first || !second) return [`${name} is on one side alone`];
    const at = Array.from({ length: Math.max(first.length, second.length) }).findIndex(
      (_, line) => first[line] !== second[line],
    );
    return at < 0 ? [] : [`${name}: ${first[at] ?? "nothing"} and ${second[at] ?? "nothing"}`];
  });
}

/**
 * Every cell of every sheet but those named, as text: place, value in full precision, formula and number format.
 * Runs in the page as well as in Node, so it uses nothing from outside.
 */
export async function writtenCells({
  workbench: { model },
  argument: leftOut,
}: {
  readonly workbench: { readonly model: Model };
  readonly argument: readonly string[];
}): Promise<Written> {
  await model.idle();
  const sheets = model.toFile().sheets.filter(({ name }) => !leftOut.includes(name));
  return sheets.map(({ name, cells }) => {
    const lines = [...cells].flatMap(([row, columns]) =>
      [...columns].map(([column, { value, formula, style }]) =>
        JSON.stringify([row, column, value, formula, style?.numberFormat]),
      ),
    );
    return [name, lines.join("\n")] as const;
  });
}
