import { waitFor } from "@testing-library/react";
import { optionalTables } from "../../src/workbook/forPane";
import { text } from "../../src/taskpane/text";
import { contract, noPlans, previewed } from "./fakeWorkbook";
import { button, openPane, openStep } from "./press";

const plans = {
  ...noPlans,
  Levers: { inForce: ["batch: 25 %", "batch: 30 %"], address: "Levers!A4:M14" },
  Launches: { inForce: ["Chat: 500"], address: "Launches!A4:N14" },
  OtherSpend: { inForce: [], address: "OtherSpend!A4:H14" },
};

const open = async (title: Parameters<typeof openStep>[1], answers: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openPane(answers);
  const section = await openStep(pane.user, title);
  await section.findByRole("region", { name: /optional|Levers|history|Asks|Plan/ });
  return { ...pane, section };
};
const withPlans = { preview: () => Promise.resolve(previewed({}, contract({ plans }))) };

describe("the optional tables", () => {
  test("what is in force is said", async () => {
    const { user, section } = await open("Range", withPlans);
    expect(section.getByLabelText("What the history does not show", { selector: "dl" })).toHaveTextContent(
      "Launches and endings1 in forceChat: 500Growth and months to leave outNo table",
    );
    expect(section.getByText("Chat: 500")).not.toBeVisible();
    await user.click(section.getByText("1 in force"));
    expect(section.getByText("Chat: 500")).toBeVisible();
  });

  test("a table that is there is gone to", async () => {
    const show = jest.fn(() => Promise.resolve());
    const insertTable = jest.fn(() => Promise.resolve());
    const { user } = await open("Optimise", { ...withPlans, show, insertTable });
    await user.click(button("Optimise", "Edit Levers"));
    await user.click(button("Optimise", "Edit OtherSpend"));
    expect(show.mock.calls).toEqual([["Levers!A4:M14"], ["OtherSpend!A4:H14"]]);
    expect(insertTable).not.toHaveBeenCalled();
  });

  test.each([
    ["Optimise", "Levers"],
    ["Optimise", "OtherSpend"],
    ["Range", "Launches"],
    ["Range", "RangeOptions"],
  ] as const)(
    "in %s the %s table is made on request, and what is shown is read again",
    async (title, name) => {
      let made = false;
      const insertTable = jest.fn(() => {
        made = true;
        return Promise.resolve();
      });
      const read = () =>
        contract(made ? { plans: { ...noPlans, [name]: { inForce: [], address: "A1" } } } : {});
      const { user, section } = await open(title, {
        insertTable,
        preview: () => Promise.resolve(previewed({}, read())),
      });
      await user.click(button(title, `Add ${name} table`));
      expect(insertTable).toHaveBeenCalledWith(name, expect.anything());
      await waitFor(() => expect(button(title, `Edit ${name}`)).toHaveFocus());
      expect(section.getByText("0 in force")).toBeVisible();
    },
  );

  test("every table has its step", () => {
    const shown = Object.values(text.plans.groups).flatMap(({ tables }): readonly string[] => tables);
    expect([...shown].sort()).toEqual([...optionalTables].sort());
  });

  test("a table that cannot be made is said in the step", async () => {
    const insertTable = () => Promise.reject(new Error("no room"));
    const { user, section } = await open("Optimise", { insertTable });
    await user.click(button("Optimise", "Add Levers table"));
    expect(await section.findByRole("alert")).toBeVisible();
    expect(button("Optimise", "Add Levers table")).toBeVisible();
  });
});
