import { useId } from "react";
import { useChartLook } from "./chartLook";

/** The one point that is recommended. */
export function Diamond({ x, y }: { readonly x: number; readonly y: number }) {
  const look = useChartLook();
  return <path className={look.point} d={`M${x},${y - 7}L${x + 7},${y}L${x},${y + 7}L${x - 7},${y}Z`} />;
}

export interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar of slanted strokes, which is told from the others without its colour. */
export function HatchedBar(place: BarPlace) {
  const look = useChartLook();
  const id = useId();
  return (
    <>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={look.hatched} d="M0,0V5" />
      </pattern>
      <rect className={look.hatched} fill={`url(#${id})`} {...place} />
    </>
  );
}
