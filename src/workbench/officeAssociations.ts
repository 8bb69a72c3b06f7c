import type { CustomFunctionTable } from "./model/customFunctionMetadata";

type Implementation = (...args: never[]) => unknown;

/** The table behind `CustomFunctions.associate`, which office.js itself brings in a page. */
export interface Associations {
  readonly mappings: Record<string, Implementation>;
  readonly face: {
    readonly _association: {
      readonly mappings: Record<string, Implementation>;
      onchange: (handler: () => void) => void;
    };
    readonly associate: (idOrTable: string | CustomFunctionTable, implementation?: Implementation) => void;
  };
}

export function associations(initial: CustomFunctionTable): Associations {
  const mappings: Record<string, Implementation> = {};
  const handlers: (() => void)[] = [];
  const associate = (idOrTable: string | CustomFunctionTable, implementation?: Implementation): void => {
    const table = typeof idOrTable === "string" ? { [idOrTable]: implementation } : idOrTable;
    for (const [id, one] of Object.entries(table)) if (one) mappings[id.toUpperCase()] = one;
    for (const handler of handlers) handler();
  };
  associate(initial);
  const onchange = (handler: () => void): void => {
    handlers.push(handler);
  };
  return { mappings, face: { _association: { mappings, onchange }, associate } };
}
