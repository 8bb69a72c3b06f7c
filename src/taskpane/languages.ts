import { speak, type PaneText } from "./text";

/** The languages besides English, by their tag's first part; each is a file that is fetched when it is wanted. */
const languages: Readonly<Record<string, () => Promise<PaneText>>> = {
  de: async () => (await import(/* webpackChunkName: "german" */ "./words/german")).german,
};

/** The language of Excel's own menus; the browser's outside Excel. */
export function displayLanguage(): string {
  const office = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return office ?? navigator.language;
}

/** Lets the pane speak the language of a tag such as `de-AT`: English where there is no other. */
export async function speakLanguageOf(tag: string): Promise<void> {
  const [primary = ""] = tag.toLowerCase().split("-");
  const load = languages[primary];
  if (load === undefined) return;
  try {
    speak(await load());
    document.documentElement.lang = primary;
  } catch {
    // A language that cannot be fetched is no reason to have no pane: it stays English.
  }
}
