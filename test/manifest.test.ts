import shortcutsFile from "../assets/shortcuts.json";
import germanFunctions from "../src/functions/german.json";
import { loadedLater } from "../src/functions/loadedLater";
import functionFiles from "../src/functions/files.json";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { JSDOM } from "jsdom";
import { version } from "../package.json";
import { registerCommands } from "../src/taskpane/commands";
import { commitFunctions } from "../src/workbench/commitFunctions";

interface Rewrite {
  readonly developmentUrl: string;
  readonly exampleUrl: string;
  readonly developmentUrlsIn: (text: string) => readonly string[];
  readonly readBaseUrl: (given?: string) => string;
  readonly rewriteManifest: (xml: string, baseUrl?: string) => string;
}

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
  }[];
}

const { describedIn } = require("../webpack.functions") as {
  readonly describedIn: (words: Readonly<Record<string, string>>, metadata: Metadata) => Metadata;
};
const { actions, shortcuts, resources: shortcutResources } = shortcutsFile;
const shortcutWords = shortcutResources.default;

const root = resolve(__dirname, "..");
const manifestPath = resolve(root, "manifest.xml");
const xml = readFileSync(manifestPath, "utf8");
const manifest = new new JSDOM().window.DOMParser().parseFromString(xml, "application/xml");
const rewrite = require("../webpack.manifest") as Rewrite;

const all = (name: string): readonly Element[] => [...manifest.getElementsByTagNameNS("*", name)];
const one = (name: string): Element => {
  const [found, second] = all(name);
  if (!found || second) throw new Error(`Expected one ${name}.`);
  return found;
};
const inside = (element: Element, name: string): readonly Element[] => [
  ...element.getElementsByTagNameNS("*", name),
];
const read = (element: Element, attribute: string): string => element.getAttribute(attribute) ?? "";
const ofType = (name: string, type: string): readonly Element[] =>
  all(name).filter((element) => read(element, "xsi:type") === type);

/** Strings, URLs and images of the Resources section by id. */
const resources = [...one("Resources").querySelectorAll("[id]")];
const valueOf = (resid: string): string =>
  read(resources.find((resource) => resource.id === resid) ?? manifest.createElement("none"), "DefaultValue");
const used = [...manifest.querySelectorAll("[resid]")].map((element) => read(element, "resid"));

const addressed = ["DefaultValue", "Value", "Url", "ResourcesUrl"];
const urls = addressed
  .flatMap((attribute) =>
    [...manifest.querySelectorAll(`[${attribute}]`)].map((element) => read(element, attribute)),
  )
  .concat(all("AppDomain").map((domain) => domain.textContent ?? ""))
  .filter((text) => text.includes("://"));

const fileOf = (url: string): string => resolve(root, new URL(url).pathname.slice(1));

