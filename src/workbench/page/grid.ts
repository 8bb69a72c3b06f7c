import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import type { UniverInstance } from "../model/univerInstance";

/** A table shows the formats of its own cells; Univer's themes would paint over them. */
const PLAIN = { name: "plain", style: {} };

/** Univer with its grid on screen; what is typed there is the workbook that the model answers from. */
export function gridUniver(container: HTMLElement): UniverInstance {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, tableWords, noteWords) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [UniverSheetsCorePreset({ container, toolbar: false }), UniverSheetsNotePreset()];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsTablePlugin, { userThemes: [PLAIN] });
  // Its tab with the table's name would cover the row above the table.
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  return { api: FUniver.newAPI(univer), dispose: () => univer.dispose() };
}
