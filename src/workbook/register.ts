import type { ChartPlan } from "../tables/sheetPlan";

/**
 * What of our sheets is ours though the user can add the like: headers of tables, notes and charts. It is kept in the
 * workbook's settings; without it (an older workbook) the plan tells.
 */
export interface Register {
  readonly sheets: Readonly<Record<string, RegisteredSheet>>;
}

export interface RegisteredSheet {
  readonly headers: readonly string[];
  readonly notes: readonly RegisteredNote[];
  /** Charts as they were made: what Excel does not tell of them is taken from here. */
  readonly charts?: readonly ChartPlan[];
}

export interface RegisteredNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const key = "bw_written";

export async function readRegister(context: Excel.RequestContext): Promise<Register> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? { sheets: {} } : (JSON.parse(String(setting.value)) as Register);
}

/** Queues keeping a register; an empty one is taken away. */
export function queueRegister(context: Excel.RequestContext, register: Register): void {
  const { settings } = context.workbook;
  if (Object.keys(register.sheets).length === 0) settings.getItemOrNullObject(key).delete();
  else settings.add(key, JSON.stringify(register));
}
