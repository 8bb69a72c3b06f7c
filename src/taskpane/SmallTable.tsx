import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { narrow, useLayout } from "./layout";
import { useScrolls } from "./useScrolls";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    [narrow]: { fontSize: tokens.fontSizeBase200 },
  },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBottom: "2px" },
  cell: {
    padding: "3px 0",
    paddingInlineEnd: "8px",
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "break-word",
    // Long words of German in a narrow pane.
    hyphens: "auto",
    ":last-child": { paddingInlineEnd: 0 },
  },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  header: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "normal",
    verticalAlign: "bottom",
  },
});

export interface Column {
  readonly title: string;
  readonly align: "text" | "number";
}

export interface SmallTableProps {
  readonly caption: string;
  /** Where a heading beside the table says the same already. */
  readonly captionUnseen?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[];
}

/** A few rows of text and numbers that are not edited here. */
export function SmallTable({ caption, captionUnseen = false, columns, rows }: SmallTableProps) {
  const styles = useStyles();
  const layout = useLayout();
  const [measure, scrolls] = useScrolls();
  const cell = (column: Column | undefined) =>
    mergeClasses(styles.cell, column?.align === "number" && styles.number);
  return (
    <div
      ref={measure}
      className={styles.frame}
      {...(scrolls && { tabIndex: 0, role: "region", "aria-label": caption })}
    >
      <table className={styles.table}>
        <caption className={captionUnseen ? layout.unseen : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={mergeClasses(cell(column), styles.header)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others], index) => (
            <tr key={index}>
              <th scope="row" className={cell(columns[0])}>
                {first}
              </th>
              {others.map((shown, place) => (
                <td key={place} className={cell(columns[place + 1])}>
                  {shown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
