import type { Box } from "../model/address";
import type { Sheet } from "../model/sheet";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What an Instantiate action answers: by this office.js finds the object again in a later batch. */
export type Identity =
  { readonly Id: string | number } | { readonly _ReferenceId: string } | Readonly<Record<string, never>>;

export interface Scalar {
  readonly get: () => Json;
  readonly set?: (value: unknown) => void | Promise<void>;
  /** False for what `load()` without names leaves out. */
  readonly always?: false;
}

export type Outcome = ExcelObject | Json | undefined;
// Methods that only change something return nothing.
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type
export type Method = (...args: readonly unknown[]) => Outcome | void | Promise<Outcome | void>;

export interface Cells {
  readonly sheet: Sheet;
  readonly boxes: readonly Box[];
}

export interface Face {
  /** Class name in office.js, `Worksheet`. */
  readonly type: string;
  readonly identity?: () => Identity;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  /** Properties that are objects themselves. */
  readonly links?: Readonly<Record<string, () => ExcelObject | null>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** Collections only. */
  readonly items?: () => readonly ExcelObject[];
  readonly item?: (key: unknown) => ExcelObject;
  /** Ranges only: what the object stands for when it is passed as an argument. */
  readonly cells?: Cells;
}

/** An object of the Excel API as the interpreter sees it: names of members to what they do. */
export class ExcelObject {
  constructor(readonly face: Face) {}
}

export function readOnly(get: () => Json): Scalar {
  return { get };
}

/** `horizontalAlignment` as it goes over the wire: `HorizontalAlignment`. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
