import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/ui/facade";
import type { RibbonButton } from "./manifestRibbon";

/** Puts the add-in's entries into the menu that a right click on cells opens. */
export function addToCellMenu(
  api: FUniver,
  entries: readonly RibbonButton[],
  keys: (entry: RibbonButton) => string | null,
  press: (entry: RibbonButton) => void,
): void {
  for (const entry of entries) {
    const { id, label, description } = entry;
    const shortcut = keys(entry);
    api
      .createMenu({
        id,
        title: label,
        tooltip: shortcut === null ? description : `${description} (${shortcut})`,
        action: () => {
          press(entry);
        },
      })
      .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
  }
}
