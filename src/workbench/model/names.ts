import { IDefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME as WHOLE_WORKBOOK } from "@univerjs/sheets";
import { type Box, formatBox, looksLikeACell, parseBox } from "./address";
import type { Model } from "./model";
import type { Sheet } from "./sheet";
import { quoteSheetName, splitSheetName } from "./sheetName";

/** A defined name: workbook-wide, or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
  readonly sheet: Sheet | null;
}

/** What of a name Univer's own facade does not read back. */
interface NameDetails {
  readonly comment: string;
  readonly visible: boolean;
}

const detailsKey = ({ name, sheet }: DefinedName): string => `${sheet?.id ?? ""}|${name.toLowerCase()}`;

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** The defined names of the workbook; they live in Univer, where formulas see them. */
export class Names {
  readonly #model: Model;
  readonly #details = new Map<string, NameDetails>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** The names of a sheet go with it, though Univer keeps them. */
  get all(): readonly DefinedName[] {
    return this.#univer.flatMap(({ name, formulaOrRefString, localSheetId = WHOLE_WORKBOOK }) => {
      const sheet = localSheetId === WHOLE_WORKBOOK ? null : this.#model.sheetOrNull(localSheetId);
      const gone = localSheetId !== WHOLE_WORKBOOK && sheet === null;
      return gone ? [] : [{ name, refersTo: formulaOrRefString.replace(/^=/, ""), sheet }];
    });
  }

  details(name: DefinedName): NameDetails {
    return this.#details.get(detailsKey(name)) ?? { comment: "", visible: true };
  }

  setDetails(name: DefinedName, change: Partial<NameDetails>): void {
    this.#details.set(detailsKey(name), { ...this.details(name), ...change });
  }

  get #univer(): readonly IDefinedNamesServiceParam[] {
    const names = this.#model.service(IDefinedNamesService).getDefinedNameMap(this.#model.unitId);
    return Object.values(names ?? {});
  }

  find(name: string, sheet: Sheet | null): DefinedName | null {
    const wanted = name.toLowerCase();
    return (
      this.all.find(
        (one) => one.name.toLowerCase() === wanted && (one.sheet?.id ?? null) === (sheet?.id ?? null),
      ) ?? null
    );
  }

  isName(name: string): boolean {
    return NAME.test(name) && !looksLikeACell(name) && !/^(TRUE|FALSE)$/i.test(name);
  }

  add(name: string, refersTo: string, sheet: Sheet | null): void {
    // Through its facade Univer would refuse names that are functions too, such as Rate; Excel takes them.
    this.#model.execute("sheet.command.insert-defined-name", {
      id: this.#model.newId(),
      name,
      formulaOrRefString: this.#isReference(refersTo) ? refersTo : `=${refersTo}`,
      localSheetId: sheet?.id ?? WHOLE_WORKBOOK,
    });
    this.#model.forgetFormulas();
  }

  #isReference(refersTo: string): boolean {
    const { sheet, cells } = splitSheetName(refersTo);
    return sheet !== null && parseBox(cells) !== null;
  }

  setRefersTo(name: DefinedName, refersTo: string): void {
    const formulaOrRefString = this.#isReference(refersTo) ? refersTo : `=${refersTo}`;
    this.#model.execute("sheet.command.set-defined-name", { ...this.#find(name), formulaOrRefString });
    this.#model.forgetFormulas();
  }

  /** Formulas keep the name and show `#NAME?`; Univer's own command would write `#REF!` into them. */
  remove(name: DefinedName): void {
    const found = this.#find(name);
    if (!found) return;
    this.#model.execute("formula.mutation.remove-defined-name", found);
    this.#details.delete(detailsKey(name));
    this.#model.forgetFormulas();
    // What was calculated with the name would keep its value until it is entered again.
    const wanted = name.name.toLowerCase();
    for (const sheet of this.#model.sheets) {
      sheet.reenterFormulas((formula) => (formula.toLowerCase().includes(wanted) ? formula : null));
    }
  }

  #find(name: DefinedName): IDefinedNamesServiceParam | undefined {
    const local = name.sheet?.id ?? WHOLE_WORKBOOK;
    return this.#univer.find(
      (one) => one.name === name.name && (one.localSheetId ?? WHOLE_WORKBOOK) === local,
    );
  }

  /** The cells that the name means, or null when it is a constant, a formula or `#REF!`. */
  target(name: DefinedName): { readonly sheet: Sheet; readonly box: Box } | null {
    const { sheet, cells } = splitSheetName(name.refersTo);
    const box = parseBox(cells);
    const on = sheet === null ? null : this.#model.sheetNamed(sheet);
    return box && on ? { sheet: on, box } : null;
  }
}

/** `'My sheet'!$A$1:$B$2`, as a name refers to cells. */
export function absoluteReference(sheet: Sheet, box: Box): string {
  return `${quoteSheetName(sheet.name)}!${formatBox(box, true)}`;
}
