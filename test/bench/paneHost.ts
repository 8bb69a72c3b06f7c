import { createModel } from "../../src/workbench/model/createModel";
import { ExcelOnTheWeb } from "../../src/workbench/page/excelOnTheWeb";
import { openPane } from "../../src/workbench/page/frame";
import { Host } from "../../src/workbench/protocol/host";

declare global {
  interface Window {
    /** Milliseconds from the navigation of a pane to its button "Use selection" that can be pressed. */
    timeToUse: (url: string) => Promise<number>;
  }
}

const CONVERSATION = { id: "bench", control: "bandwise" };

/** An empty workbook behind office.js without a grid, whose drawing would be measured too. */
async function start(): Promise<void> {
  const model = await createModel();
  window.timeToUse = async (url) => {
    const host = new Host(model, { platform: "web" });
    const frame = openPane(document.body, url, CONVERSATION);
    if (!frame.contentWindow) throw new Error("The frame has no window.");
    const excel = new ExcelOnTheWeb(host, frame.contentWindow, CONVERSATION);
    try {
      return await usable(frame);
    } finally {
      excel.close();
      host.close();
      frame.remove();
    }
  };
}

/** Looks at every frame that the browser draws. */
function usable(frame: HTMLIFrameElement): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const buttons = [...(frame.contentDocument?.querySelectorAll("button") ?? [])];
      const found = buttons.find(({ textContent }) => textContent === "Use selection");
      if (found && !found.disabled && frame.contentWindow) resolve(frame.contentWindow.performance.now());
      else setTimeout(look, 2);
    };
    look();
  });
}

void start();
