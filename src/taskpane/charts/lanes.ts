import { widthOfText, withinPicture, type Tick } from "./axis";

/** A label in the first lane from below in which it touches no other. */
export interface PlacedLabel extends Tick {
  /** From 0, the lowest. */
  readonly lane: number;
  /** The label's middle, which can differ from its mark at the picture's edges. */
  readonly middle: number;
}

const gap = 6;

/** Labels of marks that can stand close together, in as few lanes one above the other as they need. */
export function inLanes(marks: readonly Tick[], width: number): readonly PlacedLabel[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const half = widthOfText(mark.label) / 2;
      const middle = withinPicture(mark, width);
      const free = ends.findIndex((end) => end + gap <= middle - half);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = middle + half;
      return { ...mark, lane, middle };
    });
}
