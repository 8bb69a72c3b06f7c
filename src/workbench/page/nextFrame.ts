/** Does something before the next picture of the page, once, however often it is asked for until then. */
export class NextFrame {
  #planned = 0;

  constructor(private readonly task: () => void) {}

  plan(): void {
    this.#planned ||= requestAnimationFrame(() => {
      this.#planned = 0;
      this.task();
    });
  }

  cancel(): void {
    cancelAnimationFrame(this.#planned);
  }
}
