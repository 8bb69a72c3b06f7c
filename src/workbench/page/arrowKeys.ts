/**
 * Lets two keys move the focus among buttons, and Home and End to the first and the last, as the role of what
 * holds them promises.
 *
 * @param buttons asked at every key: some may be hidden by then
 */
export function moveByArrows(
  place: HTMLElement,
  [back, on]: readonly [back: string, on: string],
  buttons: () => readonly HTMLElement[],
): void {
  place.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      [back]: at - 1,
      [on]: at + 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = steps[event.key];
    if (at < 0 || next === undefined) return;
    all[(next + all.length) % all.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
}

/** One of the buttons at a time is reached by Tab: the one that had the focus last. */
export function oneTabStop(place: HTMLElement, buttons: readonly HTMLElement[]): void {
  const stopAt = (stop: EventTarget | null | undefined): void => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  stopAt(buttons[0]);
  place.addEventListener("focusin", ({ target }) => {
    if (buttons.some((button) => button === target)) stopAt(target);
  });
}
