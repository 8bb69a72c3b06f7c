import { line } from "d3-shape";
import type { CostPicture } from "../../tables/costPicture";
import type { Formats } from "../formats";
import { text } from "../text";
import { moneyAxis, plotSides, thinned, type Tick } from "./axis";
import { Axes } from "./Axes";
import { useChartLook } from "./chartLook";
import { costTables } from "./costTables";
import { inLanes } from "./lanes";
import { ReadableChart } from "./ReadableChart";
import { Diamond } from "./shapes";
import { useWidth } from "./useWidth";

const words = text.charts.cost;
const plotHeight = 170;
const laneHeight = 15;

export interface CostCurveChartProps extends CostPicture {
  readonly formats: Formats;
}

/** Expected cost against commitment, with where bands begin, what usage draws down, and what is recommended. */
export default function CostCurveChart({ formats, ...picture }: CostCurveChartProps) {
  const look = useChartLook();
  const [measure, width] = useWidth();
  const { points, thresholds, usage, recommended } = picture;
  const costs = points.map(({ expectedNetCost }) => expectedNetCost);
  const upright = moneyAxis(
    words.cost,
    [Math.min(...costs), Math.max(...costs)],
    { from: plotHeight, to: 0, perLabel: 36, ends: "at a round number" },
    formats,
  );
  const { left, right } = plotSides(upright, width);
  const highest = points[points.length - 1]?.commitment ?? 0;
  const lying = moneyAxis(
    titleOf(picture),
    [0, highest],
    { from: left, to: right, perLabel: 56, ends: "at the last amount" },
    formats,
  );
  const at = (commitment: number): number => lying.scale(commitment);
  const shown = thresholds.filter(({ commitment }) => commitment <= highest);
  const marks: readonly (Tick & { readonly look: "dashes" | "dots" })[] = [
    ...shown.map(({ commitment, discount }) => ({
      at: at(commitment),
      label: formats.discount(discount),
      look: "dashes" as const,
    })),
    ...(["p10", "p50", "p90"] as const).map((quantile) => ({
      at: at(usage[quantile]),
      label: quantile.toUpperCase(),
      look: "dots" as const,
    })),
  ];
  const labels = inLanes(marks, width);
  const lanes = 1 + Math.max(...labels.map(({ lane }) => lane));
  const top = lanes * laneHeight + 4;
  const bottom = top + plotHeight;
  const up = (cost: number): number => top + upright.scale(cost);
  const curve = line<CostPicture["points"][number]>(
    ({ commitment }) => at(commitment),
    ({ expectedNetCost }) => up(expectedNetCost),
  );
  const read = (point: number | null) => {
    const isRead = point === null ? undefined : points[point];
    return isRead === undefined ? null : (
      <g>
        <path className={look.axis} d={`M${at(isRead.commitment)},${top}V${bottom}`} />
        <circle className={look.dot} cx={at(isRead.commitment)} cy={up(isRead.expectedNetCost)} r={4} />
      </g>
    );
  };
  return (
    <ReadableChart
      title={words.title}
      summary={summaryOf(picture, formats)}
      yTitle={upright.title}
      xTitle={lying.title}
      legend={[
        { look: "main", label: words.curve },
        ...(shown.length === 0 ? [] : [{ look: "dashes" as const, label: words.thresholds }]),
        { look: "dots", label: words.usage },
        ...(recommended === null ? [] : [{ look: "point" as const, label: words.recommended }]),
      ]}
      tables={costTables(picture, titleOf(picture), formats)}
      measure={measure}
      width={width}
      bottom={bottom}
      reading={{
        name: text.charts.readPoint,
        places: points.map(({ commitment }) => at(commitment)),
        start: Math.max(
          0,
          points.filter(({ commitment }) => commitment <= (recommended?.commitment ?? 0)).length - 1,
        ),
        inWords: (point) => readingOf(points[point], formats),
      }}
    >
      {(point) => (
        <>
          <rect
            className={look.stretch}
            x={at(usage.p10)}
            y={top}
            width={Math.max(at(usage.p90) - at(usage.p10), 0)}
            height={plotHeight}
          />
          <Axes
            place={{ width, left, right, top, bottom }}
            xTicks={thinned(lying.ticks, width)}
            yTicks={upright.ticks}
          />
          {marks.map((mark, index) => (
            <path key={index} className={look[mark.look]} d={`M${mark.at},${top - 2}V${bottom}`} />
          ))}
          {labels.map((label, index) => (
            <text
              key={index}
              className={look.label}
              x={label.middle}
              y={top - 6 - label.lane * laneHeight}
              textAnchor="middle"
            >
              {label.label}
            </text>
          ))}
          <path className={look.main} d={curve(points) ?? ""} />
          {read(point)}
          {recommended !== null && (
            <Diamond x={at(recommended.commitment)} y={up(recommended.expectedNetCost)} />
          )}
        </>
      )}
    </ReadableChart>
  );
}

const titleOf = ({ settlement, periods, ramped, denomination }: CostPicture): string =>
  words.commitment(settlement, periods === 1, ramped, denomination);

const readingOf = (point: CostPicture["points"][number] | undefined, formats: Formats): string =>
  point === undefined
    ? ""
    : words.reading(formats.count(point.commitment), formats.count(point.expectedNetCost));

function summaryOf({ points, recommended }: CostPicture, formats: Formats): string {
  const [first] = points;
  const lowest = points.reduce(
    (low, point) => (low === undefined || point.expectedNetCost < low.expectedNetCost ? point : low),
    first,
  );
  return [
    recommended === null
      ? lowest === undefined
        ? ""
        : words.lowest(formats.count(lowest.expectedNetCost), formats.count(lowest.commitment))
      : recommended.commitment === 0
        ? words.signNothing(formats.count(recommended.expectedNetCost))
        : words.atRecommended(
            formats.count(recommended.expectedNetCost),
            formats.count(recommended.commitment),
          ),
    first === undefined || recommended?.commitment === 0
      ? ""
      : words.withoutCommitment(formats.count(first.expectedNetCost)),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
