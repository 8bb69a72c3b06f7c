import { moveByArrows, oneTabStop } from "./arrowKeys";
import { html } from "./html";
import type { Ribbon, RibbonButton, RibbonControl } from "./manifestRibbon";
import { spelledForReaders } from "./shortcuts";

/** A button of the workbench's own, beside those of the add-in. */
export interface OwnButton {
  readonly label: string;
  readonly description: string;
  readonly press: () => void;
}

interface Actions {
  readonly own: readonly OwnButton[];
  /** The keys that do the same, `Ctrl+Alt+Shift+R`; null when there are none. */
  readonly keys: (button: RibbonButton) => string | null;
  /** Resolves when the command is done; what it throws is said by whoever gave it. */
  readonly press: (button: RibbonButton) => Promise<void>;
}

/** Puts the groups of buttons into the ribbon; a button is busy until its command is done. */
export function drawRibbon(place: HTMLElement, { groups }: Ribbon, { own, ...actions }: Actions): void {
  const file = own.map(({ label, description, press: pressed }) => {
    const button = html("button", { type: "button", class: "small", title: description }, label);
    button.addEventListener("click", pressed);
    return button;
  });
  place.replaceChildren(
    group("File", [html("div", { class: "stack" }, ...file)]),
    ...groups.map(({ label, controls }) =>
      group(
        label,
        controls.map((control) => drawControl(control, actions)),
      ),
    ),
  );
  const faces = ".buttons > button, .stack > button, .with-menu > button";
  const buttons = [...place.querySelectorAll<HTMLElement>(faces)];
  oneTabStop(place, buttons);
  moveByArrows(place, ["ArrowLeft", "ArrowRight"], () => buttons);
}

function group(label: string, contents: readonly HTMLElement[]): HTMLElement {
  const buttons = html("div", { class: "buttons" }, ...contents);
  return html("div", { class: "group", role: "group", "aria-label": label }, buttons, html("p", {}, label));
}

type Given = Omit<Actions, "own">;

function drawControl(control: RibbonControl, given: Given): HTMLElement {
  switch (control.kind) {
    case "button": {
      const button = face(control);
      tellKeys(button, given.keys(control));
      button.addEventListener("click", () => void busyWhile(button, () => given.press(control)));
      return button;
    }
    case "menu":
      return drawMenu(control, given);
  }
}

function face({ label, description, icon }: RibbonControl, more = ""): HTMLButtonElement {
  return html(
    "button",
    { type: "button", title: description },
    ...picture(icon, 32),
    html("span", {}, `${label}${more}`),
  );
}

/** Of no meaning of its own: the label stands beside it. */
function picture(path: string | null, size: number): readonly HTMLElement[] {
  const pixels = String(size);
  return path === null ? [] : [html("img", { src: path, alt: "", width: pixels, height: pixels })];
}

function tellKeys(button: HTMLButtonElement, keys: string | null): void {
  if (keys === null) return;
  button.title += ` (${keys})`;
  button.setAttribute("aria-keyshortcuts", spelledForReaders(keys));
}

function drawMenu(menu: Extract<RibbonControl, { kind: "menu" }>, { keys, press }: Given): HTMLElement {
  const button = face(menu, " ▾");
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-label", menu.label);
  const list = html("div", { class: "menu", role: "menu", "aria-label": menu.label });
  const open = (shown: boolean): void => {
    list.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
  };
  for (const item of menu.items) {
    const entry = html(
      "button",
      { type: "button", role: "menuitem", title: item.description },
      ...picture(item.smallIcon, 16),
      item.label,
    );
    tellKeys(entry, keys(item));
    entry.addEventListener("click", () => {
      open(false);
      button.focus();
      void busyWhile(button, () => press(item));
    });
    list.append(entry);
  }
  open(false);
  const unfold = (): void => {
    open(list.hidden !== false);
    if (!list.hidden) list.querySelector("button")?.focus();
  };
  button.addEventListener("click", unfold);
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || !list.hidden) return;
    event.preventDefault();
    unfold();
  });
  moveByArrows(list, ["ArrowUp", "ArrowDown"], () => [...list.querySelectorAll("button")]);
  const whole = html("div", { class: "with-menu" }, button, list);
  whole.addEventListener("keydown", ({ key }) => {
    if (key === "Tab") open(false);
    if (key !== "Escape") return;
    open(false);
    button.focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!whole.contains(target as Node)) open(false);
  });
  return whole;
}

/** Not disabled, which would take the focus from the button: pressed again, it does nothing. */
async function busyWhile(button: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  button.ariaDisabled = "true";
  try {
    await work();
  } finally {
    button.ariaBusy = null;
    button.ariaDisabled = null;
  }
}
