import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScaleLinear } from "d3-scale";
import { thinned, type MoneyAxis } from "./axis";
import { LyingLabels, roomForLabels } from "./Axes";
import { useChartLook } from "./chartLook";
import { HatchedBar } from "./shapes";

const useStyles = makeStyles({
  row: { paddingBottom: "6px" },
  // The amount goes below a name that leaves no room for it.
  words: { display: "flex", flexWrap: "wrap", columnGap: "12px", alignItems: "end" },
  name: { flex: "1 1 112px", minWidth: "min-content", maxWidth: "100%", overflowWrap: "break-word" },
  amount: { flex: "none", marginInlineStart: "auto", fontVariantNumeric: "tabular-nums" },
  whole: { fontWeight: tokens.fontWeightSemibold },
});

/** A bar between two amounts. */
export interface Bar {
  readonly name: string;
  /** The amount in words. */
  readonly amount: string;
  readonly from: number;
  readonly to: number;
  readonly look: "full" | "outlined" | "hatched";
  /** A total, which stands out among its parts. */
  readonly whole?: boolean;
}

export interface BarRowsProps {
  readonly width: number;
  /** From 1 to the width less 1. */
  readonly lying: MoneyAxis;
  readonly bars: readonly Bar[];
}

const barHeight = 14;

/** Lying bars one below the other, each under its name and amount, over one axis. */
export function BarRows({ width, lying, bars }: BarRowsProps) {
  const styles = useStyles();
  const look = useChartLook();
  return (
    <>
      {bars.map((bar) => (
        <div key={bar.name} className={styles.row}>
          <div className={mergeClasses(styles.words, bar.whole === true && styles.whole)}>
            <span className={styles.name}>{bar.name}</span>
            <span className={styles.amount}>{bar.amount}</span>
          </div>
          <svg className={look.picture} width={width} height={barHeight + 2} aria-hidden>
            <DrawnBar bar={bar} scale={lying.scale} />
            {startsAtZero(bar) && <path className={look.axis} d={`M${lying.scale(0)},-1V${barHeight + 3}`} />}
          </svg>
        </div>
      ))}
      <svg className={look.picture} width={width} height={roomForLabels} aria-hidden>
        <path className={look.axis} d={`M0,0.5H${width}`} />
        <LyingLabels at={0} ticks={thinned(lying.ticks, width)} width={width} />
      </svg>
    </>
  );
}

const startsAtZero = ({ from, to }: Bar): boolean => from === 0 || to === 0;

function DrawnBar({ bar, scale }: { readonly bar: Bar; readonly scale: ScaleLinear<number, number> }) {
  const look = useChartLook();
  const [start = 0, end = 0] = [scale(bar.from), scale(bar.to)].sort((a, b) => a - b);
  const place = { x: start, y: 1, width: end - start, height: barHeight };
  return bar.look === "hatched" ? <HatchedBar {...place} /> : <rect className={look[bar.look]} {...place} />;
}
