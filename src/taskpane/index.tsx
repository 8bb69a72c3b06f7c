import { registerCommands } from "./commands";
import { displayLanguage, speakLanguageOf } from "./languages";
import { inPaneLanguage } from "./inPaneLanguage";
import type { WorkbookServices } from "../workbook/forPane";
import { text } from "./text";

const loadServices = async () => inPaneLanguage((await import("../workbook/excelServices")).excelServices);

/**
 * Starts the pane. React is not imported here: in the shared runtime this script also runs when a
 * workbook with COMMIT functions is opened, and a ribbon command must not wait for the pane.
 */
async function start(): Promise<void> {
  if (typeof Office === "undefined") {
    await speakLanguageOf(displayLanguage());
    return say(text.officeMissing);
  }
  registerCommands(loadServices);
  const { host } = await Office.onReady();
  // Before the pane's own modules, which take their words when they are loaded.
  await speakLanguageOf(displayLanguage());
  if (host !== Office.HostType.Excel) return say(text.outsideExcel);
  const { mount } = await import(/* webpackChunkName: "pane" */ "./mount");
  mount(root(), loadedOnFirstUse(loadServices));
}

/** The workbook's services, whose code is fetched after the pane is seen. */
function loadedOnFirstUse(load: () => Promise<WorkbookServices>): WorkbookServices {
  return new Proxy({} as WorkbookServices, {
    get:
      (_, name: keyof WorkbookServices) =>
      async (...given: never[]) =>
        ((await load())[name] as (...given: never[]) => unknown)(...given),
  });
}

function say(sentence: string): void {
  root().textContent = sentence;
}

function root(): HTMLElement {
  const element = document.getElementById("root");
  if (element === null) throw new Error("The page has no element #root.");
  return element;
}

start().catch(() => say(text.paneNotLoaded));
