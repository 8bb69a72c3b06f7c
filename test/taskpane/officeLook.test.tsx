import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { colorScheme, contentLanguage, officeTheme, onLookChange } from "../../src/taskpane/officeLook";

const noMatch = globalThis.matchMedia;

/** A system whose settings are those queries, and how to change one of them while the pane is open. */
function system(...matching: readonly string[]) {
  const listeners = new Map<string, () => void>();
  globalThis.matchMedia = (media) => ({
    ...noMatch(media),
    matches: matching.some((query) => media.includes(query)),
    addEventListener: (_type: string, listener: unknown) => listeners.set(media, listener as () => void),
    removeEventListener: () => listeners.delete(media),
  });
  return listeners;
}

function excel(context: object | undefined): void {
  if (context === undefined) Reflect.deleteProperty(globalThis, "Office");
  else Reflect.set(globalThis, "Office", { context });
}

afterEach(() => {
  excel(undefined);
  globalThis.matchMedia = noMatch;
});

describe("theme", () => {
  test("what the browser draws itself is as dark as the theme", () => {
    expect([webDarkTheme, webLightTheme, teamsHighContrastTheme].map(colorScheme)).toEqual([
      "dark",
      "light",
      "light dark",
    ]);
  });

  test.each([
    ["a dark Excel on a light system", { officeTheme: { isDarkTheme: true } }, [], webDarkTheme],
    ["a light Excel on a dark system", { officeTheme: { isDarkTheme: false } }, ["dark"], webLightTheme],
    [
      "an older Excel with a black background",
      { officeTheme: { bodyBackgroundColor: "#262626" } },
      [],
      webDarkTheme,
    ],
    [
      "an older Excel with a white background",
      { officeTheme: { bodyBackgroundColor: "FFFFFF" } },
      ["dark"],
      webLightTheme,
    ],
    ["Excel on the web, which does not say, on a dark system", {}, ["dark"], webDarkTheme],
    ["no Excel at all", undefined, [], webLightTheme],
    [
      "forced colours, whatever Excel says",
      { officeTheme: { isDarkTheme: false } },
      ["forced-colors"],
      teamsHighContrastTheme,
    ],
  ])("%s", (_name, context, queries, theme) => {
    system(...queries);
    excel(context);
    expect(officeTheme()).toBe(theme);
  });

  test("is looked at again when the system's changes and when the pane gets the focus back", () => {
    const listeners = system();
    const changed = jest.fn();
    const stop = onLookChange(changed);
    expect([...listeners.keys()]).toEqual(["(prefers-color-scheme: dark)", "(forced-colors: active)"]);
    for (const listener of listeners.values()) listener();
    window.dispatchEvent(new Event("focus"));
    document.dispatchEvent(new Event("visibilitychange"));
    expect(changed).toHaveBeenCalledTimes(4);
    stop();
    window.dispatchEvent(new Event("focus"));
    expect(listeners.size).toBe(0);
    expect(changed).toHaveBeenCalledTimes(4);
  });
});

test("the language of contents is Excel's, and English where it does not say", () => {
  excel({ contentLanguage: "de-CH" });
  expect(contentLanguage()).toBe("de-CH");
  excel({});
  expect(contentLanguage()).toBe("en-US");
});
