import { registerCommands } from "./commands";
import { text } from "./text";

const loadServices = async () => (await import("../workbook/excelServices")).excelServices;

/**
 * Starts the pane. React is not imported here: in the shared runtime this script also runs when a
 * workbook with COMMIT functions is opened, and a ribbon command must not wait for the pane.
 */
async function start(): Promise<void> {
  if (typeof Office === "undefined") return say(text.officeMissing);
  registerCommands(loadServices);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return say(text.outsideExcel);
  const [{ mount }, services] = await Promise.all([import("./mount"), loadServices()]);
  mount(root(), services);
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
