import { makeStyles, tokens } from "@fluentui/react-components";
import type { PointerEvent } from "react";

/** Half of what browsers draw as the thumb: its middle then runs from the first point to the last. */
const halfThumb = 8;

const useStyles = makeStyles({
  shown: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  slider: {
    display: "block",
    height: "24px",
    margin: 0,
    padding: 0,
    accentColor: tokens.colorBrandStroke1,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface ReaderProps {
  /** What it is for; shown until a point was chosen. */
  readonly name: string;
  /** Where the points stand from left to right, in pixels. */
  readonly places: readonly number[];
  /** The point that is read; null until one was chosen. */
  readonly read: number | null;
  /** The point to begin at. */
  readonly start: number;
  /** The figures of a point, in words. */
  readonly inWords: (point: number) => string;
  readonly onRead: (point: number) => void;
}

/** Reads a chart point by point, with the mouse, a finger or the keyboard. */
export function Reader({ name, places, read, start, inWords, onRead }: ReaderProps) {
  const styles = useStyles();
  const [first = 0, last = first] = [places[0], places[places.length - 1]];
  const at = Math.min(read ?? start, places.length - 1);
  return (
    <div>
      <div className={styles.shown} aria-hidden>
        {read === null ? name : inWords(at)}
      </div>
      <input
        type="range"
        className={styles.slider}
        style={{ marginInlineStart: first - halfThumb, width: last - first + 2 * halfThumb }}
        aria-label={name}
        aria-valuetext={inWords(at)}
        min={0}
        max={places.length - 1}
        value={at}
        onChange={(event) => onRead(Number(event.target.value))}
      />
    </div>
  );
}

/** The point under the mouse; a finger that moves over a picture scrolls the pane. */
export function pointUnder(event: PointerEvent<Element>, places: readonly number[]): number | null {
  if (event.pointerType !== "mouse" || places.length === 0) return null;
  const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
  const away = places.map((place) => Math.abs(place - x));
  return away.indexOf(Math.min(...away));
}
