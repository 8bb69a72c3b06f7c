import { useLayoutEffect, useState } from "react";

/** Where nothing is laid out yet: the pane's ordinary width without its margins. */
const ordinary = 288;

/** The width of an element in CSS pixels, as it is now: text in a picture keeps its size at any zoom. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(ordinary);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.floor(element.clientWidth) || ordinary);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}
