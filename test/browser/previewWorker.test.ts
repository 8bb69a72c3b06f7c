import { previewOf } from "../../src/workbook/preview";
import type { PreviewAnswer, PreviewRequest } from "../../src/workbook/previewThread";
import { inputsFrom } from "../../src/workbook/workbookInputs";
import { openWorkbench, type OpenWorkbench } from "./chromium";

/** What the page and its worker say to each other, and how long the page stood still meanwhile. */
interface Heard {
  readonly requests: PreviewRequest[];
  readonly answers: { readonly text: string; readonly took: number; readonly longestPause: number }[];
  /** The next request finds the worker throwing. */
  breakNext: boolean;
  /** How often it did. */
  broke: number;
}

declare global {
  interface Window {
    heard?: Heard;
  }
}

/** Runs in the pane before its scripts. */
function listen(): void {
  const heard: Heard = { requests: [], answers: [], breakNext: false, broke: 0 };
  window.heard = heard;
  let [lastTurn, longestPause, asked] = [0, 0, 0];
  setInterval(() => {
    const now = performance.now();
    longestPause = Math.max(longestPause, now - lastTurn);
    lastTurn = now;
  }, 4);
  window.Worker = class extends Worker {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener("error", () => (heard.broke += 1));
      this.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        const took = performance.now() - asked;
        heard.answers.push({ text: JSON.stringify(data), took, longestPause });
      });
    }
    override postMessage(request: PreviewRequest): void {
      heard.requests.push(request);
      // Names no tables: the worker throws.
      if (heard.breakNext) super.postMessage({ id: -1 });
      heard.breakNext = false;
      [lastTurn, longestPause, asked] = [performance.now(), 0, performance.now()];
      super.postMessage(request);
    }
  };
}

describe("previews in a worker", () => {
  let workbench: OpenWorkbench;
  const sentence = () => workbench.pane.getByText(/^Sign [\d,]+ at 10 %/).first();
  const heard = <T>(read: (from: Heard) => T): Promise<T> =>
    workbench.pane.evaluate(`(${read.toString()})(window.heard)`) as Promise<T>;

  beforeAll(async () => {
    workbench = await openWorkbench(null, "en-US", listen);
    await sentence().waitFor({ timeout: 40_000 });
    await workbench.pane.getByRole("button", { name: /^4 ?Contract/ }).click();
  });

  afterAll(async () => {
    expect(workbench.requests).toEqual([]);
    await workbench.close();
  });

  /** Types a confidence and waits until the answer is that of it. */
  async function typeConfidence(percent: string): Promise<void> {
    const before = (await sentence().textContent()) ?? "";
    await workbench.pane.getByRole("spinbutton", { name: "Confidence, in percent" }).fill(percent);
    await workbench.pane
      .getByText(before, { exact: true })
      .first()
      .waitFor({ state: "detached", timeout: 40_000 });
  }

  it("what the pane shows comes from the worker", async () => {
    expect(workbench.page.workers().map((worker) => worker.url())).toEqual([
      expect.stringMatching(/^https:\/\/bandwise\.test\/[\w.]+\.js$/),
    ]);
    const before = await heard(({ answers }) => answers.length);
    expect(before).toBeGreaterThan(0);
    await typeConfidence("99");
    expect(await heard(({ answers }) => answers.length)).toBeGreaterThan(before);
  });

  it("is byte for byte what Node computes without a worker", async () => {
    const requests = await heard(({ requests: asked }) => asked);
    const answers = await heard(({ answers: given }) => given.map(({ text }) => text));
    const [usage] = requests.flatMap((each) => ("usage" in each && each.usage ? [each.usage] : []));
    if (!usage) throw new Error("No request brought the usage.");
    const compared = answers.map(async (text) => {
      const answer = JSON.parse(text) as PreviewAnswer;
      const request = requests.find(({ id }) => id === answer.id);
      if (!request || !("tables" in request)) throw new Error("An answer that nobody asked for.");
      const { signal } = new AbortController();
      const preview = await previewOf(inputsFrom(usage, request.tables).inputs, signal);
      expect(JSON.stringify({ id: answer.id, preview })).toBe(text);
    });
    expect(compared.length).toBeGreaterThan(1);
    await Promise.all(compared);
  });

  it("the page goes on while it computes", async () => {
    for (const percent of ["98", "97", "96"]) await typeConfidence(percent);
    const answers = await heard(({ answers: given }) =>
      given.map(({ took, longestPause }) => [took, longestPause]),
    );
    // Computed by the page itself, the pause would be all of the time.
    const shares = answers.map(([took = 0, pause = 0]) => pause / took);
    expect(Math.min(...shares)).toBeLessThan(0.5);
  });

  it("where the worker breaks the page computes itself, then and from then on", async () => {
    await heard((all) => (all.breakNext = true));
    await typeConfidence("95");
    const asked = await heard(({ requests }) => requests.length);
    expect(await heard(({ broke }) => broke)).toBe(1);
    expect(workbench.page.workers()).toEqual([]);
    await typeConfidence("90");
    expect(await heard(({ requests }) => requests.length)).toBe(asked);
    expect(workbench.errors).toEqual([]);
  });
});
