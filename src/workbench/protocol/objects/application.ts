import { oneOf } from "../arguments";
import { ExcelObject, readOnly } from "../excelObject";
import type { HostContext } from "../hostContext";

export function application(context: HostContext): ExcelObject {
  const { model } = context;
  return new ExcelObject({
    type: "Application",
    scalars: {
      CalculationMode: {
        get: () => model.calculationMode,
        set: (value) => {
          model.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"] as const);
        },
      },
      CalculationState: readOnly(() => (model.dirty ? "Pending" : "Done")),
      DecimalSeparator: readOnly(() => "."),
      ThousandsSeparator: readOnly(() => ","),
      UseSystemSeparators: readOnly(() => true),
    },
    links: { CultureInfo: () => cultureInfo() },
    methods: {
      Calculate: async (type) => {
        if (oneOf(type, ["Recalculate", "Full", "FullRebuild"] as const) !== "Recalculate")
          model.calculation.force();
        await model.flush();
      },
      SuspendApiCalculationUntilNextSync: () => {
        context.suspendCalculation();
      },
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });
}

function cultureInfo(): ExcelObject {
  return new ExcelObject({
    type: "CultureInfo",
    scalars: { Name: readOnly(() => "en-US") },
    links: {
      NumberFormat: () =>
        new ExcelObject({
          type: "NumberFormatInfo",
          scalars: { NumberDecimalSeparator: readOnly(() => "."), NumberGroupSeparator: readOnly(() => ",") },
        }),
      DatetimeFormat: () =>
        new ExcelObject({
          type: "DatetimeFormatInfo",
          scalars: {
            DateSeparator: readOnly(() => "/"),
            ShortDatePattern: readOnly(() => "M/d/yyyy"),
            LongDatePattern: readOnly(() => "dddd, MMMM d, yyyy"),
            TimeSeparator: readOnly(() => ":"),
            LongTimePattern: readOnly(() => "h:mm:ss tt"),
          },
        }),
    },
  });
}
