import "@testing-library/jest-dom";
import { waitFor } from "@testing-library/react";

/** Runs the start script anew in a page with an empty root. */
async function start(office: object | undefined) {
  document.body.innerHTML = '<div id="root">Loading</div>';
  if (office === undefined) Reflect.deleteProperty(globalThis, "Office");
  else Reflect.set(globalThis, "Office", office);
  jest.resetModules();
  await import("../../src/taskpane/index");
}
const root = () => document.getElementById("root");
const office = (host: string | null, associate = jest.fn()) => ({
  HostType: { Excel: "Excel" },
  actions: { associate },
  onReady: () => Promise.resolve({ host }),
});
afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

describe("start of the pane", () => {
  test("outside Excel it says how to get in", async () => {
    await start(office(null));
    await waitFor(() =>
      expect(root()).toHaveTextContent(/Upload My Add-in, and choose the file manifest.xml/),
    );
  });

  test("it speaks the language of Excel's menus", async () => {
    await start({ ...office(null), context: { displayLanguage: "de-AT" } });
    await waitFor(() => expect(root()).toHaveTextContent(/^Bandwise arbeitet in Excel\./));
    expect(document.documentElement.lang).toBe("de");
    await start({ ...office(null), context: { displayLanguage: "fr-FR" } });
    await waitFor(() => expect(root()).toHaveTextContent(/^Bandwise works inside Excel\./));
  });

  test("without Microsoft's script it says so", async () => {
    await start(undefined);
    await waitFor(() => expect(root()).toHaveTextContent(/script for Office add-ins could not be loaded/));
  });

  test("the ribbon's commands are registered under the ids of the manifest before Excel is ready", async () => {
    const associate = jest.fn();
    await start({ ...office("Excel", associate), onReady: () => new Promise(() => undefined) });
    expect(associate.mock.calls.map(([id]) => id)).toEqual([
      "showPane",
      "insertSample",
      "useAsUsage",
      "recommend",
      "refreshAll",
      "copyForClient",
      "copyForVendor",
      "replaceFunctions",
      "restoreFunctions",
      "help",
    ]);
  });

  test("a start that fails says that the pane could not be loaded", async () => {
    await start({ ...office("Excel"), onReady: () => Promise.reject(new Error("x")) });
    await waitFor(() => expect(root()).toHaveTextContent("The pane could not be loaded."));
  });
});
