import { type Box, onGrid, parseBox } from "../model/address";
import type { Sheet, TypedValue } from "../model/sheet";
import { splitSheetName } from "../model/sheetName";
import { type Cells, ExcelObject } from "./excelObject";
import { invalidArgument } from "./hostError";

/** Readers of arguments as they come over the wire; each throws InvalidArgument for anything else. */
export function text(argument: unknown): string {
  if (typeof argument !== "string") throw invalidArgument();
  return argument;
}

export function number(argument: unknown): number {
  if (typeof argument !== "number" || !Number.isFinite(argument)) throw invalidArgument();
  return argument;
}

export function whole(argument: unknown): number {
  const value = number(argument);
  if (!Number.isInteger(value)) throw invalidArgument();
  return value;
}

/** What can be typed into a cell. */
export function typedValue(argument: unknown): TypedValue {
  return typeof argument === "string" || typeof argument === "boolean" ? argument : number(argument);
}

export function flag(argument: unknown): boolean {
  if (typeof argument !== "boolean") throw invalidArgument();
  return argument;
}

export function isMissing(argument: unknown): argument is null | undefined {
  return argument === null || argument === undefined;
}

export function record(argument: unknown): Readonly<Record<string, unknown>> {
  if (typeof argument !== "object" || argument === null || Array.isArray(argument)) throw invalidArgument();
  return argument as Readonly<Record<string, unknown>>;
}

/** One of the words that Excel knows here. */
export function oneOf<Word extends string>(argument: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => word === argument);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** `#RRGGBB`, also from `FFFF00` or a named HTML colour that the add-in may use. */
export function color(argument: unknown): string {
  const given = text(argument).trim();
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(given);
  if (!hex) throw invalidArgument();
  return `#${(hex[1] ?? "").toUpperCase()}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** A range object passed as an argument; null for anything else. */
export function cellsOf(argument: unknown): Cells | null {
  return argument instanceof ExcelObject ? (argument.face.cells ?? null) : null;
}

export interface Area {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** A range object of one area, or an address, with or without the name of a sheet. */
export function area(argument: unknown, sheetOf: (name: string | null) => Sheet | null): Area {
  const cells = cellsOf(argument);
  if (cells) {
    const box = cells.boxes[0];
    if (!box || cells.boxes.length > 1) throw invalidArgument();
    return { sheet: cells.sheet, box };
  }
  const { sheet: name, cells: address } = splitSheetName(text(argument));
  const sheet = sheetOf(name);
  const box = parseBox(address);
  if (!sheet || !box) throw invalidArgument();
  return { sheet, box };
}

/** The box when all of it is on the sheet; Excel refuses to go beyond. */
export function within(box: Box): Box {
  const inside = onGrid(box);
  if (!inside) throw invalidArgument();
  return inside;
}
