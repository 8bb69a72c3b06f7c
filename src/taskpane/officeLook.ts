import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const dark = "(prefers-color-scheme: dark)";
const forcedColors = "(forced-colors: active)";

/** The language of the workbook's contents as Excel is set to it; `en-US` where it does not say. */
export function contentLanguage(): string {
  return typeof Office === "undefined" ? "en-US" : (Office.context?.contentLanguage ?? "en-US");
}

/** The theme that fits Excel's own, or the system's where Excel does not say. */
export function officeTheme(): Theme {
  if (window.matchMedia(forcedColors).matches) return teamsHighContrastTheme;
  return (officeIsDark() ?? window.matchMedia(dark).matches) ? webDarkTheme : webLightTheme;
}

/** What the browser draws itself has to follow: the calendar of a date, scroll bars. */
export const colorScheme = (theme: Theme): "light" | "dark" | "light dark" =>
  theme === webDarkTheme ? "dark" : theme === webLightTheme ? "light" : "light dark";

/**
 * Calls back whenever the theme may have changed; returns how to stop it. Excel has no event for it
 * (`OfficeThemeChanged` exists in Outlook only), but changing it takes the focus out of the pane.
 */
export function onLookChange(changed: () => void): () => void {
  const queries = [dark, forcedColors].map((query) => window.matchMedia(query));
  queries.forEach((query) => query.addEventListener("change", changed));
  window.addEventListener("focus", changed);
  document.addEventListener("visibilitychange", changed);
  return () => {
    queries.forEach((query) => query.removeEventListener("change", changed));
    window.removeEventListener("focus", changed);
    document.removeEventListener("visibilitychange", changed);
  };
}

function officeIsDark(): boolean | null {
  // Excel on the web and older builds have no theme, or one without `isDarkTheme`.
  const theme: Partial<Office.OfficeTheme> | undefined =
    typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (background === null) return null;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
