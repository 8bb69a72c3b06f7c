import type { WorkbookFile } from "../file";
import type { Relation } from "./packageParts";
import { elements, encode } from "./xml";
import type { ZipArchive } from "./zip";

/**
 * What the add-in keeps in the workbook stands in a custom XML part of its own. Excel has its own place for it, tied
 * to the add-in's installation, which a file made elsewhere cannot fill.
 */
const namespace = "urn:bandwise:settings";
const part = "customXml/item1.xml";
const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/** Adds the settings to the parts of a package. */
export function addSettings(parts: Map<string, Uint8Array>, settings: WorkbookFile["settings"]): void {
  const relations = "xl/_rels/workbook.xml.rels";
  const before = parts.get(relations);
  if (settings === undefined || before === undefined) return;
  const lines = Object.entries(settings).map(
    ([key, value]) => `<setting key="${encode(key)}" json="${encode(JSON.stringify(value))}"/>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${namespace}">${lines.join("")}</settings>`;
  const relation = `<Relationship Id="rIdSettings" Type="${relationType}" Target="../${part}"/></Relationships>`;
  parts.set(part, new TextEncoder().encode(xml));
  parts.set(
    relations,
    new TextEncoder().encode(new TextDecoder().decode(before).replace("</Relationships>", relation)),
  );
}

/** The settings of a package, and the part they stand in. */
export async function readSettings(
  zip: ZipArchive,
  related: readonly Relation[],
): Promise<{ readonly part: string; readonly settings: Readonly<Record<string, unknown>> } | null> {
  for (const { type, target } of related) {
    if (type !== "customXml") continue;
    const xml = await zip.text(target);
    if (!xml.includes(`"${namespace}"`)) continue;
    const found = elements(xml, "setting").map(({ key = "", json = "null" }) => [
      key,
      JSON.parse(json) as unknown,
    ]);
    return { part: target, settings: Object.fromEntries(found) as Record<string, unknown> };
  }
  return null;
}
