import { shownTracking } from "../tables/shownTracking";
import { trackContract } from "../tables/trackedContract";
import { usable } from "../tables/wording";
import { readInputs } from "./excelServices";
import type { Work } from "./forPane";
import type { TrackingReading, TrackingServices } from "./forTracking";
import { pauseBefore } from "./pause";
import { analysisOf } from "./recommend";
import { withWorkbook } from "./session";

/** The signed contract of the workbook that is open in Excel. */
export const excelTracking: TrackingServices = { readTracking };

async function readTracking(work: Work): Promise<TrackingReading> {
  const read = await withWorkbook((context) => readInputs(context, work));
  if (!("usage" in read)) return { kind: "stopped", problems: read.problems };
  const { plan, notices, actuals, problems: asTyped } = read.plans.further;
  // Without a plan there is nothing to compute; a plan that cannot be read is a problem below.
  if (plan === null && usable(asTyped)) return { kind: "nothing signed" };
  await pauseBefore(work, "Computing", 0.2);
  const analysis = analysisOf(read, work);
  const { problems } = analysis;
  if (!("answer" in analysis) || plan === null) return { kind: "stopped", problems };
  await pauseBefore(work, "Tracking the contract", 0.7);
  const { tracked, problems: found } = trackContract(plan, notices, actuals, analysis);
  return tracked === null
    ? { kind: "stopped", problems: [...problems, ...found] }
    : { kind: "read", shown: shownTracking(tracked, notices, work.say) };
}
