import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Problem } from "../../src/engine/problem";
import { fraction, money, type Day } from "../../src/engine/units";
import type { ColumnMatch } from "../../src/tables/exports/columnMatch";
import type { ControlTotals } from "../../src/tables/exports/controlCounts";
import type { UsageAnswer } from "../../src/tables/usageAnswer";
import type { UsageReading } from "../../src/tables/usageReading";
import type { UsageSource } from "../../src/workbook/forPane";
import { usage } from "./fakeWorkbook";
import { openPane, step } from "./press";

const item = "USE1-MP:USE1_Mystery-Units";
const unit: Problem = { code: "ambiguous-unit", where: "Usage!D2", got: "2.5 of USE1-MP" };
const meaning: Problem = { code: "unknown-item", where: "Usage!C3", got: item };
const match: ColumnMatch = {
  format: "litellm-daily",
  columns: [
    { field: "date", header: "date", column: 0 },
    { field: "prompt", header: "prompt_tokens", column: 2 },
  ],
  unused: ["who", "model_group"],
  missing: ["model"],
};

/** The pane over a workbook with this usage; what is answered is taken down. */
async function withUsage(changes: Partial<UsageReading>, answered = usage()) {
  const answerUsage = jest.fn((_answers: readonly UsageAnswer[], _work: unknown, _source?: UsageSource) =>
    Promise.resolve(answered),
  );
  const show = jest.fn((_address: string) => Promise.resolve());
  const pane = await openPane({ readUsage: () => Promise.resolve(usage(changes)), answerUsage, show });
  return { ...pane, answerUsage, show, said: () => answerUsage.mock.calls.map(([answers]) => answers) };
}

describe("[U4] what the usage does not say is asked", () => {
  test("the unit of a bill, with its two choices; the answer's reading is shown", async () => {
    const { user, said } = await withUsage({ problems: [unit] });
    const group = screen.getByRole("group", { name: "Tokens of one unit" });
    expect(group).toHaveTextContent("2.5 of USE1-MP");
    await user.click(within(group).getByRole("button", { name: "1,000,000 tokens" }));
    expect(said()).toEqual([[{ kind: "unit", tokensPerUnit: 1_000_000 }]]);
    await waitFor(() => expect(screen.queryByRole("group", { name: "Tokens of one unit" })).toBeNull());
  });

  test("the meaning of a text, by keyboard alone", async () => {
    const { user, said } = await withUsage({ problems: [meaning] });
    const form = screen.getByRole("form", { name: `What is ${item}?` });
    const use = within(form).getByRole("button", { name: "Use this meaning" });
    expect(use).toHaveAttribute("aria-disabled", "true");
    await user.click(within(form).getByLabelText("Model of the price book"));
    await user.keyboard("{Enter}");
    expect(said()).toEqual([]);
    await user.keyboard(" claude-opus-4-5 ");
    await user.selectOptions(within(form).getByLabelText("Token class"), "Cache read");
    await user.click(within(form).getByLabelText("Model of the price book"));
    await user.keyboard("{Enter}");
    expect(said()).toEqual([
      [
        {
          kind: "meaning",
          item,
          meaning: { kind: "tokens", model: "claude-opus-4-5", tokenClass: "cacheRead" },
        },
      ],
    ]);
  });

  test("a text can be left out", async () => {
    const { user, said } = await withUsage({ problems: [meaning] });
    await user.click(screen.getByRole("button", { name: "Leave out" }));
    expect(said()).toEqual([[{ kind: "meaning", item, meaning: { kind: "left out" } }]]);
  });

  test("ten texts at once, each once, and how many come after", async () => {
    const many = Array.from({ length: 12 }, (_, i): Problem => ({ ...meaning, got: `text ${i}` }));
    await withUsage({ problems: [...many, ...many] });
    expect(screen.getAllByRole("form", { name: /^What is text/ })).toHaveLength(10);
    expect(screen.getByText("2 more are asked for after these.")).toBeVisible();
  });

  test("nothing is asked of usage without questions", async () => {
    await withUsage({ problems: [{ code: "assumed", where: "Usage!A1", got: "x" }] });
    expect(screen.queryByRole("heading", { name: "What the usage does not say" })).toBeNull();
  });

  test("the questions of a file are answered by reading the file again", async () => {
    const answerUsage = jest.fn((_answers: readonly UsageAnswer[], _work: unknown, _source?: UsageSource) =>
      Promise.resolve(usage({ problems: [unit] })),
    );
    const { user } = await openPane({
      answerUsage,
      openUsage: () => Promise.resolve(usage({ problems: [unit] })),
      pickUsage: () => Promise.resolve(usage({ problems: [unit] })),
    });
    const answer = async () => user.click(await screen.findByRole("button", { name: "1,000 tokens" }));
    const file = new File(["a"], "bill.csv");
    await user.upload(screen.getByLabelText("Open a file", { selector: "input" }), file);
    await answer();
    await answer();
    expect(answerUsage.mock.calls.map(([, , source]) => source?.name)).toEqual(["bill.csv", "bill.csv"]);
    // A selection is no file.
    await user.click(screen.getByRole("button", { name: "Use selection" }));
    await answer();
    expect(answerUsage.mock.calls[2]?.[2]).toBeUndefined();
  });
});

