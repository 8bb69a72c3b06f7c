import { useState, type ReactNode } from "react";
import { roomForLabels } from "./Axes";
import { ChartFrame, type ChartFrameProps } from "./ChartFrame";
import { useChartLook } from "./chartLook";
import { pointUnder, Reader, type ReaderProps } from "./Reader";

export interface ReadableChartProps extends Omit<ChartFrameProps, "reader" | "children"> {
  readonly width: number;
  /** Where the plot ends; the labels of its axis are below. */
  readonly bottom: number;
  readonly reading: Omit<ReaderProps, "read" | "onRead">;
  /** The picture, given the point that is read; null until one was chosen. */
  readonly children: (read: number | null) => ReactNode;
}

/** A chart that is read point by point: with the mouse over its picture, or with the slider below it. */
export function ReadableChart({ width, bottom, reading, children, ...frame }: ReadableChartProps) {
  const look = useChartLook();
  const [read, setRead] = useState<number | null>(null);
  return (
    <ChartFrame {...frame} reader={<Reader {...reading} read={read} onRead={setRead} />}>
      <svg
        className={look.picture}
        width={width}
        height={bottom + roomForLabels}
        onPointerMove={(event) => setRead((before) => pointUnder(event, reading.places) ?? before)}
        aria-hidden
      >
        {children(read)}
      </svg>
    </ChartFrame>
  );
}
