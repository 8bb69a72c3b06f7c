import type { NamedRange, PageSetup } from "./library";
import { quoteSheet } from "../../tables/grid";
import type { PageFile, SheetFile } from "../file";
import { absolute, areaOf } from "./address";

/** A sheet's print set-up. `fits` says whether the sheet is scaled to a number of pages. */
export function readPage(setup: PageSetup | undefined, fits: boolean): PageFile {
  return {
    orientation: setup?.orientation ?? "portrait",
    paper: setup?.paperSize === "a4" ? "a4" : "letter",
    printArea: areas(setup?.printArea),
    fit: fits ? { wide: setup?.fitToWidth ?? 1, tall: setup?.fitToHeight ?? 1 } : null,
    titleRows: setup?.printTitlesRow?.replaceAll("$", "") ?? null,
  };
}

/** Without `$`; a sheet name with a comma in it reaches here in pieces, which are no addresses. */
function areas(stored: string | undefined): string | null {
  const found = (stored ?? "").split(",").filter((part) => areaOf(part) !== null);
  return found.length === 0 ? null : found.join(",").replaceAll("$", "");
}

export const writePage = ({ orientation, paper, fit }: PageFile): PageSetup => ({
  orientation,
  paperSize: paper,
  ...(fit === null ? {} : { fitToPage: true, fitToWidth: fit.wide, fitToHeight: fit.tall }),
});

/** Print area and title rows are defined names of the sheet; the library would not quote its name. */
export function writePageNames({ name, page }: SheetFile): NamedRange[] {
  const on = (address: string): string => `${quoteSheet(name)}!${absolute(address)}`;
  const { printArea, titleRows } = page;
  return [
    ...(printArea === null
      ? []
      : [{ name: "_xlnm.Print_Area", range: printArea.split(",").map(on).join(","), scope: name }]),
    ...(titleRows === null ? [] : [{ name: "_xlnm.Print_Titles", range: on(titleRows), scope: name }]),
  ];
}
