import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Diamond, HatchedBar } from "./shapes";
import { useChartLook, type Look } from "./chartLook";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "16px",
    rowGap: "2px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: "flex", gap: "6px", alignItems: "center", minWidth: 0 },
  sample: { flex: "none" },
});

/** One kind of line, area or bar of a chart, and what it stands for. */
export interface LegendItem {
  readonly look: Look;
  readonly label: string;
}

/** What each line, area or bar stands for. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  const styles = useStyles();
  const look = useChartLook();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.label} className={styles.item}>
          <svg className={mergeClasses(look.picture, styles.sample)} width={24} height={14} aria-hidden>
            <Sample look={item.look} />
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}

function Sample({ look }: { readonly look: Look }) {
  const drawn = useChartLook();
  switch (look) {
    case "point":
      return <Diamond x={12} y={7} />;
    case "hatched":
      return <HatchedBar x={2} y={2} width={20} height={10} />;
    case "measured":
      return (
        <>
          <path className={drawn.measured} d="M1,7H23" />
          <circle className={drawn.dot} cx={12} cy={7} r={3} />
        </>
      );
    case "range":
    case "stretch":
    case "full":
    case "outlined":
      return <rect className={drawn[look]} x={2} y={2} width={20} height={10} />;
    default:
      return <path className={drawn[look]} d="M1,7H23" />;
  }
}
