import { chartPlace, type Place } from "../../model/chartPlace";
import { pointsToPixels } from "../../model/columnWidth";
import type { Model } from "../../model/model";
import { gridView } from "../gridView";
import { NextFrame } from "../nextFrame";
import { drawChart } from "./drawChart";
import { plottedChart } from "./plottedChart";

/** Room that the grid's scroll bars take. */
const SCROLL_BAR = 12;

interface Drawn {
  readonly element: HTMLElement;
  /** What the picture was drawn from. */
  source: string;
}

/**
 * The charts of the sheet that is shown, drawn over the grid: they stay over their cells when the grid is
 * scrolled or zoomed, and are drawn again when their cells or their settings change.
 */
export class ChartLayer {
  readonly #model: Model;
  readonly #element = document.createElement("div");
  readonly #drawn = new Map<string, Drawn>();
  readonly #frame = new NextFrame(() => this.#place());
  #stale = true;

  constructor(model: Model) {
    this.#model = model;
    this.#element.className = "charts";
  }

  /** Something changed that charts may show. */
  redrawSoon(): void {
    this.#stale = true;
    this.placeSoon();
  }

  /** The grid has moved under the charts. */
  placeSoon(): void {
    this.#frame.plan();
  }

  close(): void {
    this.#frame.cancel();
    this.#element.remove();
  }

  #place(): void {
    const view = gridView(this.#model);
    if (!view) return;
    if (this.#element.parentElement !== view.frame) view.frame.append(this.#element);
    const sheet = this.#model.activeSheet;
    if (this.#stale) this.#draw();
    for (const record of sheet.extras.charts) {
      const drawn = this.#drawn.get(record.id);
      if (!drawn) continue;
      const { left, top } = inPixels(chartPlace(sheet, record));
      const x = (left + view.headerWidth - view.scrollX) * view.zoom;
      const y = (top + view.headerHeight - view.scrollY) * view.zoom;
      drawn.element.style.transform = `translate(${String(x - view.left)}px, ${String(y - view.top)}px) scale(${String(view.zoom)})`;
    }
    Object.assign(this.#element.style, {
      left: `${String(view.left)}px`,
      top: `${String(view.top)}px`,
      width: `${String(Math.max(view.width - SCROLL_BAR, 0))}px`,
      height: `${String(Math.max(view.height - SCROLL_BAR, 0))}px`,
    });
  }

  #draw(): void {
    this.#stale = false;
    const sheet = this.#model.activeSheet;
    const { charts } = sheet.extras;
    for (const [id, { element }] of this.#drawn) {
      if (charts.some((record) => record.id === id)) continue;
      element.remove();
      this.#drawn.delete(id);
    }
    for (const record of charts) {
      const { width, height } = inPixels(chartPlace(sheet, record));
      const chart = plottedChart(this.#model, sheet, record);
      const source = JSON.stringify([chart, width, height]);
      const drawn = this.#drawn.get(record.id) ?? this.#add(record.id);
      if (drawn.source === source) continue;
      drawn.source = source;
      drawn.element.setAttribute("aria-label", chart.title ?? record.name);
      drawn.element.replaceChildren(drawChart(chart, width, height));
    }
  }

  #add(id: string): Drawn {
    const element = document.createElement("div");
    element.setAttribute("role", "img");
    this.#element.append(element);
    const drawn = { element, source: "" };
    this.#drawn.set(id, drawn);
    return drawn;
  }
}

const inPixels = ({ left, top, width, height }: Place): Place => ({
  left: pointsToPixels(left),
  top: pointsToPixels(top),
  width: pointsToPixels(width),
  height: pointsToPixels(height),
});
