import { OPENED_ENDINGS } from "../openBytes";
import { html } from "./html";

/** Lets the user choose a file: the returned function opens the browser's own dialog. */
export function filePicker(place: HTMLElement, take: (file: File) => void): () => void {
  const input = html("input", {
    type: "file",
    accept: OPENED_ENDINGS.join(","),
    "aria-label": "Open a file",
  });
  input.hidden = true;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file can be chosen again after it was changed.
    input.value = "";
    if (file) take(file);
  });
  place.append(input);
  return () => {
    input.click();
  };
}

/** Takes a file that is dropped anywhere on the page; `place` says so while one is held over it. */
export function takeDrops(place: HTMLElement, take: (file: File) => void): void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  // Before the grid, which has uses of its own for what is dropped.
  const listen = (
    name: "dragenter" | "dragover" | "dragleave" | "drop",
    heard: (event: DragEvent) => void,
  ): void => {
    document.addEventListener(
      name,
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        heard(event);
      },
      { capture: true },
    );
  };
  const show = (): void => {
    place.hidden = false;
  };
  listen("dragenter", show);
  listen("dragover", show);
  listen("dragleave", ({ relatedTarget }) => {
    place.hidden = relatedTarget === null;
  });
  listen("drop", ({ dataTransfer }) => {
    place.hidden = true;
    const [file] = dataTransfer?.files ?? [];
    if (file) take(file);
  });
}
