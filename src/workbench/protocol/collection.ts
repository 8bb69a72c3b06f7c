import { ExcelObject, type Identity, type Method } from "./excelObject";
import { invalidArgument, itemNotFound } from "./hostError";

interface CollectionFace {
  readonly type: string;
  readonly items: () => readonly ExcelObject[];
  /** By name or id; null when there is none. */
  readonly find?: (key: string) => ExcelObject | null;
  readonly identity?: () => Identity;
  readonly methods?: Readonly<Record<string, Method>>;
  readonly links?: Readonly<Record<string, () => ExcelObject | null>>;
}

/** A collection with the members that all of Excel's have in common. */
export function collection(face: CollectionFace): ExcelObject {
  const { type, items, find, methods } = face;
  const lookUp = (key: unknown): ExcelObject | null => (find ? find(String(key)) : null);
  const item = (key: unknown): ExcelObject => {
    const found = lookUp(key);
    if (!found) throw itemNotFound();
    return found;
  };
  const at = (index: unknown): ExcelObject => {
    if (typeof index !== "number") throw invalidArgument();
    const found = items()[index];
    if (!found) throw itemNotFound();
    return found;
  };
  return new ExcelObject({
    type,
    items,
    item,
    ...(face.identity ? { identity: face.identity } : {}),
    ...(face.links ? { links: face.links } : {}),
    scalars: { Count: { get: () => items().length } },
    methods: {
      GetCount: () => items().length,
      GetItem: item,
      GetItemOrNullObject: (key) => lookUp(key),
      GetItemAt: at,
      ...methods,
    },
  });
}
