import { elements } from "./xml";
import type { ZipArchive } from "./zip";

/** A part that another part points to. */
export interface Relation {
  readonly id: string;
  /** The last word of the relationship's type: `worksheet`, `drawing`, `pivotTable`, … */
  readonly type: string;
  /** The part's path inside the archive; the address itself for what lies outside. */
  readonly target: string;
  readonly external: boolean;
}

/** What a part points to; `""` for the package itself. */
export async function relations(zip: ZipArchive, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = part.slice(folder.length);
  const xml = await zip.text(`${folder}_rels/${name}.rels`);
  return elements(xml, "Relationship").map(({ Id = "", Type = "", Target = "", TargetMode }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf("/") + 1),
    target: TargetMode === "External" ? Target : resolve(folder, Target),
    external: TargetMode === "External",
  }));
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** A sheet as the workbook's part lists it. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** `worksheet`; a chart sheet or a macro sheet has no cells to read. */
  readonly type: string;
}

export interface WorkbookParts {
  readonly workbook: string;
  readonly related: readonly Relation[];
  readonly sheets: readonly SheetPart[];
}

/** The workbook of the package and its sheets in their order; null when there is none. */
export async function workbookParts(zip: ZipArchive): Promise<WorkbookParts | null> {
  const workbook = (await relations(zip, "")).find(({ type }) => type === "officeDocument")?.target;
  if (workbook === undefined || !zip.has(workbook)) return null;
  const xml = await zip.text(workbook);
  const related = await relations(zip, workbook);
  const sheets = elements(xml, "sheet").map(({ name = "", id = "" }) => {
    const relation = related.find((each) => each.id === id);
    return { name, part: relation?.target ?? "", type: relation?.type ?? "" };
  });
  return { workbook, related, sheets };
}
