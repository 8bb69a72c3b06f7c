type Timer = ReturnType<typeof setTimeout>;

/** Timers handed to office.js, so that closing a session can stop those it leaves running. */
export class SandboxTimers {
  readonly #running = new Set<Timer>();

  readonly globals = {
    setTimeout: (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): Timer => {
      const timer = setTimeout(() => {
        this.#running.delete(timer);
        run(...args);
      }, delay);
      return this.#keep(timer);
    },
    setInterval: (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): Timer =>
      this.#keep(setInterval(run, delay, ...args)),
    clearTimeout: (timer: Timer | undefined): void => {
      this.#drop(timer);
    },
    clearInterval: (timer: Timer | undefined): void => {
      this.#drop(timer);
    },
  };

  #keep(timer: Timer): Timer {
    this.#running.add(timer);
    return timer;
  }

  #drop(timer: Timer | undefined): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    this.#running.delete(timer);
  }

  clearAll(): void {
    for (const timer of this.#running) clearTimeout(timer);
    this.#running.clear();
  }
}
