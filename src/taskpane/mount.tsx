import { createRoot } from "react-dom/client";
import type { WorkbookServices } from "../workbook/forPane";
import { App } from "./App";

/** Renders the pane over a workbook. Imported when the page is known to be one. */
// ts-unused-exports:disable-next-line
export function mount(element: HTMLElement, services: WorkbookServices): void {
  document.body.style.margin = "0";
  createRoot(element).render(<App services={services} />);
}
