import { readFileSync } from "node:fs";
import { createModel } from "../../../src/workbench/model/createModel";
import type { Model } from "../../../src/workbench/model/model";
import { Events } from "../../../src/workbench/protocol/events";
import { ExcelObject } from "../../../src/workbench/protocol/excelObject";
import type { HostContext } from "../../../src/workbench/protocol/hostContext";
import { workbook } from "../../../src/workbench/protocol/objects/workbook";
import { assertMember } from "../../../src/workbench/protocol/requirementSets";
import { EVERYTHING } from "../everything";

/** Members by the version of ExcelApi that office.js itself asks for, `Range.DataValidation` to `1.8`. */
function versionsInLibrary(): ReadonlyMap<string, string> {
  const path = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  const asked = /_throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "(1\.\d+)"/g;
  return new Map(
    [...readFileSync(path, "utf8").matchAll(asked)].map(([, type = "", member = "", version = ""]) => [
      `${type}.${member.charAt(0).toUpperCase()}${member.slice(1)}`,
      version,
    ]),
  );
}

const without = (): undefined => undefined;

function contextOf(model: Model): HostContext {
  return {
    model,
    faults: {},
    events: new Events(),
    keep: () => "reference",
    kept: () => null,
    release: without,
    assertWritable: without,
    changed: without,
    suspendCalculation: without,
    showPane: without,
  };
}

/** Every member of every object that leads from here. */
async function offered(root: ExcelObject): Promise<ReadonlySet<string>> {
  const members = new Set<string>();
  const types = new Set<string>();
  const ways = ["GetRange", "GetRanges", "GetTables", "GetItemAt"];
  const visit = async (found: unknown): Promise<void> => {
    if (!(found instanceof ExcelObject)) return;
    const { type, scalars, links, methods, items } = found.face;
    for (const name of [scalars, links, methods].flatMap((part) => Object.keys(part ?? {})))
      members.add(`${type}.${name}`);
    if (types.has(type)) return;
    types.add(type);
    for (const link of Object.values(links ?? {})) await visit(link());
    for (const item of items?.() ?? []) await visit(item);
    const argument = items ? 0 : "A1:B2";
    if (items?.().length === 0) return;
    for (const way of ways) if (type !== "NamedItem") await visit(await methods?.[way]?.(argument));
  };
  await visit(root);
  return members;
}

describe("requirement sets", () => {
  it("every member that is offered is refused where its version of ExcelApi is missing, as office.js has it", async () => {
    const model = await createModel({ file: EVERYTHING });
    const members = await offered(workbook(contextOf(model)));
    const versions = versionsInLibrary();
    // Were either read wrongly, there would be nothing to compare.
    expect(versions.size).toBeGreaterThan(500);
    expect(members.size).toBeGreaterThan(300);
    const answered = [...members].filter((member) => versions.has(member));
    const wrong = answered.filter((member) => {
      const version = versions.get(member) ?? "";
      const before = `1.${String(Number(version.slice(2)) - 1)}`;
      return !takenWith(member, version) || takenWith(member, before);
    });
    expect(wrong).toEqual([]);
    model.close();
  });
});

function takenWith(member: string, version: string): boolean {
  try {
    assertMember({ ExcelApi: version }, member);
    return true;
  } catch {
    return false;
  }
}
