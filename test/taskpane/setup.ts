import { configure } from "@testing-library/dom";

/** jsdom lays nothing out: nothing is ever resized. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}

/** A light system without forced colours or reduced motion. */
const noMatch = (media: string): MediaQueryList => ({
  matches: false,
  media,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

globalThis.ResizeObserver = NoResizeObserver;
globalThis.matchMedia = noMatch;

// As long as a machine needs that does other things as well.
configure({ asyncUtilTimeout: 20_000 });