describe("[U1] the day whose list prices the usage has", () => {
  test("is the last day of the usage until one is chosen, and can be cleared again", async () => {
    const { user, said } = await withUsage({}, usage({ signingDay: "2026-12-31" as Day }));
    await user.click(screen.getByText("List prices of Feb 28, 2026, the last day of usage"));
    const field = () => screen.getByLabelText("Signing day");
    expect(field()).toHaveValue("");
    await user.click(screen.getByRole("button", { name: "Use this day" }));
    expect(said()).toEqual([]);
    fireEvent.change(field(), { target: { value: "2026-12-31" } });
    await user.click(screen.getByRole("button", { name: "Use this day" }));
    expect(said()).toEqual([[{ kind: "signingDay", day: "2026-12-31" }]]);
    expect(await screen.findByText("List prices of Dec 31, 2026, the signing day")).toBeVisible();
    expect(field()).toHaveValue("2026-12-31");
    fireEvent.change(field(), { target: { value: "" } });
    await user.click(screen.getByRole("button", { name: "Use this day" }));
    expect(said()[1]).toEqual([{ kind: "signingDay", day: null }]);
  });

  test("is not asked about usage that is given as cost", async () => {
    await withUsage({ totals: { ...usage().totals, tokens: null } });
    expect(screen.queryByLabelText("Signing day")).toBeNull();
  });
});

describe("[U4] how the columns were read can be corrected", () => {
  const open = async (changes: Partial<UsageReading> = { match }) => {
    const pane = await withUsage(changes);
    await pane.user.click(screen.getByText("Columns understood (2)"));
    const form = screen.getByRole("form", { name: "Correct the columns" });
    return { ...pane, form, choice: (label: string) => within(form).getByLabelText(label) };
  };

  test("each field has its column, the one that is needed first", async () => {
    const { form, choice } = await open();
    expect(within(form).getAllByRole("combobox")[1]).toBe(choice("Model (needed)"));
    expect(choice("Layout")).toHaveValue("litellm-daily");
    expect(choice("Date")).toHaveValue("date");
    expect(choice("Output")).toHaveValue("");
    const offered = within(choice("Model (needed)")).getAllByRole("option");
    expect(offered.map((option) => option.textContent)).toEqual([
      "Not used",
      "date",
      "prompt_tokens",
      "who",
      "model_group",
    ]);
  });

  test("nothing is written before the button is pressed, then all that was changed", async () => {
    const { user, said, choice, form } = await open();
    const press = within(form).getByRole("button", { name: "Read with these columns" });
    expect(press).toHaveAttribute("aria-disabled", "true");
    await user.selectOptions(choice("Model (needed)"), "model_group");
    await user.selectOptions(choice("Date"), "Not used");
    await user.selectOptions(choice("Output"), "who");
    await user.selectOptions(choice("Output"), "Not used");
    await user.selectOptions(choice("Input includes cached tokens"), "No");
    expect(said()).toEqual([]);
    await user.click(press);
    expect(said()).toEqual([
      [
        { kind: "column", field: "model", heading: "model_group" },
        { kind: "column", field: "date", heading: null },
        { kind: "prompt", includesCached: false },
      ],
    ]);
  });

  test("another layout", async () => {
    const { user, said, choice } = await open();
    await user.selectOptions(choice("Layout"), "LiteLLM spend logs");
    await user.click(screen.getByRole("button", { name: "Read with these columns" }));
    expect(said()).toEqual([[{ kind: "format", format: "litellm-logs" }]]);
  });

  test("cached tokens are asked about only where there is a column of prompts", async () => {
    const { form } = await open({ match: { ...match, columns: match.columns.slice(0, 1) } });
    expect(within(form).queryByLabelText("Input includes cached tokens")).toBeNull();
  });
});

