import type { CustomFunctionMetadata } from "../model/customFunctionMetadata";
import { createModel } from "../model/createModel";
import type { Model } from "../model/model";
import { Host } from "../protocol/host";
import { readXlsx } from "../xlsx/readXlsx";
import { ExcelOnTheWeb } from "./excelOnTheWeb";
import { openPane } from "./frame";
import { gridUniver } from "./grid";

/** What tests reach on the page, as `window.workbench`. */
export interface Workbench {
  readonly host: Host;
  readonly model: Model;
  readonly excel: ExcelOnTheWeb;
  /** Resolves when the pane's runtime runs and every formula of the workbook is calculated. */
  readonly ready: Promise<void>;
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

const CONVERSATION = { id: "workbench", control: "bandwise" };
const NAMESPACE = "COMMIT";

/** The sample workbook in a grid on the left, and the add-in's own page over it on the right. */
async function start(): Promise<void> {
  const [{ file }, metadata] = await Promise.all([
    bytesOf("assets/sample-usage.xlsx").then(readXlsx),
    bytesOf("functions.json").then(
      (json) => JSON.parse(new TextDecoder().decode(json)) as CustomFunctionMetadata,
    ),
  ]);
  const model = await createModel({ file, univer: gridUniver(element("grid")) });
  const host = new Host(model, { platform: "web" });
  calculateAfterEdits(model);
  const frame = openPane(element("slot"), "taskpane.workbench.html", CONVERSATION);
  if (!frame.contentWindow) throw new Error("The frame of the pane has no window.");
  const excel = new ExcelOnTheWeb(host, frame.contentWindow, CONVERSATION);
  model.registerCustomFunctions(metadata, NAMESPACE, {
    kind: "runtime",
    send: (calls) => {
      excel.callFunctions(calls);
    },
  });
  connectRibbon(excel);
  window.workbench = { host, model, excel, ready: excel.runtimeReady.then(() => model.idle()) };
}

/**
 * Univer calculates by itself what the user edits, but does not send the calls of custom functions. It
 * notices the edit only after this report of it.
 */
function calculateAfterEdits(model: Model): void {
  const report = model.onUserEdit;
  model.onUserEdit = (sheet, box) => {
    report?.(sheet, box);
    setTimeout(() => void model.flush(), 0);
  };
}

function connectRibbon(excel: ExcelOnTheWeb): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-command]")) {
    button.addEventListener("click", () => {
      button.disabled = true;
      void excel.runCommand(button.dataset["command"] ?? "").finally(() => {
        button.disabled = false;
      });
    });
  }
}

/** @throws Error when the server does not have the file */
async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

start().catch((error: unknown) => {
  console.error(error);
  element("grid").textContent = `The workbench has not started: ${String(error)}`;
});
