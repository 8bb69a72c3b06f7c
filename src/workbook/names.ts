/** The names a workbook has, in lower case. */
export async function knownNames(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  return new Set((await readNames(context)).keys());
}

/** The names a workbook has and what they stand for, by name in lower case. */
export async function readNames(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
}

/**
 * Queues pointing a workbook name to a range. A name that exists is re-pointed, not deleted, so that the
 * user's formulas that use it keep working.
 */
export function pointName(
  context: Excel.RequestContext,
  name: string,
  range: Excel.Range,
  address: string,
  known: { readonly has: (name: string) => boolean },
): void {
  if (known.has(name.toLowerCase())) context.workbook.names.getItem(name).formula = `=${absolute(address)}`;
  else context.workbook.names.add(name, range);
}

/** `Options!A1:B2` → `Options!$A$1:$B$2`; the sheet's name is left alone. */
function absolute(address: string): string {
  const cut = address.lastIndexOf("!") + 1;
  return address.slice(0, cut) + address.slice(cut).replace(/\$?([A-Z]+)\$?(\d+)/g, "$$$1$$$2");
}

/** Queues that a name which stood for a figure stands for #N/A; formulas that use it show so. */
export function withdrawName(
  context: Excel.RequestContext,
  name: string,
  known: { readonly has: (name: string) => boolean },
): void {
  if (known.has(name.toLowerCase())) context.workbook.names.getItem(name).formula = "=NA()";
}
