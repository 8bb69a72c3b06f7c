import { createRoot } from "react-dom/client";
import type { WorkbookServices } from "../workbook/forPane";
import { App } from "./App";

/** Renders the pane over a workbook. */
export function mount(element: HTMLElement, services: WorkbookServices): void {
  document.body.style.margin = "0";
  createRoot(element).render(<App services={services} />);
}
