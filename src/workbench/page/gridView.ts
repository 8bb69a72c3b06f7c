import { IRenderManagerService } from "@univerjs/engine-render";
import type { Model } from "../model/model";

/** Where the part of the grid that scrolls is on screen, in pixels of the grid's canvas. */
export interface GridView {
  /** Around the canvas; what is drawn over the grid goes into it. */
  readonly frame: HTMLElement;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far it is scrolled, in pixels before zooming as the two that follow. */
  readonly scrollX: number;
  readonly scrollY: number;
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly zoom: number;
}

/** Null until the grid is there. */
export function gridView(model: Model): GridView | null {
  const render = model.service(IRenderManagerService).getRenderById(model.unitId);
  const main = render?.scene.getViewport("viewMain");
  const frame = render?.engine.getCanvasElement().parentElement;
  if (!render || !main || !frame) return null;
  const { rowHeaderWidth = 0, columnHeaderHeight = 0 } = model.activeSheet.univer.getSkeleton() ?? {};
  return {
    frame,
    left: main.left,
    top: main.top,
    width: main.width ?? 0,
    height: main.height ?? 0,
    scrollX: main.viewportScrollX,
    scrollY: main.viewportScrollY,
    zoom: render.scene.scaleX,
    headerWidth: rowHeaderWidth,
    headerHeight: columnHeaderHeight,
  };
}
