import type { NamedStyleFile, StyleFile, StylePart } from "../file";
import { MAX_COLUMNS, MAX_ROWS, type Box } from "./address";
import { type CellPatches, put } from "./cellPatches";
import type { Model } from "./model";
import type { Sheet } from "./sheet";
import { writeStyle } from "./style";

const MEMBERS: Readonly<Record<StylePart, readonly (keyof StyleFile)[]>> = {
  number: ["numberFormat"],
  font: ["bold", "italic", "underline", "fontSize", "fontName", "color"],
  alignment: ["horizontal", "vertical", "wrap", "indent"],
  border: ["borders"],
  fill: ["fill"],
  protection: [],
};

const ALL = Object.keys(MEMBERS) as readonly StylePart[];
const WHOLE_SHEET: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** What every workbook begins with. */
export const NORMAL: NamedStyleFile = { name: "Normal", look: {}, decides: ALL };

/** The styles of a workbook by name, in any case; a cell keeps the name of its style beside its look. */
export class NamedStyles {
  readonly #model: Model;
  readonly #styles: Map<string, NamedStyleFile>;
  /** Only these have to be looked for in cells. */
  readonly #used: Set<string>;

  constructor(model: Model, styles: readonly NamedStyleFile[]) {
    this.#model = model;
    this.#styles = new Map(styles.map((style) => [keyOf(style.name), style]));
    this.#used = new Set(this.#styles.keys());
  }

  get all(): readonly NamedStyleFile[] {
    return [NORMAL, ...this.own];
  }

  /** Those besides Normal. */
  get own(): readonly NamedStyleFile[] {
    return [...this.#styles.values()];
  }

  named(name: string): NamedStyleFile | null {
    return keyOf(name) === keyOf(NORMAL.name) ? NORMAL : (this.#styles.get(keyOf(name)) ?? null);
  }

  /** A style that looks like Normal and decides everything, as Excel makes it. */
  add(name: string): void {
    this.#styles.set(keyOf(name), { ...NORMAL, name });
  }

  /** Takes the style away; its cells are Normal then. */
  delete({ name }: NamedStyleFile): void {
    this.#restyleCells(name, () => ({}));
    this.#styles.delete(keyOf(name));
    this.#used.delete(keyOf(name));
  }

  /** Changes a style, and of its cells what was not formatted otherwise. */
  change(before: NamedStyleFile, after: NamedStyleFile): void {
    this.#styles.set(keyOf(before.name), after);
    this.#restyleCells(before.name, (style) => followed(style, before, after));
  }

  /** Gives cells a style: what it decides, they take over. */
  apply(sheet: Sheet, box: Box, style: NamedStyleFile): void {
    if (style === NORMAL) return sheet.clearFormats(box);
    this.#used.add(keyOf(style.name));
    sheet.restyle(box, (look) => dressed(look, style));
  }

  #restyleCells(name: string, change: (style: StyleFile) => StyleFile): void {
    if (!this.#used.has(keyOf(name))) return;
    for (const sheet of this.#model.sheets) {
      const patches: CellPatches = {};
      sheet.eachFilled(WHOLE_SHEET, (row, column) => {
        const style = sheet.style(row, column);
        if (style.named === name) put(patches, row, column, { s: writeStyle(change(style)) });
      });
      this.#model.writeStyles(sheet, patches);
    }
  }
}

const keyOf = (name: string): string => name.toLowerCase();

const membersOf = ({ decides }: NamedStyleFile): readonly string[] =>
  decides.flatMap((part) => MEMBERS[part]);

function dressed(look: StyleFile, style: NamedStyleFile): StyleFile {
  const decided = membersOf(style);
  const kept = Object.entries(look).filter(([member]) => member !== "named" && !decided.includes(member));
  const taken = Object.entries(style.look).filter(([member]) => decided.includes(member));
  return Object.fromEntries([...kept, ...taken, ["named", style.name]]) as StyleFile;
}

function followed(look: StyleFile, before: NamedStyleFile, after: NamedStyleFile): StyleFile {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const next: Record<string, unknown> = { ...look };
  for (const member of membersOf(after) as readonly (keyof StyleFile)[]) {
    if (same(look[member], before.look[member])) next[member] = after.look[member];
  }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as StyleFile;
}
