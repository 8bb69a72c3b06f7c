import type { Model } from "./model";

const LONGEST_WAIT = 30_000;
const LOOK_AGAIN = 2;

/**
 * Calculates until no custom function owes an answer.
 *
 * @throws Error when one has not answered within 30 s
 */
export async function untilAnswered(model: Model): Promise<void> {
  const end = Date.now() + LONGEST_WAIT;
  for (;;) {
    await model.flush();
    if (!model.customFunctions.busy) return;
    if (Date.now() > end) throw new Error("A custom function has not answered within 30 s.");
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}
