import type { WorkbookFile } from "../file";
import { createModel } from "../model/createModel";
import type { CustomFunctionMetadata } from "../model/customFunctionMetadata";
import type { Model } from "../model/model";
import { Host } from "../protocol/host";
import { writeXlsx } from "../xlsx/writeXlsx";
import { ChartLayer } from "./charts/chartLayer";
import { ChoiceList } from "./choiceList";
import { ConditionalFormats } from "./conditionalFormats";
import { ExcelOnTheWeb } from "./excelOnTheWeb";
import { openPane } from "./frame";
import { gridUniver } from "./grid";
import { html } from "./html";
import { fitRowHeights } from "./rowHeights";
import { watchWorkbook } from "./unsavedChanges";

const CONVERSATION = { id: "workbench", control: "bandwise" };
const NAMESPACE = "COMMIT";

/** Where a workbook is put on the page, and the add-in that is opened beside it. */
export interface Places {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneUrl: string;
  readonly functions: CustomFunctionMetadata;
  /** The add-in asks for its pane to be seen, or to be hidden. */
  readonly showPane: (shown: boolean) => void;
}

/** A workbook in the grid with the add-in's own page beside it. */
export class OpenBook {
  /** Resolves when the pane's runtime runs and every formula of the workbook is calculated. */
  readonly ready: Promise<void>;
  /** Something happened since it was opened or saved that a file would keep. */
  changed = false;
  readonly #charts: ChartLayer;
  readonly #choices: ChoiceList;
  readonly #formats: ConditionalFormats;
  readonly #watch: { readonly dispose: () => void };
  readonly #around: readonly HTMLElement[];

  private constructor(
    readonly name: string,
    readonly model: Model,
    readonly host: Host,
    readonly excel: ExcelOnTheWeb,
    around: readonly HTMLElement[],
  ) {
    this.#around = around;
    this.#charts = new ChartLayer(model);
    this.#choices = new ChoiceList(model);
    this.#watch = watchWorkbook(model, (changed) => {
      this.changed ||= changed;
      this.#charts.redrawSoon();
      this.#choices.placeSoon();
    });
    this.#formats = new ConditionalFormats(model);
    this.#formats.read();
    // Charts and conditional formats are a matter of the API alone: no command of the grid tells of them.
    host.onAnswered = () => {
      this.#charts.redrawSoon();
      this.#formats.read();
    };
    this.#charts.redrawSoon();
    this.ready = excel.runtimeReady.then(() => model.idle());
    void this.ready.then(() => {
      this.changed = false;
    });
  }

  /** Opens a file's workbook; `name` is what the file is called. */
  static async open(file: WorkbookFile, name: string, places: Places): Promise<OpenBook> {
    const grid = html("div", { class: "whole" });
    places.grid.append(grid);
    try {
      return await OpenBook.#openIn(grid, file, name, places);
    } catch (error) {
      grid.remove();
      throw error;
    }
  }

  static async #openIn(
    grid: HTMLElement,
    file: WorkbookFile,
    name: string,
    places: Places,
  ): Promise<OpenBook> {
    const model = await createModel({ file, univer: gridUniver(grid) });
    model.name = name;
    fitRowHeights(model);
    const host = new Host(model, { platform: "web", onPaneShown: places.showPane });
    calculateAfterEdits(model);
    const frame = openPane(places.pane, places.paneUrl, CONVERSATION);
    if (!frame.contentWindow) throw new Error("The frame of the pane has no window.");
    const excel = new ExcelOnTheWeb(host, frame.contentWindow, CONVERSATION);
    model.registerCustomFunctions(places.functions, NAMESPACE, {
      kind: "runtime",
      send: (calls) => {
        excel.callFunctions(calls);
      },
    });
    return new OpenBook(name, model, host, excel, [grid, frame]);
  }

  /** The workbook as an .xlsx file, everything calculated. */
  async save(): Promise<Uint8Array> {
    await this.model.idle();
    const bytes = await writeXlsx(this.model.toFile());
    this.changed = false;
    return bytes;
  }

  /** Takes the workbook and the pane off the page. */
  close(): void {
    this.#watch.dispose();
    this.#charts.close();
    this.#choices.close();
    this.#formats.close();
    this.excel.close();
    this.host.close();
    this.model.close();
    for (const element of this.#around) element.remove();
  }
}

/**
 * Univer calculates by itself what the user edits, but does not send the calls of custom functions. It
 * notices the edit only after this report of it.
 */
function calculateAfterEdits(model: Model): void {
  const report = model.onUserEdit;
  model.onUserEdit = (sheet, box, changeType) => {
    report?.(sheet, box, changeType);
    setTimeout(() => void model.flush(), 0);
  };
}
