import { briefSheet } from "../tables/briefSheet";
import { quoteSheet } from "../tables/grid";
import { negotiationFigures } from "../tables/negotiationFigures";
import { readInputs } from "./excelServices";
import type { BriefWritten } from "./forNegotiation";
import type { Work } from "./forPane";
import { findOwnSheets } from "./ownSheets";
import { pauseBefore } from "./pause";
import { analysisOf } from "./recommend";
import { writeSheets } from "./writeSheets";

/** The kind of our sheet with the brief, and its name unless that is taken. */
const kind = "Brief";

/**
 * Computes the negotiation anew and writes the brief to a sheet of its own; writes nothing where the inputs cannot
 * be used. From then on Recommend writes it with the other sheets.
 */
export async function writeBrief(context: Excel.RequestContext, work: Work): Promise<BriefWritten> {
  const read = await readInputs(context, work);
  if (!("usage" in read)) return { kind: "stopped", problems: read.problems };
  await pauseBefore(work, "Computing", 0.2);
  const analysis = analysisOf(read, work);
  if (!("answer" in analysis)) return { kind: "stopped", problems: analysis.problems };
  await pauseBefore(work, "Valuing protections", 0.4);
  const { bands, terms } = read.contract;
  const figures = negotiationFigures({ analysis, bands, terms, further: read.plans.further });
  const [own] = await findOwnSheets(context, [kind]);
  const name = own?.name ?? kind;
  const plan = briefSheet(name, figures, analysis.answer, terms);
  await writeSheets(context, [{ kind, plan }], work, { shown: kind });
  return { kind: "written", address: `${quoteSheet(name)}!A1` };
}
