/**
 * Points a workbook name to a range. A name that exists is re-pointed, not deleted, so that the user's
 * formulas that use it keep working.
 */
export async function setName(
  context: Excel.RequestContext,
  name: string,
  range: Excel.Range,
): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(name);
  range.load("address");
  await context.sync();
  if (item.isNullObject) context.workbook.names.add(name, range);
  else item.formula = `=${absolute(range.address)}`;
}

/** `Options!A1:B2` → `Options!$A$1:$B$2`; the sheet's name is left alone. */
export function absolute(address: string): string {
  const cut = address.lastIndexOf("!") + 1;
  return address.slice(0, cut) + address.slice(cut).replace(/\$?([A-Z]+)\$?(\d+)/g, "$$$1$$$2");
}
