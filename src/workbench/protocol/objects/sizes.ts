import { isWholeColumns } from "../../model/address";
import { pixelsToPoints, pointsToPixels } from "../../model/columnWidth";
import { flag, isMissing, number } from "../arguments";
import type { Cells, Json, Method, Scalar } from "../excelObject";
import { invalidArgument } from "../hostError";
import type { HostContext } from "../hostContext";

/** Pixels beside the text in a fitted column. */
const FIT_PADDING = 12;
const FIT_DIGIT = 7;

/** Widths of columns and heights of rows, in points as Excel's API has them. */
export function columnAndRowSizes(
  context: HostContext,
  cells: Cells,
): {
  readonly scalars: Readonly<Record<string, Scalar>>;
  readonly methods: Readonly<Record<string, Method>>;
} {
  const { sheet, boxes } = cells;
  const { model } = context;
  const columns = (): number[] =>
    boxes.flatMap((box) => span(box.column, Math.min(box.columns, sheet.univer.getMaxColumns())));
  const rows = (): number[] => boxes.flatMap((box) => span(box.row, isWholeColumns(box) ? 1 : box.rows));
  const setWidth = (column: number, pixels: number): void => {
    model.writing(() => sheet.univer.setColumnWidth(column, pixels));
  };
  return {
    scalars: {
      ColumnWidth: {
        get: () => same(columns().map((column) => pixelsToPoints(sheet.univer.getColumnWidth(column)))),
        set: (value) => {
          if (isMissing(value)) return;
          context.assertWritable(sheet);
          const pixels = Math.round(pointsToPixels(size(value)));
          for (const column of columns()) setWidth(column, pixels);
        },
      },
      RowHeight: {
        get: () => same(rows().map((row) => pixelsToPoints(sheet.univer.getRowHeight(row)))),
        set: (value) => {
          if (isMissing(value)) return;
          context.assertWritable(sheet);
          const pixels = Math.round(pointsToPixels(size(value)));
          for (const box of boxes) {
            model.writing(() =>
              sheet.univer.setRowHeightsForced(box.row, isWholeColumns(box) ? 1 : box.rows, pixels),
            );
          }
        },
      },
      UseStandardWidth: standard(
        columns,
        (column) => sheet.univer.getSheet().getConfig().columnData[column]?.w,
        () => {
          context.assertWritable(sheet);
          for (const column of columns()) delete sheet.univer.getSheet().getConfig().columnData[column]?.w;
        },
      ),
      UseStandardHeight: standard(
        rows,
        (row) => givenHeight(sheet, row),
        () => {
          context.assertWritable(sheet);
          const { rowData } = sheet.univer.getSheet().getConfig();
          for (const row of rows()) Reflect.deleteProperty(rowData, row);
        },
      ),
    },
    methods: {
      AutofitColumns: async () => {
        context.assertWritable(sheet);
        await model.flush();
        for (const column of columns()) {
          const longest = longestText(cells, column);
          if (longest > 0) setWidth(column, longest * FIT_DIGIT + FIT_PADDING);
        }
      },
      // Rows show their text in full as long as nobody gave them a height.
      AutofitRows: () => {
        context.assertWritable(sheet);
      },
    },
  };
}

/** Whether nobody gave a size; it can only be set to true. */
function standard(
  indexes: () => readonly number[],
  given: (index: number) => number | undefined,
  forget: () => void,
): Scalar {
  return {
    get: () => same(indexes().map((index) => given(index) === undefined)),
    set: (value) => {
      if (flag(value)) forget();
    },
    always: false,
  };
}

/** A height that Univer fitted by itself is nobody's. */
function givenHeight(sheet: Cells["sheet"], row: number): number | undefined {
  const held = sheet.univer.getSheet().getConfig().rowData[row] as
    { readonly h?: number; readonly ia?: number } | undefined;
  return held?.ia === 1 ? undefined : held?.h;
}

function longestText({ sheet, boxes }: Cells, column: number): number {
  let longest = 0;
  for (const box of boxes) {
    sheet.eachFilled({ ...box, column, columns: 1 }, (row) => {
      if (sheet.style(row, column).wrap) return;
      longest = Math.max(
        longest,
        ...sheet
          .text(row, column)
          .split("\n")
          .map((line) => line.length),
      );
    });
  }
  return longest;
}

function size(value: unknown): number {
  const points = number(value);
  if (points < 0) throw invalidArgument();
  return points;
}

function same(all: readonly (number | boolean)[]): Json {
  const [first] = all;
  return all.every((one) => one === first) ? (first ?? null) : null;
}

function span(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index);
}