describe("[U6] control totals", () => {
  const of = (model: string | null, discount: number) => ({
    model,
    rows: 2,
    reported: money(90),
    priced: money(100),
    discount: fraction(discount),
    median: fraction(discount),
  });
  const control: ControlTotals = {
    rowsRead: 1234,
    columns: [
      { field: "input", header: "input_tokens", column: 1, total: 5_000_000 },
      { field: "cost", header: "cost", column: 2, total: 90 },
    ],
    leftOut: [{ why: "other models", rows: 34 }],
    rowsUsed: 1200,
    tokens: usage().totals.tokens,
    reportedCost: money(90),
    listCost: money(100),
    comparison: {
      overall: of(null, 0.1),
      byModel: [of("claude-opus-4-5", 0.125)],
      unexplained: ["Usage!C7", "bill.csv row 9"].map((where, row) => ({
        row,
        where,
        model: "claude-opus-4-5",
        reported: money(1),
        priced: money(2),
        difference: money(-1.5),
      })),
      unexplainedRows: 2,
    },
  };

  test("rows, tokens, costs and the discount enjoyed, behind one line", async () => {
    const { user } = await withUsage({ control });
    expect(screen.getByText("Rows read")).not.toBeVisible();
    await user.click(within(step("Usage")).getByText("Control totals"));
    expect(screen.getByText("Rows read")).toBeVisible();
    const facts = within(screen.getByLabelText("Control totals")).getAllByRole("definition");
    expect(facts.map((fact) => fact.textContent)).toEqual(["1,234", "1,200", "34", "90.00", "100.00"]);
    expect(screen.getByRole("row", { name: "input_tokens 5,000,000" })).toBeVisible();
    expect(screen.queryByRole("row", { name: "cost 90" })).toBeNull();
    expect(screen.getByRole("row", { name: "All 10% 10%" })).toBeVisible();
    expect(screen.getByRole("row", { name: "claude-opus-4-5 12.5% 12.5%" })).toBeVisible();
  });

  test("rows that are not explained are links where they are cells", async () => {
    const { user, show } = await withUsage({ control });
    await user.click(screen.getByText("Control totals"));
    const list = screen.getByRole("list", { name: /not explained/ });
    expect(list).toHaveTextContent("bill.csv row 9 claude-opus-4-5 -1.50");
    expect(within(list).getAllByRole("button")).toHaveLength(1);
    await user.click(within(list).getByRole("button", { name: "Go to Usage!C7" }));
    expect(show).toHaveBeenCalledWith("Usage!C7");
  });

  test("without costs to compare there is no discount", async () => {
    await withUsage({ control: { ...control, comparison: null } });
    expect(screen.queryByText("Discount already enjoyed")).toBeNull();
  });
});
