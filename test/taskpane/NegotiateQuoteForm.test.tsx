import { screen } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import type { TypedQuote } from "../../src/tables/typedQuote";
import { button, view } from "./negotiatePage";
import { negotiationRead, shownNegotiation } from "./shownFigures";

describe("a quote that is typed in", () => {
  const type = async (user: ReturnType<typeof userEvent.setup>, values: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(values)) await user.type(screen.getByLabelText(label), value);
  };

  test("is answered in sentences, with a mail to copy", async () => {
    const answerTo = jest.fn(negotiationRead().answerTo);
    const { user } = await view({ readNegotiation: () => Promise.resolve(negotiationRead({ answerTo })) });
    await type(user, { Quote: "Vendor", "Commitment of one settlement period": "1,000,000" });
    await type(user, { "Discount, such as 12 %": "15 %" });
    await user.click(screen.getByText("Terms that differ"));
    expect(screen.getByLabelText("Overage")).toHaveAttribute("placeholder", "As in Terms: list");
    await type(user, { Overage: "committed" });
    await user.selectOptions(screen.getByLabelText("Rate"), "floating");
    await user.click(button("Answer"));
    expect(answerTo).toHaveBeenCalledWith({
      name: "Vendor",
      commitment: "1,000,000",
      discount: "15 %",
      validUntil: "",
      terms: { Overage: "committed", Rate: "floating" },
    } satisfies TypedQuote);
    expect(screen.getByText("Decline 1,000,000 at 15 %.")).toBeVisible();
    expect(screen.getByText("The answer is below.").parentElement).toHaveAttribute("role", "status");
    expect(screen.getByLabelText("Ramp")).not.toBeVisible();
    expect(screen.getByLabelText("Subject")).toHaveValue("Your offer of 1,000,000 at 15 %");
    await user.click(button("Copy the mail"));
    expect(await screen.findByText("Copied.")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe("Hello,\n\nthank you for your offer.");
    // Another quote: the answer to the last one goes
    await type(user, { Quote: "s" });
    expect(screen.queryByText("Decline 1,000,000 at 15 %.")).not.toBeInTheDocument();
  });

  test("whose mail the pane may not copy is selected for the user's own keys", async () => {
    const { user } = await view();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(button("Answer"));
    await user.click(button("Copy the mail"));
    expect(await screen.findByText(/press Ctrl\+C/)).toBeVisible();
    const body = screen.getByLabelText<HTMLTextAreaElement>("Text of the mail");
    expect(body.selectionEnd - body.selectionStart).toBe(body.value.length);
  });

  test("that cannot be used says why at its fields", async () => {
    const problems = [{ field: "Discount", message: "expected a discount, got 12" }];
    const answerTo = () => ({ kind: "problems" as const, problems });
    const { user } = await view({ readNegotiation: () => Promise.resolve(negotiationRead({ answerTo })) });
    await user.click(button("Answer"));
    expect(screen.getByLabelText("Discount, such as 12 %")).toBeInvalid();
    expect(screen.getByText("Not usable: expected a discount, got 12")).toBeVisible();
  });

  test("is added to the table Quotes, and the pane hears of it", async () => {
    const onChanged = jest.fn();
    const addQuote = jest.fn(() => Promise.resolve({ kind: "added" as const, address: "Quotes!A5" }));
    const { user } = await view({ addQuote }, { onChanged });
    await type(user, { Quote: "Vendor" });
    await user.click(button("Add to Quotes"));
    expect(await screen.findByText("The quote is a row of the table Quotes now.")).toBeVisible();
    expect(addQuote).toHaveBeenCalledWith(expect.objectContaining({ name: "Vendor" }), expect.anything());
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  test("is not added while a task of the pane runs", async () => {
    const addQuote = jest.fn();
    const { user, again } = await view({ addQuote });
    again({ busy: true });
    await user.click(button("Add to Quotes"));
    await user.click(button("Write the brief"));
    expect(addQuote).not.toHaveBeenCalled();
  });

  test("is text wherever it is shown, never markup or a formula", async () => {
    const hostile = '<img src=x onerror="alert(1)">=HYPERLINK("x")';
    const answerTo = (typed: TypedQuote) => ({
      kind: "answered" as const,
      sentences: [`${typed.name}, rank 1.`],
      mail: { subject: typed.name, body: `Hello ${typed.name}` },
    });
    const quote = {
      name: hostile,
      commitment: 1,
      discount: 0,
      paid: 1,
      netCost: 1,
      forfeited: 0,
      fill: 1,
      rank: 1,
      walkAway: null,
      percentile: null,
      validUntil: null,
    } as never;
    const shown = shownNegotiation({ quotes: [quote], quoteSentences: [hostile] });
    const { user } = await view({
      readNegotiation: () => Promise.resolve(negotiationRead({ answerTo, shown })),
    });
    await user.click(screen.getByLabelText("Quote"));
    await user.paste(hostile);
    await user.click(button("Answer"));
    expect(screen.getByText(`${hostile}, rank 1.`)).toBeVisible();
    expect(screen.getByRole("columnheader", { name: hostile })).toBeVisible();
    expect(screen.getByLabelText("Text of the mail")).toHaveValue(`Hello ${hostile}`);
    expect(document.querySelector("img")).toBeNull();
  });
});
