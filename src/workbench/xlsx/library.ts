import type { Sheet, Workbook } from "hucre/xlsx";

/** Types of the .xlsx library that it uses without a name of their own. */
export type PageSetup = NonNullable<Sheet["pageSetup"]>;
export type NamedRange = NonNullable<Workbook["namedRanges"]>[number];
