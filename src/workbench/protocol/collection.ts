import { ExcelObject, type Method } from "./excelObject";
import { invalidArgument, itemNotFound } from "./hostError";

interface CollectionFace {
  readonly type: string;
  readonly items: () => readonly ExcelObject[];
  /** By name or id; null when there is none. Left out where Excel has only places. */
  readonly find?: (key: string) => ExcelObject | null;
  readonly methods?: Readonly<Record<string, Method>>;
}

function existing(found: ExcelObject | null | undefined): ExcelObject {
  if (!found) throw itemNotFound();
  return found;
}

/** A collection with the members that all of Excel's have in common. */
export function collection({ type, items, find, methods }: CollectionFace): ExcelObject {
  const at = (index: unknown): ExcelObject => {
    if (typeof index !== "number") throw invalidArgument();
    return existing(items()[index]);
  };
  return new ExcelObject({
    type,
    items,
    ...(find ? { item: (key) => existing(find(String(key))) } : {}),
    scalars: { Count: { get: () => items().length } },
    methods: {
      GetCount: () => items().length,
      ...(find
        ? { GetItem: (key) => existing(find(String(key))), GetItemOrNullObject: (key) => find(String(key)) }
        : {}),
      GetItemAt: at,
      ...methods,
    },
  });
}
