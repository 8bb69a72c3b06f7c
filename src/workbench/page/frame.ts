import { pageLanguage } from "./pageLanguage";

/** Who the two ends are, as the frame's name tells office.js. */
export interface Conversation {
  readonly id: string;
  readonly control: string;
}

const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/**
 * Puts the add-in's page beside the grid. office.js learns from the frame's name that it is in Excel on
 * the web; Chromium takes the name only when it is set before the frame is put into the page.
 */
export function openPane(slot: HTMLElement, url: string, { id, control }: Conversation): HTMLIFrameElement {
  const flags = SHARED_RUNTIME + CUSTOM_FUNCTIONS;
  const frame = document.createElement("iframe");
  frame.id = "pane";
  frame.title = "Bandwise";
  frame.name = JSON.stringify({
    baseFrameName: "pane",
    // type, platform, version, locale, correlation id, is dialog, no logging, flags
    hostInfo: ["Excel", "Web", "16.00", pageLanguage(), "workbench", "", "", flags].join("|"),
    xdmInfo: [id, control, location.origin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
  frame.src = url;
  slot.append(frame);
  return frame;
}
