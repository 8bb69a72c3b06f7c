import { type DefinedName, absoluteReference } from "../../model/names";
import type { Sheet } from "../../model/sheet";
import { cellsOf, flag, isMissing, text } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, type Json, readOnly } from "../excelObject";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";
import { worksheet } from "./worksheet";

/** Names of the workbook, or with a sheet those that belong to it alone. */
export function nameCollection(context: HostContext, sheet: Sheet | null): ExcelObject {
  const { names } = context.model;
  const add = (name: unknown, refersTo: string, comment: unknown): ExcelObject => {
    const given = text(name);
    if (!names.isName(given)) throw invalidArgument();
    if (names.find(given, sheet)) throw itemAlreadyExists();
    if (sheet === null && context.model.tables.named(given)) throw itemAlreadyExists();
    names.add(given, refersTo, sheet);
    if (!isMissing(comment)) names.setDetails({ name: given, refersTo, sheet }, { comment: text(comment) });
    return namedItem(context, given, sheet);
  };
  return collection({
    type: "NamedItemCollection",
    items: () =>
      names.all
        .filter((name) => (name.sheet?.id ?? null) === (sheet?.id ?? null))
        .map((name) => namedItem(context, name.name, name.sheet)),
    find: (key) => {
      const found = names.find(key, sheet);
      return found && namedItem(context, found.name, found.sheet);
    },
    methods: {
      Add: (name, reference, comment) => add(name, readReference(reference), comment),
      AddFormulaLocal: (name, formula, comment) => add(name, readReference(formula), comment),
    },
  });
}

/** A range, or text: a formula when it starts with "=", else the text itself as a constant. */
function readReference(reference: unknown): string {
  const cells = cellsOf(reference);
  if (cells) return cells.boxes.map((box) => absoluteReference(cells.sheet, box)).join(",");
  if (typeof reference === "number" || typeof reference === "boolean") return String(reference).toUpperCase();
  const given = text(reference);
  if (given.startsWith("=")) return given.slice(1);
  return `"${given.replace(/"/g, '""')}"`;
}

function namedItem(context: HostContext, key: string, sheet: Sheet | null): ExcelObject {
  const { names } = context.model;
  const name = (): DefinedName => {
    const found = names.find(key, sheet);
    if (!found) throw itemNotFound();
    return found;
  };
  const target = (): ExcelObject | null => {
    const found = names.target(name());
    return found && range(context, found.sheet, found.box);
  };
  return new ExcelObject({
    type: "NamedItem",
    identity: () => ({ Id: key }),
    scalars: {
      Name: readOnly(() => name().name),
      Type: readOnly(() => typeOf(context, name())),
      Value: readOnly(() => valueOf(context, name())),
      Formula: {
        get: () => `=${name().refersTo}`,
        set: (value) => {
          names.setRefersTo(name(), readReference(value));
        },
      },
      Scope: readOnly(() => (sheet ? "Worksheet" : "Workbook")),
      Visible: {
        get: () => names.details(name()).visible,
        set: (value) => {
          names.setDetails(name(), { visible: flag(value) });
        },
      },
      Comment: {
        get: () => names.details(name()).comment,
        set: (value) => {
          names.setDetails(name(), { comment: text(value) });
        },
      },
      _Id: readOnly(() => key),
    },
    links: {
      Worksheet: () => {
        if (!sheet) throw itemNotFound();
        return worksheet(context, sheet);
      },
      WorksheetOrNullObject: () => sheet && worksheet(context, sheet),
    },
    methods: {
      GetRange: () => {
        const found = target();
        if (!found) throw itemNotFound();
        return found;
      },
      GetRangeOrNullObject: target,
      Delete: () => {
        names.remove(name());
      },
    },
  });
}

function constantOf(refersTo: string): string | number | boolean | null {
  if (/^".*"$/s.test(refersTo)) return refersTo.slice(1, -1).replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(refersTo)) return refersTo.toUpperCase() === "TRUE";
  return refersTo.trim() !== "" && Number.isFinite(Number(refersTo)) ? Number(refersTo) : null;
}

function typeOf(context: HostContext, name: DefinedName): Json {
  if (context.model.names.target(name)) return "Range";
  if (name.refersTo.includes("#REF!")) return "Error";
  const constant = constantOf(name.refersTo);
  if (typeof constant === "number") return "Double";
  if (typeof constant === "boolean") return "Boolean";
  return "String";
}

/** A range answers its address, a constant itself, anything else the formula. */
function valueOf(context: HostContext, name: DefinedName): Json {
  if (context.model.names.target(name)) return name.refersTo;
  return constantOf(name.refersTo) ?? `=${name.refersTo}`;
}
