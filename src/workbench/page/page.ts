import type { CustomFunctionMetadata } from "../model/customFunctionMetadata";
import type { Model } from "../model/model";
import type { Host } from "../protocol/host";
import { openBytes } from "../openBytes";
import { addToCellMenu } from "./cellMenu";
import { download } from "./download";
import type { ExcelOnTheWeb } from "./excelOnTheWeb";
import { filePicker, takeDrops } from "./fileChooser";
import { actionName, readRibbon, type RibbonButton } from "./manifestRibbon";
import { MessageBar, sentenceOf } from "./messageBar";
import { OpenBook, type Places } from "./openBook";
import { pageLanguage } from "./pageLanguage";
import { drawRibbon } from "./ribbon";
import { type Keystroke, readShortcuts, shortcutFor } from "./shortcuts";

/** What tests reach on the page, as `window.workbench`: of the workbook that is open. */
export interface Workbench {
  readonly host: Host;
  readonly model: Model;
  readonly excel: ExcelOnTheWeb;
  /** Resolves when the pane's runtime runs and every formula of the workbook is calculated. */
  readonly ready: Promise<void>;
  /** Opens the workbook of a file in the place of this one, with another pane where one is named. */
  readonly open: (bytes: Uint8Array, name: string, paneUrl?: string) => Promise<void>;
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

const SAMPLE = "sample-usage.xlsx";
/** A sheet could not hold the rows of a text file beyond this. */
const MOST_BYTES = 32 * 2 ** 20;

/** The sample workbook in a grid, the add-in's own page over it beside, and its buttons above. */
async function start(): Promise<void> {
  const text = async (url: string): Promise<string> => new TextDecoder().decode(await bytesOf(url));
  const [sample, functions, ribbon] = await Promise.all([
    bytesOf(`assets/${SAMPLE}`),
    text("functions.json").then((json) => JSON.parse(json) as CustomFunctionMetadata),
    text("manifest.xml").then((manifest) => readRibbon(manifest, pageLanguage())),
  ]);
  const isMac = navigator.userAgent.includes("Mac");
  const shortcuts = ribbon.shortcuts === null ? [] : readShortcuts(await text(ribbon.shortcuts), isMac);
  const keys = (button: RibbonButton): string | null =>
    shortcuts.find(({ action }) => action === actionName(button))?.keys ?? null;
  await gridFont();
  const messages = new MessageBar(element("message"));
  const showPane = (shown: boolean): void => {
    element("side").hidden = !shown;
  };
  const places: Places = {
    grid: element("grid"),
    pane: element("slot"),
    paneUrl: "taskpane.workbench.html",
    functions,
    showPane,
  };
  let book: OpenBook | null = null;

  const replace = async (bytes: Uint8Array, name: string, paneUrl: string): Promise<void> => {
    const { file, notKept } = await openBytes(bytes, name);
    book?.close();
    // Nothing is open if the next step fails.
    book = null;
    book = await OpenBook.open(file, name.replace(/\.[^.]*$/, ".xlsx"), { ...places, paneUrl });
    const { host, model, excel, ready } = book;
    excel.onKeys = take;
    model.onEntryRefused = ({ title, message }) => {
      messages.warn(`${title}: ${message}`);
    };
    addToCellMenu(model.api, ribbon.cellMenu, keys, (button) => void press(button));
    element("file-name").textContent = book.name;
    document.title = `${book.name} – Bandwise workbench (not Excel)`;
    messages.clear();
    if (notKept.length > 0) {
      messages.tell(`A saved copy will not hold ${notKept.join(", ")}. Your file is unchanged.`);
    }
    window.workbench = { host, model, excel, ready, open };
  };

  let opening: Promise<void> = Promise.resolve();
  /** One after another: the page has room for one. */
  const open = (bytes: Uint8Array, name: string, paneUrl = places.paneUrl): Promise<void> => {
    const opened = opening.then(() => replace(bytes, name, paneUrl));
    opening = opened.catch(() => undefined);
    return opened;
  };

  const press = async ({ action, label }: RibbonButton): Promise<void> => {
    if (action.kind === "showPane") return showPane(true);
    try {
      await book?.excel.runCommand(action.functionName);
    } catch (error) {
      messages.warn(`${label}: ${sentenceOf(error)}`);
    }
  };

  /** Whether the keys are a shortcut of the add-in's. */
  const take = (pressed: Keystroke): boolean => {
    const shortcut = shortcutFor(shortcuts, pressed);
    if (shortcut === null) return false;
    try {
      book?.excel.runAction(shortcut.action);
    } catch (error) {
      messages.warn(sentenceOf(error));
    }
    return true;
  };

  const openChosen = async (file: File): Promise<void> => {
    const loses = `${book?.name ?? ""} has changes that are not saved. Open ${file.name} and lose them?`;
    if (book?.changed && !confirm(loses)) return;
    try {
      if (file.size > MOST_BYTES) {
        const megabytes = String(Math.round(file.size / 2 ** 20));
        throw new Error(`${file.name}: expected a file of at most 32 MB, got ${megabytes} MB.`);
      }
      await open(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      messages.warn(sentenceOf(error));
    }
  };

  const save = async (): Promise<void> => {
    if (!book) return;
    try {
      download(new Uint8Array(await book.save()), book.name);
    } catch (error) {
      messages.warn(`${book.name} is not saved: ${sentenceOf(error)}`);
    }
  };

  const pick = filePicker(document.body, (file) => void openChosen(file));
  takeDrops(element("drop"), (file) => void openChosen(file));
  const own = [
    { label: "Open…", description: "Open an .xlsx, .csv or .json file of this computer", press: pick },
    { label: "Save as .xlsx", description: "Save a copy to this computer", press: () => void save() },
  ];
  drawRibbon(element("ribbon"), ribbon, { own, keys, press });
  // Before the grid, which takes every key for itself.
  addEventListener(
    "keydown",
    (event) => {
      if (!take(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  element("close-pane").addEventListener("click", () => {
    showPane(false);
  });
  addEventListener("beforeunload", (event) => {
    if (book?.changed) event.preventDefault();
  });
  await open(sample, SAMPLE);
}

/** The grid is a canvas: it does not draw again when a font arrives. Without the font it takes another. */
async function gridFont(): Promise<void> {
  const faces = ["", "bold", "italic", "bold italic"];
  await Promise.allSettled(faces.map((face) => document.fonts.load(`${face} 11px Arial`)));
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
