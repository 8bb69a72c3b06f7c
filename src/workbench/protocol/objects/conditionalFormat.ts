import { formatBox, formatBoxes, intersect, oneCell, parseBoxes } from "../../model/address";
import { clearRules } from "../../model/copyRules";
import type { ConditionalFormatRecord } from "../../model/sheetExtras";
import { color, flag, isMissing, number, oneOf, record, text } from "../arguments";
import { collection } from "../collection";
import { type Cells, ExcelObject, type Json, readOnly, type Scalar } from "../excelObject";
import { apiNotFound, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";

type Comparison = NonNullable<ConditionalFormatRecord["comparison"]>;

const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  GreaterThanOrEqual: ">=",
  LessThan: "<",
  LessThanOrEqual: "<=",
};
const COMPARISONS = [...Object.keys(OPERATORS), "Between", "NotBetween"];

/** Conditional formats whose range meets the cells. */
export function conditionalFormatCollection(context: HostContext, cells: Cells): ExcelObject {
  const { sheet, boxes } = cells;
  const { extras } = sheet;
  const here = (): readonly ConditionalFormatRecord[] =>
    extras.conditionalFormats.filter((format) =>
      parseBoxes(format.range).some((one) => boxes.some((box) => intersect(box, one))),
    );
  const find = (id: string): ExcelObject | null => {
    const found = here().find((format) => format.id === id);
    return found ? conditionalFormat(context, cells, found.id) : null;
  };
  return collection({
    type: "ConditionalFormatCollection",
    items: () => here().map((format) => conditionalFormat(context, cells, format.id)),
    find,
    methods: {
      Add: (type) => {
        const kind = text(type);
        if (kind !== "Custom" && kind !== "CellValue")
          throw apiNotFound(`ConditionalFormatCollection.add(${kind})`);
        for (const box of boxes) context.assertWritable(sheet, box);
        const id = context.model.newId();
        const made: ConditionalFormatRecord = {
          id,
          range: formatBoxes(boxes),
          formula: "",
          ...(kind === "CellValue" ? { comparison: { operator: "EqualTo", formula1: "" } } : {}),
        };
        extras.conditionalFormats = [made, ...extras.conditionalFormats];
        return conditionalFormat(context, cells, id);
      },
      ClearAll: () => {
        for (const box of boxes) context.assertWritable(sheet, box);
        clearRules(sheet, boxes);
      },
    },
  });
}

function conditionalFormat(context: HostContext, cells: Cells, id: string): ExcelObject {
  const { sheet } = cells;
  const current = (): ConditionalFormatRecord => {
    const found = sheet.extras.conditionalFormats.find((format) => format.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const change = (part: Partial<ConditionalFormatRecord>): void => {
    sheet.extras.conditionalFormats = sheet.extras.conditionalFormats.map((format) =>
      format.id === id ? { ...format, ...part } : format,
    );
  };
  const custom = (): ExcelObject => customFormat(current, change);
  const cellValue = (): ExcelObject => cellValueFormat(current, change);
  return new ExcelObject({
    type: "ConditionalFormat",
    identity: () => ({ Id: id }),
    scalars: {
      Id: readOnly(() => id),
      Type: readOnly(() => (current().comparison ? "CellValue" : "Custom")),
      Priority: readOnly(() => sheet.extras.conditionalFormats.indexOf(current())),
      StopIfTrue: {
        get: () => false,
        set: (value) => {
          if (flag(value)) throw apiNotFound("ConditionalFormat.stopIfTrue");
        },
      },
    },
    links: {
      Custom: custom,
      CustomOrNullObject: () => (current().comparison ? null : custom()),
      CellValue: cellValue,
      CellValueOrNullObject: () => (current().comparison ? cellValue() : null),
    },
    methods: {
      GetRange: () => {
        const [box] = parseBoxes(current().range);
        if (!box) throw itemNotFound();
        return range(context, sheet, box);
      },
      Delete: () => {
        sheet.extras.conditionalFormats = sheet.extras.conditionalFormats.filter(
          (format) => format.id !== id,
        );
      },
    },
  });
}

type Change = (part: Partial<ConditionalFormatRecord>) => void;

function customFormat(current: () => ConditionalFormatRecord, change: Change): ExcelObject {
  return new ExcelObject({
    type: "CustomConditionalFormat",
    links: {
      Format: () => conditionalStyle(current, change),
      Rule: () =>
        new ExcelObject({
          type: "ConditionalFormatRule",
          scalars: {
            Formula: {
              get: () => current().formula,
              set: (value) => {
                change({ formula: text(value) });
              },
            },
          },
        }),
    },
  });
}

function cellValueFormat(current: () => ConditionalFormatRecord, change: Change): ExcelObject {
  return new ExcelObject({
    type: "CellValueConditionalFormat",
    scalars: {
      Rule: {
        get: () => (current().comparison ?? null) as Json,
        set: (value) => {
          const rule = record(value);
          const comparison: Comparison = {
            operator: oneOf(rule["operator"], COMPARISONS),
            formula1: textOrNumber(rule["formula1"]),
            ...(isMissing(rule["formula2"]) ? {} : { formula2: textOrNumber(rule["formula2"]) }),
          };
          const [first] = parseBoxes(current().range);
          if (!first) throw itemNotFound();
          const cell = formatBox(oneCell(first.row, first.column));
          change({ comparison, formula: comparisonFormula(cell, comparison) });
        },
      },
    },
    links: { Format: () => conditionalStyle(current, change) },
  });
}

function textOrNumber(given: unknown): string {
  return typeof given === "number" ? String(number(given)) : text(given);
}

/** The comparison as a formula that is true where the style applies, which is what files hold. */
function comparisonFormula(cell: string, { operator, formula1, formula2 = "" }: Comparison): string {
  const [first, second] = [formula1, formula2].map((formula) => formula.replace(/^=/, ""));
  const sign = OPERATORS[operator];
  if (sign !== undefined) return `=${cell}${sign}${first ?? ""}`;
  const inside = `AND(${cell}>=${first ?? ""},${cell}<=${second ?? ""})`;
  return operator === "Between" ? `=${inside}` : `=NOT(${inside})`;
}

function conditionalStyle(current: () => ConditionalFormatRecord, change: Change): ExcelObject {
  const colored = (key: "color" | "fill"): Scalar => ({
    get: () => current()[key] ?? "",
    set: (value) => {
      change({ [key]: color(value) });
    },
  });
  return new ExcelObject({
    type: "ConditionalRangeFormat",
    links: {
      Fill: () =>
        new ExcelObject({
          type: "ConditionalRangeFill",
          scalars: { Color: colored("fill") },
          methods: {
            Clear: () => {
              change({ fill: undefined });
            },
          },
        }),
      Font: () =>
        new ExcelObject({
          type: "ConditionalRangeFont",
          scalars: {
            Color: colored("color"),
            Bold: {
              get: () => current().bold === true,
              set: (value) => {
                change({ bold: flag(value) });
              },
            },
          },
        }),
    },
  });
}
