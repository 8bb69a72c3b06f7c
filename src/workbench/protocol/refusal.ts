import type { Batch, BatchResponse } from "./batch";
import { type Faults, WEB_PAYLOAD_LIMIT } from "./faults";
import { HostError } from "./hostError";

export type Platform = "web" | "desktop";

/** What stops a sync before any of it is done; null when nothing does. */
export function refusal(batch: Batch, faults: Faults, platform: Platform | undefined): HostError | null {
  const { failSync, cellEditing } = faults;
  if (failSync && (--failSync.n === 0 || (failSync.lasting && failSync.n < 0))) {
    return new HostError(failSync.code, failSync.message ?? "A fault that was asked for.", 500);
  }
  if (cellEditing) {
    return new HostError(
      "InvalidOperationInCellEditMode",
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    );
  }
  if (!exceeds(batch, faults, platform)) return null;
  return new HostError(
    "RequestPayloadSizeLimitExceeded",
    "The request payload size has exceeded the limit.",
    413,
  );
}

/** What becomes of an answer that is too large for the platform; null when it is not. */
export function refusedResponse(
  response: BatchResponse,
  faults: Faults,
  platform: Platform | undefined,
): HostError | null {
  if (!exceeds(response, faults, platform)) return null;
  return new HostError(
    "ResponsePayloadSizeLimitExceeded",
    "The response payload size has exceeded the limit.",
    413,
  );
}

function exceeds(payload: object, faults: Faults, platform: Platform | undefined): boolean {
  const limit = faults.payloadLimit ?? (platform === "desktop" ? null : WEB_PAYLOAD_LIMIT);
  return limit !== null && JSON.stringify(payload).length > limit;
}
