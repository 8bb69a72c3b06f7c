import { html } from "./html";

/** The line below the ribbon where the workbench says what it did and what it could not do. */
export class MessageBar {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.clear();
  }

  clear(): void {
    this.#place.replaceChildren();
    this.#place.hidden = true;
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
    const close = html("button", { type: "button", "aria-label": "Close this message" }, "×");
    close.addEventListener("click", () => {
      this.clear();
    });
    this.#place.replaceChildren(html("p", { role, class: role }, sentence), close);
    this.#place.hidden = false;
  }
}

/** What an error says, for a person. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
