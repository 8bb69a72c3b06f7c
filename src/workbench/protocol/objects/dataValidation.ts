import type { ValidationFile } from "../../file";
import { contains, formatBoxes, intersect, parseBoxes } from "../../model/address";
import { cutRule, outside } from "../../model/cutRule";
import { absoluteReference } from "../../model/names";
import { cellsOf, isMissing, oneOf, record } from "../arguments";
import { type Cells, ExcelObject, type Json, readOnly } from "../excelObject";
import { apiNotFound, invalidArgument } from "../hostError";
import type { HostContext } from "../hostContext";

const OPERATORS = {
  Between: "between",
  EqualTo: "equal",
  GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

const TYPES: Readonly<Record<ValidationFile["kind"], string>> = {
  list: "List",
  decimal: "Decimal",
  whole: "WholeNumber",
  custom: "Custom",
};

/** What may be typed into the cells. */
export function dataValidation(context: HostContext, cells: Cells): ExcelObject {
  const { sheet, boxes } = cells;
  const { extras } = sheet;
  const current = (): ValidationFile | null =>
    extras.validations.find((one) =>
      parseBoxes(one.range).some((covered) => boxes.every((box) => contains(covered, box))),
    ) ?? null;
  const isHere = (one: ValidationFile): boolean =>
    parseBoxes(one.range).some((covered) => boxes.some((box) => intersect(box, covered)));
  const assertWritable = (): void => {
    for (const box of boxes) context.assertWritable(sheet, box);
  };
  const replace = (next: ValidationFile | null): void => {
    assertWritable();
    const kept = extras.validations.flatMap((one) =>
      isHere(one) ? cutRule(one, (box) => outside(box, boxes)) : [one],
    );
    extras.validations = next ? [...kept, next] : kept;
  };
  const change = (part: Partial<ValidationFile>): void => {
    const now = current();
    if (!now) throw invalidArgument("The cells have no rule yet.");
    const [here] = cutRule(now, (covered) => boxes.filter((box) => contains(covered, box)));
    replace(here ? { ...here, ...part } : null);
  };
  return new ExcelObject({
    type: "DataValidation",
    scalars: {
      Type: readOnly(() => {
        const now = current();
        return now ? TYPES[now.kind] : extras.validations.some(isHere) ? "Inconsistent" : "None";
      }),
      Rule: {
        get: () => ruleOf(current()),
        set: (value) => {
          const { prompt, error } = current() ?? {};
          replace({
            range: formatBoxes(boxes),
            ...readRule(record(value)),
            ...(prompt ? { prompt } : {}),
            ...(error ? { error } : {}),
          });
        },
      },
      Prompt: {
        get: () => {
          const prompt = current()?.prompt;
          return {
            showPrompt: prompt !== undefined,
            title: prompt?.title ?? "",
            message: prompt?.message ?? "",
          };
        },
        set: (value) => {
          const prompt = record(value);
          change({ prompt: prompt["showPrompt"] === false ? undefined : wording(prompt) });
        },
      },
      ErrorAlert: {
        get: () => {
          const error = current()?.error;
          return { showAlert: true, style: "Stop", title: error?.title ?? "", message: error?.message ?? "" };
        },
        set: (value) => {
          const alert = record(value);
          if (alert["showAlert"] === false) throw apiNotFound("DataValidation.errorAlert, showAlert false");
          if (!isMissing(alert["style"]) && alert["style"] !== "Stop")
            throw apiNotFound(`DataValidation.errorAlert, style ${String(alert["style"])}`);
          change({ error: wording(alert) });
        },
      },
      IgnoreBlanks: readOnly(() => true),
    },
    methods: {
      Clear: () => {
        replace(null);
      },
    },
  });
}

function wording(given: Readonly<Record<string, unknown>>): {
  readonly title: string;
  readonly message: string;
} {
  return { title: String(given["title"] ?? ""), message: String(given["message"] ?? "") };
}

function readRule(rule: Readonly<Record<string, unknown>>): Omit<ValidationFile, "range"> {
  const [kind] = Object.keys(rule);
  const part = record(kind === undefined ? null : rule[kind]);
  switch (kind) {
    case "list":
      if (part["inCellDropDown"] === false) throw apiNotFound("DataValidation.rule, inCellDropDown false");
      return { kind: "list", formula1: listSource(part["source"]) };
    case "custom":
      return { kind: "custom", formula1: bare(part["formula"]) };
    case "decimal":
    case "wholeNumber": {
      const operator = readOperator(part["operator"]);
      const formula2 = part["formula2"];
      return {
        kind: kind === "decimal" ? "decimal" : "whole",
        operator,
        formula1: bare(part["formula1"]),
        ...(isMissing(formula2) || formula2 === "" ? {} : { formula2: bare(formula2) }),
      };
    }
    default:
      throw apiNotFound(`DataValidation.rule.${String(kind)}`);
  }
}

function readOperator(given: unknown): NonNullable<ValidationFile["operator"]> {
  const words = [...Object.keys(OPERATORS), "NotBetween", "NotEqualTo"];
  const word = oneOf(given, words);
  const known = OPERATORS[word as keyof typeof OPERATORS] as ValidationFile["operator"];
  if (known === undefined) throw apiNotFound(`DataValidation.rule, operator ${word}`);
  return known;
}

/** A file has a list as `"a,b"` in quotes, and a reference or number without "=". */
function listSource(source: unknown): string {
  const cells = cellsOf(source);
  const [box] = cells?.boxes ?? [];
  if (cells && box) return absoluteReference(cells.sheet, box);
  const given = bare(source);
  return typeof source === "string" && source.startsWith("=") ? given : `"${given}"`;
}

function bare(formula: unknown): string {
  const cells = cellsOf(formula);
  const [box] = cells?.boxes ?? [];
  if (cells && box) return absoluteReference(cells.sheet, box);
  if (typeof formula === "number") return String(formula);
  if (typeof formula !== "string" || formula === "") throw invalidArgument();
  return formula.replace(/^=/, "");
}

function ruleOf(validation: ValidationFile | null): Json {
  if (!validation) return {};
  const { kind, formula1, formula2 } = validation;
  const operator =
    Object.entries(OPERATORS).find(([, name]) => name === validation.operator)?.[0] ?? "Between";
  switch (kind) {
    case "list": {
      const literal = /^"(.*)"$/s.exec(formula1);
      return { list: { inCellDropDown: true, source: literal ? (literal[1] ?? "") : `=${formula1}` } };
    }
    case "custom":
      return { custom: { formula: `=${formula1}` } };
    case "decimal":
      return { decimal: { operator, formula1, formula2: formula2 ?? "" } };
    case "whole":
      return { wholeNumber: { operator, formula1, formula2: formula2 ?? "" } };
  }
}
