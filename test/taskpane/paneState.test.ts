import { initialState, reduce, steps, type PaneAction, type PaneState } from "../../src/taskpane/paneState";
import { contract, previewed, recommended, usage } from "./fakeWorkbook";

const after = (actions: readonly PaneAction[], from: PaneState = initialState) =>
  actions.reduce(reduce, from);

const started: PaneAction = { kind: "started", step: "recommend" };
const failed: PaneAction = {
  kind: "ended",
  step: "recommend",
  ended: { kind: "failed", message: "Excel is busy.", detail: "x" },
};

describe("state of the pane", () => {
  const openOf = ({ open }: PaneState) => steps.filter((each) => open[each]);

  test("Usage and Recommend are open at first", () => {
    expect(openOf(initialState)).toEqual(["usage", "recommend"]);
  });

  test("toggling a step leaves the others as they are", () => {
    expect(openOf(after([{ kind: "toggled", step: "contract" }]))).toEqual([
      "usage",
      "contract",
      "recommend",
    ]);
  });

  test("starting a task opens its step and forgets how the last one of this step ended", () => {
    const state = after([failed, { kind: "toggled", step: "recommend" }, started]);
    expect(state.open.recommend).toBe(true);
    expect(state.ended.recommend).toBeNull();
    expect(state.running).toEqual({ step: "recommend", label: null, done: 0, cancelling: false });
  });

  test("a task of one step leaves the error of another where it is", () => {
    const state = after([failed, { kind: "started", step: "usage" }]);
    expect(state.ended.recommend).toMatchObject({ kind: "failed" });
  });

  test.each([
    [-0.5, 0],
    [0.42, 0.42],
    [1.5, 1],
  ])("progress of %p is shown as %p", (done, shown) => {
    const state = after([started, { kind: "progressed", label: "Settling", done }]);
    expect(state.running).toMatchObject({ label: "Settling", done: shown });
  });

  test("progress that arrives after the end is ignored", () => {
    const state = after([
      started,
      { kind: "ended", step: "recommend", ended: { kind: "cancelled" } },
      { kind: "progressed", label: "late", done: 0.9 },
      { kind: "cancelling" },
    ]);
    expect(state.running).toBeNull();
  });

  test("an error beside the work leaves the work running", () => {
    const state = after([
      started,
      { kind: "failedBeside", step: "usage", message: "No such cell.", detail: "" },
    ]);
    expect(state.running?.step).toBe("recommend");
    expect(state.ended.usage).toMatchObject({ kind: "failed", message: "No such cell." });
  });

  const answered: readonly PaneAction[] = [
    { kind: "usageRead", usage: usage() },
    { kind: "contractRead", contract: contract() },
    { kind: "recommended", answer: recommended() },
  ];

  test("reading the same again leaves the answer current", () => {
    const same = after([...answered, ...answered.slice(0, 2)]);
    expect(same.answerIsOld).toBe(false);
  });

  test("another usage or contract makes the answer old, and a new answer is current", () => {
    const otherUsage = after([...answered, { kind: "usageRead", usage: usage({ address: "Usage!A1:H9" }) }]);
    const otherContract = after([...answered, { kind: "contractRead", contract: contract({ bands: [] }) }]);
    expect([otherUsage.answerIsOld, otherContract.answerIsOld]).toEqual([true, true]);
    expect(after([{ kind: "recommended", answer: recommended() }], otherUsage).answerIsOld).toBe(false);
  });

  test("an answer given before the contract was ever read is old once it is changed, not once it is read", () => {
    const beforeIt = [
      { kind: "recommended", answer: recommended() },
      { kind: "previewed", ...previewed() },
    ] as const;
    expect(after(beforeIt).answerIsOld).toBe(false);
    const other = { kind: "previewed", ...previewed({}, contract({ bands: [] })) } as const;
    expect(after([...beforeIt, other]).answerIsOld).toBe(true);
  });

  test("an answer that was old is current again when what was changed is changed back", () => {
    const other = { kind: "previewed", ...previewed({}, contract({ bands: [] })) } as const;
    const back = { kind: "previewed", ...previewed() } as const;
    expect(after([...answered, other]).answerIsOld).toBe(true);
    expect(after([...answered, other, back]).answerIsOld).toBe(false);
  });

  test("a reading that says the same stays the very reading, so that nothing is computed anew", () => {
    const first = usage();
    const state = after([
      { kind: "usageRead", usage: first },
      { kind: "usageRead", usage: usage() },
    ]);
    expect(state.usage).toBe(first);
  });

  test("an edit of the usage while a task runs is not forgotten when the task ends", () => {
    const state = after([
      started,
      { kind: "edited", usage: true },
      { kind: "ended", step: "recommend", ended: { kind: "finished" } },
    ]);
    expect(state.stale).toBe("usage");
    expect(after([{ kind: "readingUsage" }, { kind: "usageRead", usage: usage() }], state).stale).toBe(
      "tables",
    );
    expect(after([{ kind: "previewed", ...previewed() }], { ...state, stale: "tables" }).stale).toBe(
      "nothing",
    );
  });

  test("usage that was edited after its reading began is read once more", () => {
    const edit: PaneAction = { kind: "edited", usage: true };
    const read: PaneAction = { kind: "usageRead", usage: usage() };
    expect(after([started, edit, read]).stale).toBe("usage");
    expect(after([started, read, edit]).stale).toBe("usage");
    expect(after([edit, started, read]).stale).toBe("tables");
    expect(after([edit, { kind: "readingUsage" }, read]).stale).toBe("tables");
    expect(after([{ kind: "readingUsage" }, edit, read]).stale).toBe("usage");
    expect(after([started, { kind: "edited", usage: false }, read]).stale).toBe("tables");
  });

  test("undone, there is no answer, until one is written again", () => {
    const written = after([
      { kind: "recommended", answer: recommended() },
      { kind: "undoable", undoable: true },
    ]);
    expect(written).toMatchObject({ undoable: true, undone: false });
    const undone = after([{ kind: "undone" }], written);
    expect(undone).toMatchObject({ answer: null, answerIsOld: false, undoable: false, undone: true });
    expect(after([{ kind: "recommended", answer: recommended() }], undone).undone).toBe(false);
  });
});
