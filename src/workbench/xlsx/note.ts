import { unescapeText } from "./escapedText";

/**
 * The text of a note. Excel keeps a shadow of each threaded comment as a note that starts with advice to
 * update Excel; what was said follows after "Comment:" and "Reply:".
 */
export function noteText(stored: string): string {
  const text = unescapeText(stored);
  if (!text.startsWith("[Threaded comment]")) return text;
  return text.replace(/^\[Threaded comment\][\s\S]*?\nComment:\n\s*/, "").replace(/\nReply:\n\s*/g, "\n");
}
