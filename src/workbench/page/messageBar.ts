import { html } from "./html";

/** The line below the ribbon where the workbench says what it did and what it could not do. */
export class MessageBar {
  // Always in the page: screen readers announce what changes in a region, not a region that appears.
  readonly #regions = {
    status: html("p", { role: "status", class: "status" }),
    alert: html("p", { role: "alert", class: "alert" }),
  };
  readonly #close = html("button", { type: "button", "aria-label": "Close this message" }, "×");

  constructor(place: HTMLElement) {
    place.replaceChildren(this.#regions.status, this.#regions.alert, this.#close);
    this.#close.addEventListener("click", () => {
      this.clear();
    });
    this.clear();
  }

  clear(): void {
    this.#regions.status.textContent = "";
    this.#regions.alert.textContent = "";
    this.#close.hidden = true;
  }

  /** Said politely, and gone with the next message. */
  tell(sentence: string): void {
    this.#show(sentence, "status");
  }

  /** Said at once: something has not worked. */
  warn(sentence: string): void {
    this.#show(sentence, "alert");
  }

  #show(sentence: string, role: "status" | "alert"): void {
    this.clear();
    this.#regions[role].textContent = sentence;
    this.#close.hidden = false;
  }
}

/** What an error says, for a person. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
