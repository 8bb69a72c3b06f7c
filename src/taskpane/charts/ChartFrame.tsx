import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useLayout } from "../layout";
import { SmallTable, type SmallTableProps } from "../SmallTable";
import { text } from "../text";
import { Legend, type LegendItem } from "./Legend";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  axisTitle: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "break-word",
  },
  below: { textAlign: "end" },
  tables: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    paddingTop: "4px",
    fontSize: tokens.fontSizeBase200,
  },
});

export interface ChartFrameProps {
  readonly title: string;
  /** What the picture shows, in a sentence or two. */
  readonly summary: string;
  readonly yTitle: string;
  readonly xTitle: string;
  readonly legend: readonly LegendItem[];
  /** The numbers that are drawn. */
  readonly tables: readonly SmallTableProps[];
  /** Given the element whose width the picture fills. */
  readonly measure: (element: HTMLElement | null) => void;
  /** What the chart is read with, under its axis. */
  readonly reader?: ReactNode;
  readonly children: ReactNode;
}

/** What every chart has around its picture: title, sentence, titles of the axes, key, and the numbers as tables. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, yTitle, xTitle, legend, tables, measure, reader, children } = props;
  const styles = useStyles();
  const layout = useLayout();
  const id = useId();
  return (
    <div className={styles.frame}>
      <h3 id={`${id}title`} className={layout.subheading}>
        {title}
      </h3>
      <p id={`${id}summary`} className={layout.text}>
        {summary}
      </p>
      <div className={styles.axisTitle}>{yTitle}</div>
      <div role="img" aria-labelledby={`${id}title`} aria-describedby={`${id}summary`} ref={measure}>
        {children}
      </div>
      <div className={mergeClasses(styles.axisTitle, styles.below)}>{xTitle}</div>
      {reader}
      <Legend items={legend} />
      <details>
        <summary className={layout.summary}>{text.charts.showTable}</summary>
        <div className={styles.tables}>
          {tables.map((table) => (
            <SmallTable key={table.caption} {...table} />
          ))}
        </div>
      </details>
    </div>
  );
}
