/** What the add-in puts on Excel's ribbon and into the menu of cells, as its manifest says. */
export interface Ribbon {
  readonly groups: readonly { readonly label: string; readonly controls: readonly RibbonControl[] }[];
  readonly cellMenu: readonly RibbonButton[];
  /** Path of the file of keyboard shortcuts beside the page; null when there is none. */
  readonly shortcuts: string | null;
}

export type RibbonControl =
  RibbonButton | (Labelled & { readonly kind: "menu"; readonly items: readonly RibbonButton[] });

export interface RibbonButton extends Labelled {
  readonly kind: "button";
  readonly action: RibbonAction;
}

/** What a button does, under the name that the shortcuts file has for it. */
export const actionName = ({ action }: RibbonButton): string =>
  action.kind === "showPane" ? action.kind : action.functionName;

export type RibbonAction =
  { readonly kind: "showPane" } | { readonly kind: "run"; readonly functionName: string };

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Path of a picture of 32 pixels beside the page; null when there is none. */
  readonly icon: string | null;
  /** As `icon`, of 16 pixels. */
  readonly smallIcon: string | null;
}

/**
 * Reads the buttons of an add-in's manifest, in the words that it has for a language, `de-DE`.
 *
 * @throws Error when the text is no XML, or a button does something that is not known here
 */
export function readRibbon(manifest: string, language: string): Ribbon {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  if (xml.querySelector("parsererror")) throw new Error("manifest.xml is no well-formed XML.");
  const resources = new Map(
    elements(xml, "Resources")
      .flatMap((all) => [...elements(all, "Image"), ...elements(all, "String"), ...elements(all, "Url")])
      .map((one) => [one.getAttribute("id") ?? "", wordsFor(one, language)]),
  );
  const shortcuts = elements(xml, "ExtendedOverrides")[0]?.getAttribute("Url") ?? null;
  const points = elements(xml, "ExtensionPoint");
  const ofType = (type: string): readonly Element[] => points.filter((point) => typeOf(point) === type);
  return {
    groups: ofType("PrimaryCommandSurface")
      .flatMap((point) => elements(point, "Group"))
      .map((group) => ({
        label: resources.get(resource(child(group, "Label"))) ?? "",
        controls: children(group, "Control").map((control) => readControl(control, resources)),
      })),
    cellMenu: ofType("ContextMenu")
      .flatMap((point) => elements(point, "Control"))
      .flatMap((control) => {
        const read = readControl(control, resources);
        return read.kind === "menu" ? read.items : [read];
      }),
    shortcuts: shortcuts === null ? null : besidePage(shortcuts),
  };
}

function wordsFor(one: Element, language: string): string {
  const own = children(one, "Override").find((override) => override.getAttribute("Locale") === language);
  return own?.getAttribute("Value") ?? one.getAttribute("DefaultValue") ?? "";
}

/** The manifest names the developer's own server; the page has the same files wherever it is. */
const besidePage = (address: string): string => new URL(address).pathname.slice(1);

type Resources = ReadonlyMap<string, string>;

function readControl(control: Element, resources: Resources): RibbonControl {
  if (typeOf(control) !== "Menu") return readButton(control, resources);
  const items = elements(control, "Item").map((item) => readButton(item, resources));
  return { kind: "menu", ...readLabels(control, resources), items };
}

function readButton(button: Element, resources: Resources): RibbonButton {
  return { kind: "button", ...readLabels(button, resources), action: readAction(button) };
}

function readLabels(control: Element, resources: Resources): Labelled {
  const tip = child(control, "Supertip");
  const images = children(child(control, "Icon"), "Image");
  const icon = (size: string): string | null => {
    const image = images.find((each) => each.getAttribute("size") === size);
    const address = resources.get(resource(image ?? null));
    return address === undefined ? null : besidePage(address);
  };
  return {
    id: control.getAttribute("id") ?? "",
    label: resources.get(resource(child(control, "Label"))) ?? "",
    description: resources.get(resource(child(tip, "Description"))) ?? "",
    icon: icon("32"),
    smallIcon: icon("16"),
  };
}

function readAction(button: Element): RibbonAction {
  const action = child(button, "Action");
  switch (action && typeOf(action)) {
    case "ShowTaskpane":
      return { kind: "showPane" };
    case "ExecuteFunction":
      return { kind: "run", functionName: child(action, "FunctionName")?.textContent.trim() ?? "" };
    default:
      throw new Error(`The button ${button.getAttribute("id") ?? ""} of the manifest has an unknown action.`);
  }
}

const elements = (within: Document | Element, name: string): readonly Element[] => [
  ...within.getElementsByTagNameNS("*", name),
];

const children = (of: Element | null, name: string): readonly Element[] =>
  [...(of?.children ?? [])].filter(({ localName }) => localName === name);

const child = (of: Element | null, name: string): Element | null => children(of, name)[0] ?? null;

const resource = (element: Element | null): string => element?.getAttribute("resid") ?? "";

const typeOf = (element: Element): string =>
  [...element.attributes].find(({ localName }) => localName === "type")?.value ?? "";
