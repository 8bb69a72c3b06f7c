import { html } from "./html";
import type { Ribbon, RibbonButton, RibbonControl } from "./manifestRibbon";

/** A button of the workbench's own, beside those of the add-in. */
export interface OwnButton {
  readonly label: string;
  readonly description: string;
  readonly press: () => void;
}

interface Actions {
  readonly own: readonly OwnButton[];
  /** Resolves when the command is done; what it throws is said by whoever gave it. */
  readonly press: (button: RibbonButton) => Promise<void>;
}

/** Puts the groups of buttons into the ribbon; a button is busy until its command is done. */
export function drawRibbon(place: HTMLElement, { groups }: Ribbon, { own, press }: Actions): void {
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
        controls.map((control) => drawControl(control, press)),
      ),
    ),
  );
}

function group(label: string, contents: readonly HTMLElement[]): HTMLElement {
  const buttons = html("div", { class: "buttons" }, ...contents);
  return html("div", { class: "group", role: "group", "aria-label": label }, buttons, html("p", {}, label));
}

function drawControl(control: RibbonControl, press: Actions["press"]): HTMLElement {
  switch (control.kind) {
    case "button": {
      const button = face(control);
      button.addEventListener("click", () => void busyWhile(button, press(control)));
      return button;
    }
    case "menu":
      return drawMenu(control, press);
  }
}

function face({ label, description, icon }: RibbonControl, more = ""): HTMLButtonElement {
  const picture = icon === null ? [] : [html("img", { src: icon, alt: "", width: "32", height: "32" })];
  return html(
    "button",
    { type: "button", title: description },
    ...picture,
    html("span", {}, `${label}${more}`),
  );
}

function drawMenu(menu: Extract<RibbonControl, { kind: "menu" }>, press: Actions["press"]): HTMLElement {
  const button = face(menu, " ▾");
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-label", menu.label);
  const list = html("div", { class: "menu", role: "menu", "aria-label": menu.label });
  const open = (shown: boolean): void => {
    list.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
  };
  for (const item of menu.items) {
    const entry = html("button", { type: "button", role: "menuitem", title: item.description }, item.label);
    entry.addEventListener("click", () => {
      open(false);
      void busyWhile(button, press(item));
    });
    list.append(entry);
  }
  open(false);
  button.addEventListener("click", () => {
    open(list.hidden !== false);
    if (!list.hidden) list.querySelector("button")?.focus();
  });
  const whole = html("div", { class: "with-menu" }, button, list);
  whole.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    open(false);
    button.focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!whole.contains(target as Node)) open(false);
  });
  return whole;
}

async function busyWhile(button: HTMLButtonElement, work: Promise<void>): Promise<void> {
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  try {
    await work;
  } finally {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
}
