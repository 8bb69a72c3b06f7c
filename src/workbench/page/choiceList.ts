import { cellChoices } from "../model/cellChoices";
import { columnLeft, rowTop } from "../model/chartPlace";
import { pointsToPixels } from "../model/columnWidth";
import type { Model } from "../model/model";
import { gridView } from "./gridView";
import { html } from "./html";
import { NextFrame } from "./nextFrame";

/** The arrow beside a selected cell that takes words of a list, and the list itself, as in Excel. */
export class ChoiceList {
  readonly #model: Model;
  readonly #element = html("div", { class: "choices" });
  readonly #arrow = html("button", { type: "button", "aria-haspopup": "listbox", title: "Alt+Down" }, "▾");
  readonly #list = html("div", { class: "menu", role: "listbox", "aria-label": "Choices of this cell" });
  readonly #listening = new AbortController();
  readonly #frame = new NextFrame(() => this.#place());
  /** The cell that the list is open for, `sheet,row,column`. */
  #openFor: string | null = null;
  #focusBefore: Element | null = null;

  constructor(model: Model) {
    this.#model = model;
    this.#arrow.setAttribute("aria-label", "Show the choices of this cell");
    this.#element.append(this.#arrow, this.#list);
    this.#arrow.addEventListener("click", () => {
      if (this.#openFor === null) this.#open();
      else this.#close();
    });
    const { signal } = this.#listening;
    document.addEventListener("keydown", (event) => this.#key(event), { capture: true, signal });
    document.addEventListener(
      "pointerdown",
      ({ target }) => {
        if (!this.#element.contains(target as Node)) this.#hide();
      },
      { capture: true, signal },
    );
    this.#hide();
  }

  /** The selection may be another, or the grid may have moved. */
  placeSoon(): void {
    this.#frame.plan();
  }

  close(): void {
    this.#frame.cancel();
    this.#listening.abort();
    this.#element.remove();
  }

  /** The one selected cell and what it takes; null where that is no list. */
  get #target() {
    const { sheet, boxes } = this.#model.selection;
    const [box, another] = boxes;
    if (!box || another || box.rows * box.columns > 1) return null;
    const { row, column } = box;
    const choices = cellChoices(this.#model, sheet, row, column);
    return choices.length === 0 ? null : { sheet, row, column, choices, key: [sheet.id, row, column].join() };
  }

  #place(): void {
    const target = this.#target;
    const view = gridView(this.#model);
    if (target?.key !== this.#openFor) this.#hide();
    this.#element.hidden = !target || !view;
    if (!target || !view) return;
    if (this.#element.parentElement !== view.frame) view.frame.append(this.#element);
    const { sheet, row, column } = target;
    const scrollX = column < sheet.frozen.columns ? 0 : view.scrollX;
    const scrollY = row < sheet.frozen.rows ? 0 : view.scrollY;
    const right = (pointsToPixels(columnLeft(sheet, column + 1)) + view.headerWidth - scrollX) * view.zoom;
    const bottom = (pointsToPixels(rowTop(sheet, row + 1)) + view.headerHeight - scrollY) * view.zoom;
    this.#element.style.transform = `translate(${String(right)}px, ${String(bottom)}px)`;
    const under = (scrollX > 0 && right <= view.left) || (scrollY > 0 && bottom <= view.top);
    this.#element.hidden = under || right > view.left + view.width || bottom > view.top + view.height;
  }

  #open(): void {
    const target = this.#target;
    if (!target) return;
    const { sheet, row, column, choices } = target;
    this.#openFor = target.key;
    this.#focusBefore = document.activeElement;
    const now = sheet.text(row, column);
    const options = choices.map((choice) => {
      const selected = String(choice === now);
      const option = html("button", { type: "button", role: "option", "aria-selected": selected }, choice);
      option.addEventListener("click", () => {
        this.#close();
        sheet.univer.getRange(row, column).setValue(asTyped(choice));
      });
      return option;
    });
    this.#list.replaceChildren(...options);
    this.#list.hidden = false;
    this.#arrow.setAttribute("aria-expanded", "true");
    (options[choices.indexOf(now)] ?? options[0])?.focus();
  }

  /** The focus goes back to where it was. */
  #close(): void {
    this.#hide();
    if (this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
  }

  #hide(): void {
    this.#openFor = null;
    this.#list.hidden = true;
    this.#arrow.setAttribute("aria-expanded", "false");
  }

  #key(event: KeyboardEvent): void {
    const { key, altKey } = event;
    const inGrid = this.#element.parentElement?.closest("#grid")?.contains(document.activeElement) ?? false;
    if (this.#openFor === null) {
      if (!altKey || key !== "ArrowDown" || !inGrid || this.#target === null) return;
      this.#open();
    } else if (key === "Escape") this.#close();
    else if (key === "ArrowDown" || key === "ArrowUp") this.#move(key === "ArrowDown" ? 1 : -1);
    else if (key === "Tab") return this.#close();
    else {
      // The grid would take the key for itself; the button that has the focus needs it.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #move(by: 1 | -1): void {
    const options = [...this.#list.children] as HTMLElement[];
    const at = options.findIndex((option) => option === document.activeElement);
    options[Math.min(Math.max(at + by, 0), options.length - 1)]?.focus();
  }
}

/** A number is typed as one. */
const asTyped = (choice: string): string | number =>
  choice !== "" && Number.isFinite(Number(choice)) ? Number(choice) : choice;
