import type { Workbook } from "hucre/xlsx";
import { relations, type WorkbookParts } from "./packageParts";
import { readSettings } from "./settings";
import { elements, isOn } from "./xml";
import type { ZipArchive } from "./zip";

/** What a part that others point to is called, by the type of the relationship. */
const workbookWords: Readonly<Record<string, string>> = {
  vbaProject: "macros",
  externalLink: "links to other workbooks",
  connections: "data connections",
  customXml: "custom XML data",
  powerPivotData: "the data model",
  slicerCache: "slicers",
  timelineCache: "timelines",
  cellimage: "pictures in cells",
  richValueRel: "pictures in cells",
  rdRichValue: "linked data types",
};

const packageWords: Readonly<Record<string, string>> = {
  "custom-properties": "custom document properties",
  webextensiontaskpanes: "add-in panes that open with the workbook",
};

/** What the workbook as a whole holds that a workbook file cannot, in words. */
export async function notKeptOfWorkbook(
  zip: ZipArchive,
  parts: WorkbookParts,
  workbook: Workbook,
): Promise<readonly string[]> {
  const ours = (await readSettings(zip, parts.related))?.part;
  const xml = await zip.text(parts.workbook);
  const calculation = elements(xml, "calcPr")[0];
  const scoped = (workbook.namedRanges ?? []).filter(
    ({ name, scope }) => scope !== undefined && !name.startsWith("_xlnm."),
  );
  const lost: (string | undefined | false)[] = [
    ...parts.related.filter(({ target }) => target !== ours).map(({ type }) => workbookWords[type]),
    ...(await relations(zip, "")).map(({ type }) => packageWords[type]),
    ...parts.sheets.filter(({ type }) => type !== "worksheet").map(otherSheet),
    ...scoped.map(({ name, scope }) => `the name ${name}, which only sheet ${scope} knows`),
    workbook.workbookProtection !== undefined && "protection of the workbook's structure",
    calculation?.calcMode === "manual" && "manual calculation",
    isOn(calculation?.iterate) && "iterative calculation",
  ];
  return [...new Set(lost.filter((each): each is string => typeof each === "string"))];
}

const otherSheet = ({ name, type }: WorkbookParts["sheets"][number]): string =>
  type === "chartsheet" ? `the chart sheet ${name}` : `the sheet ${name}, which is no worksheet`;
