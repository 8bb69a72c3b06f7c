import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/ui/facade";
import type { RibbonButton } from "./manifestRibbon";

/** Puts the add-in's entries into the menu that a right click on cells opens. */
export function addToCellMenu(
  api: FUniver,
  entries: readonly RibbonButton[],
  press: (entry: RibbonButton) => void,
): void {
  for (const entry of entries) {
    const { id, label, description } = entry;
    api
      .createMenu({
        id,
        title: label,
        tooltip: description,
        action: () => {
          press(entry);
        },
      })
      .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
  }
}
