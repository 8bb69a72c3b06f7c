import { useChartLook } from "./chartLook";
import { withinPicture, type Tick } from "./axis";

/** Where the picture's lines and areas are drawn, in pixels. */
export interface PlotPlace {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room under a plot for the labels of its axis. */
export const roomForLabels = 22;

export interface AxesProps {
  readonly place: PlotPlace;
  readonly xTicks: readonly Tick[];
  /** Their places count from the top of the plot. */
  readonly yTicks: readonly Tick[];
}

/** Lines across the plot at the ticks of the upright axis, the lying axis, and the labels of both. */
export function Axes({ place, xTicks, yTicks }: AxesProps) {
  const look = useChartLook();
  const { left, right, top, bottom } = place;
  return (
    <>
      {yTicks.map(({ at, label }) => (
        <g key={label}>
          <path className={look.grid} d={`M${left},${top + at}H${right}`} />
          <text className={look.label} x={left - 6} y={top + at} dy="0.35em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <path className={look.axis} d={`M${left},${bottom}H${right}`} />
      <LyingLabels at={bottom} ticks={xTicks} width={place.width} />
    </>
  );
}

export interface LyingLabelsProps {
  readonly at: number;
  readonly ticks: readonly Tick[];
  readonly width: number;
}

/** The ticks and labels under a lying axis. */
export function LyingLabels({ at, ticks, width }: LyingLabelsProps) {
  const look = useChartLook();
  return ticks.map((tick) => (
    <g key={tick.label}>
      <path className={look.axis} d={`M${tick.at},${at}v4`} />
      <text className={look.label} x={withinPicture(tick, width)} y={at + 17} textAnchor="middle">
        {tick.label}
      </text>
    </g>
  ));
}