/** Width and height as the header of a PNG says them. */
function pngSize(url: string): readonly [number, number] {
  const header = readFileSync(fileOf(url));
  expect(header.subarray(1, 4).toString()).toBe("PNG");
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

describe("resources", () => {
  it("every resid names exactly one resource, of at most 32 characters", () => {
    const ids = resources.map((resource) => resource.id);
    for (const resid of used) {
      expect({ resid, defined: ids.filter((id) => id === resid).length }).toEqual({ resid, defined: 1 });
      expect(resid.length).toBeLessThanOrEqual(32);
    }
  });

  it("every resource is used and has a value", () => {
    for (const resource of resources) {
      expect(used).toContain(resource.id);
      expect(read(resource, "DefaultValue")).not.toBe("");
    }
  });

  it("strings keep to the lengths Excel accepts: 125 short, 250 long", () => {
    const longest = (list: string): number =>
      Math.max(
        ...inside(one(list), "String").map((text) => read(text, "DefaultValue").length),
        ...inside(one(list), "Override").map((text) => read(text, "Value").length),
      );
    expect(longest("ShortStrings")).toBeLessThanOrEqual(125);
    expect(longest("LongStrings")).toBeLessThanOrEqual(250);
    expect(read(one("DisplayName"), "DefaultValue").length).toBeLessThanOrEqual(125);
    // GetStarted and the supertips have descriptions too; the add-in's own comes first.
    expect(read(all("Description")[0] as Element, "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  it("every word that Excel shows is there in German too, and says something else", () => {
    const strings = resources.filter(
      ({ localName, id }) => localName === "String" && id !== "Functions.Namespace",
    );
    expect(strings.length).toBeGreaterThan(20);
    for (const text of [...strings, all("Description")[0] as Element]) {
      const [german] = inside(text, "Override").filter((each) => read(each, "Locale") === "de-DE");
      const same = text.id === "Group.Label";
      const value = german === undefined ? "" : read(german, "Value");
      expect({ id: text.id, german: value !== "", same: value === read(text, "DefaultValue") }).toEqual({
        id: text.id,
        german: true,
        same,
      });
      expect(value.length).toBeLessThanOrEqual(250);
    }
  });

  it("every address is https", () => {
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(new URL(url).protocol).toBe("https:");
  });
});

describe("icons", () => {
  it("each file has the pixels that its use claims", () => {
    const images = all("Image").filter((image) => image.hasAttribute("resid"));
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      const size = Number(read(image, "size"));
      expect(pngSize(valueOf(read(image, "resid")))).toEqual([size, size]);
    }
  });

  it("each control has the three sizes that Excel requires", () => {
    for (const icon of all("Icon")) {
      expect(inside(icon, "Image").map((image) => read(image, "size"))).toEqual(["16", "32", "80"]);
    }
  });

  it("each command has a picture of its own", () => {
    const commands = all("Icon")
      .map((icon) => icon.parentElement as Element)
      .filter((element) => element.hasAttribute("id") && element.localName !== "Group");
    expect(commands.length).toBeGreaterThan(10);
    for (const size of ["16", "32", "80"]) {
      const pictures = commands.map((command) => {
        const [image] = inside(command, "Image").filter((each) => read(each, "size") === size);
        return readFileSync(fileOf(valueOf(read(image as Element, "resid")))).toString("base64");
      });
      expect(new Set(pictures).size).toBe(commands.length);
    }
  });

  it("each is drawn on a ground of its own, so that it is legible on every theme", () => {
    const drawings = readdirSync(resolve(root, "assets/ribbon")).filter((name) => name.endsWith(".svg"));
    expect(drawings.length).toBeGreaterThan(9);
    for (const name of drawings) {
      const drawing = readFileSync(resolve(root, "assets/ribbon", name), "utf8");
      expect(drawing).toContain('<rect width="16" height="16" rx="3" fill="#0b6470" />');
      const colours = [...drawing.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour);
      // White, or light teal and yellow, which have 3 to 1 and more against the ground.
      expect(["#0b6470", "#ffffff", "#7fc8c6", "#ffc857"]).toEqual(expect.arrayContaining(colours));
      expect(colours).not.toEqual(["#0b6470"]);
    }
  });

  it("the list of add-ins gets 32 and 64 pixels", () => {
    expect(pngSize(read(one("IconUrl"), "DefaultValue"))).toEqual([32, 32]);
    expect(pngSize(read(one("HighResolutionIconUrl"), "DefaultValue"))).toEqual([64, 64]);
  });
});

describe("the shared runtime", () => {
  const residOf = (parent: Element | undefined): string =>
    read(inside(parent as Element, "SourceLocation")[0] as Element, "resid");

  it("runtime, functions page, function file and pane name the same resource, or Excel does not share it", () => {
    const taskpane = read(one("Runtime"), "resid");
    expect(read(one("Runtime"), "lifetime")).toBe("long");
    expect(residOf(one("Page"))).toBe(taskpane);
    expect(read(one("FunctionFile"), "resid")).toBe(taskpane);
    expect(residOf(ofType("Action", "ShowTaskpane")[0])).toBe(taskpane);
    expect(valueOf(taskpane)).toBe(
      read(inside(one("DefaultSettings"), "SourceLocation")[0] as Element, "DefaultValue"),
    );
  });

  it("it is required, and nothing else that an older Excel lacks", () => {
    const sets = inside(one("Requirements"), "Set");
    expect(sets.map((set) => [read(set, "Name"), read(set, "MinVersion")])).toEqual([
      ["SharedRuntime", "1.1"],
    ]);
  });
});

describe("what the manifest promises is in the code", () => {
  it("every command of ribbon, cell menu and keyboard is associated, and no other", () => {
    const names = [
      ...new Set([...all("FunctionName").map((name) => name.textContent), ...actions.map(({ id }) => id)]),
    ];
    const associated: string[] = [];
    const globals = globalThis as { Office?: unknown };
    globals.Office = { actions: { associate: (id: string) => associated.push(id) } };
    registerCommands(() => Promise.reject(new Error("not called")));
    delete globals.Office;
    expect(names.sort()).toEqual(associated.sort());
  });

  it("every shortcut gives a command, by keys that neither Excel nor another shortcut has", () => {
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    const keys = shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    // The pattern that Microsoft recommends; Ctrl+Alt alone types letters on many European keyboards.
    for (const { key } of shortcuts) {
      expect(key.default).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
      // Control and Option together are VoiceOver's own.
      expect(key.mac).toBe(key.default.replace("Ctrl", "Command"));
    }
  });

  it("every shortcut has its name in each language that the manifest can ask for", () => {
    const [tokens] = all("Token");
    const locales = [
      read(tokens as Element, "DefaultValue"),
      ...inside(tokens as Element, "Override").map((each) => read(each, "Value")),
    ];
    expect(locales).toEqual(["en", "de"]);
    const url = new URL(read(one("ExtendedOverrides"), "ResourcesUrl").replace("${token.locale}", "LOCALE"));
    const byLocale = locales.map((locale) => {
      const file = resolve(root, "assets", url.pathname.slice(1).replace("LOCALE", locale));
      return JSON.parse(readFileSync(file, "utf8")) as Record<string, { readonly value: string }>;
    });
    for (const { id, name } of actions) {
      expect(name).toBe(`\${resource.${id}}`);
      const words = byLocale.map((names) => names[id]?.value ?? "");
      expect(words).not.toContain("");
      expect(new Set(words).size).toBe(2);
      expect((shortcutWords as Record<string, { readonly value: string }>)[id]?.value).toBe(words[0]);
    }
  });

  it("the menu of cells has the entry that takes the selection as usage", () => {
    const [menu] = all("OfficeMenu");
    expect(read(menu as Element, "id")).toBe("ContextMenuCell");
    expect(inside(menu as Element, "FunctionName").map((name) => name.textContent)).toEqual(["useAsUsage"]);
  });

  it("every exported function is in functions.json under its own id, with a name Excel accepts", async () => {
    const sources = functionFiles.map((name) => resolve(root, "src/functions", name));
    const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(sources);
    expect(errors).toEqual([]);
    const { functions } = JSON.parse(metadataJson) as {
      readonly functions: readonly {
        readonly id: string;
        readonly name: string;
        readonly description: string;
      }[];
    };
    for (const { id, name, description } of functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(description).not.toBe("");
    }
    // The generator passes over what is not a function declaration without a word.
    const { association } = await commitFunctions();
    expect(Object.keys(association).sort()).toEqual(functions.map(({ id }) => id).sort());
    const exported: string[] = [];
    for (const source of sources) exported.push(...Object.keys((await import(source)) as object));
    expect(associate.map(({ functionName }) => functionName).sort()).toEqual(exported.sort());
  });

  it("every function is associated at the start: by the entry's own files, or to be loaded later", async () => {
    const atOnce = ["settling.ts", "sizing.ts"].map((name) => resolve(root, "src/functions", name));
    const { associate } = await generateCustomFunctionsMetadata(atOnce);
    const { association } = await commitFunctions();
    const later = Object.keys(loadedLater);
    expect([...associate.map(({ id }) => id), ...later].sort()).toEqual(Object.keys(association).sort());
    for (const [id, load] of Object.entries(loadedLater)) expect(await load()).toBe(association[id]);
  });

  it("in German every function has its id, its name and its parameters, each described", async () => {
    const sources = functionFiles.map((name) => resolve(root, "src/functions", name));
    const { metadataJson } = await generateCustomFunctionsMetadata(sources);
    const english = JSON.parse(metadataJson) as Metadata;
    const german = describedIn(germanFunctions, english);
    const shape = ({ functions }: Metadata) =>
      functions.map(({ id, name, parameters }) => [id, name, parameters.map((each) => each.name)]);
    expect(shape(german)).toEqual(shape(english));
    const described = ({ functions }: Metadata): readonly string[] =>
      functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.map((p) => p.description),
      ]);
    const [from, to] = [described(english), described(german)];
    to.forEach((words, at) => expect({ words, same: words === from[at] }).toEqual({ words, same: false }));
    // Nothing is kept for a function that is gone.
    expect(Object.keys(germanFunctions).sort()).toEqual([...new Set(from)].sort());
    expect(() => describedIn({}, english)).toThrow(/^No German for a function's words: /);
  });

  it("Excel in German reads the German descriptions, and its functions keep their names", () => {
    const metadata = resources.find(({ id }) => id === "Functions.Metadata.Url") as Element;
    const [override] = inside(metadata, "Override");
    expect([read(override as Element, "Locale"), read(override as Element, "Value")]).toEqual([
      "de-DE",
      `${rewrite.developmentUrl}functions.de.json`,
    ]);
    expect(inside(resources.find(({ id }) => id === "Functions.Namespace") as Element, "Override")).toEqual(
      [],
    );
  });

  it("the namespace is COMMIT, and the files are those the build makes", () => {
    expect(valueOf(read(one("Namespace"), "resid"))).toBe("COMMIT");
    expect(valueOf("Functions.Script.Url")).toBe(`${rewrite.developmentUrl}functions.js`);
    expect(valueOf("Functions.Metadata.Url")).toBe(`${rewrite.developmentUrl}functions.json`);
  });

  it("the version is that of the package, in four parts", () => {
    expect(one("Version").textContent).toBe(`${version}.0`);
  });

  it("Microsoft's own reader finds what every add-in must have", () => {
    // In a process of its own: it requires an ES module, which Node does and jest does not.
    const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
      .then((found) => console.log(JSON.stringify(found)));`;
    const found: unknown = JSON.parse(
      execFileSync(process.execPath, ["-e", script, manifestPath], { cwd: root, encoding: "utf8" }),
    );
    expect(found).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      supportUrl: expect.stringMatching(/^https:/),
    });
  });
});

describe("the production manifest", () => {
  const base = "https://apps.contoso.test/bandwise";
  const released = rewrite.rewriteManifest(xml, base);

  it("names neither the developer's computer nor the example", () => {
    expect(rewrite.developmentUrlsIn(xml).length).toBeGreaterThan(0);
    expect(rewrite.developmentUrlsIn(released)).toEqual([]);
    expect(released).not.toMatch(/localhost|https:\/\/bandwise\.example/);
  });

  it("has every address below the base URL, and its origin as the domain", () => {
    expect(released.split(`${base}/`).length - 1).toBe(urls.length - 1);
    expect(released).toContain("<AppDomain>https://apps.contoso.test</AppDomain>");
    expect(released).toContain(`DefaultValue="${base}/taskpane.html"`);
  });

  it.each([
    "http://apps.contoso.test/",
    "https://localhost:3000/",
    "https://127.0.0.1/",
    "contoso",
    "https://a.test/?b",
  ])("is not built for %s", (given) => {
    expect(() => rewrite.readBaseUrl(given)).toThrow(/^baseUrl: expected/);
  });

  it("names only what the build makes", () => {
    const built = ["taskpane.html", "help.html", "functions.js", "functions.json", "functions.de.json"];
    const shortcutFiles = ["shortcuts.json", "shortcuts.${token.locale}.json"];
    const named = [...urls, ...urls.map((url) => url.replace(rewrite.exampleUrl, rewrite.developmentUrl))]
      .filter((url) => url.startsWith(rewrite.developmentUrl))
      .map((url) => url.slice(rewrite.developmentUrl.length))
      .filter((file) => !file.startsWith("assets/"));
    expect(named.filter((file) => ![...built, ...shortcutFiles].includes(file))).toEqual([]);
  });

  it("copies only files that exist", () => {
    for (const url of urls.filter((url) => url.startsWith(`${rewrite.developmentUrl}assets/`)))
      expect(existsSync(resolve(root, new URL(url).pathname.slice(1)))).toBe(true);
  });
});
