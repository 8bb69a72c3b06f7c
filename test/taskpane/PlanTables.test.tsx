import { waitFor, within } from "@testing-library/react";
import { optionalTables } from "../../src/workbook/forPane";
import { contract, noPlans } from "./fakeWorkbook";
import { button, openPane, step } from "./press";

const plans = {
  ...noPlans,
  Levers: { inForce: ["batch: 25 %", "batch: 30 %"], address: "Levers!A4:M14" },
  Launches: { inForce: ["Chat: 500"], address: "Launches!A4:N14" },
  OtherSpend: { inForce: [], address: "OtherSpend!A4:H14" },
};

const open = async (answers: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openPane(answers);
  await pane.user.click(button("Contract", "2 Contract"));
  await within(step("Contract")).findByRole("region", { name: "Optimise and range" });
  return pane;
};
const facts = () => within(step("Contract")).getByLabelText("Optimise and range", { selector: "dl" });

describe("levers and launches", () => {
  test("what is in force is said", async () => {
    const { user } = await open({ readContract: () => Promise.resolve(contract({ plans })) });
    expect(facts()).toHaveTextContent(
      "Levers2 in forcebatch: 25 %batch: 30 %Launches and endings1 in forceChat: 500Other spend0 in force",
    );
    expect(within(step("Contract")).getByText("Chat: 500")).not.toBeVisible();
    await user.click(within(step("Contract")).getByText("1 in force"));
    expect(within(step("Contract")).getByText("Chat: 500")).toBeVisible();
  });

  test("a table that is there is gone to", async () => {
    const show = jest.fn(() => Promise.resolve());
    const insertTable = jest.fn(() => Promise.resolve());
    const { user } = await open({
      readContract: () => Promise.resolve(contract({ plans })),
      show,
      insertTable,
    });
    await user.click(button("Contract", "Edit Levers"));
    await user.click(button("Contract", "Edit Launches"));
    await user.click(button("Contract", "Edit OtherSpend"));
    expect(show.mock.calls).toEqual([["Levers!A4:M14"], ["Launches!A4:N14"], ["OtherSpend!A4:H14"]]);
    expect(insertTable).not.toHaveBeenCalled();
  });

  test.each(optionalTables)(
    "the %s table is made on request, and what is shown is read again",
    async (name) => {
      let made = false;
      const insertTable = jest.fn(() => {
        made = true;
        return Promise.resolve();
      });
      const read = () =>
        contract(
          made
            ? {
                plans: { ...noPlans, [name]: { inForce: [], address: "A1" } },
              }
            : {},
        );
      const { user } = await open({ insertTable, readContract: () => Promise.resolve(read()) });
      expect(facts()).toHaveTextContent("LeversNo tableLaunches and endingsNo tableOther spendNo table");

      await user.click(button("Contract", `Add ${name} table`));
      expect(insertTable).toHaveBeenCalledWith(name, expect.anything());
      await waitFor(() => expect(button("Contract", `Edit ${name}`)).toHaveFocus());
      expect(within(step("Contract")).getByText("0 in force")).toBeVisible();
    },
  );

  test("a table that cannot be made is said in the step", async () => {
    const insertTable = () => Promise.reject(new Error("no room"));
    const { user } = await open({ insertTable });
    await user.click(button("Contract", "Add Levers table"));
    expect(await within(step("Contract")).findByRole("alert")).toBeVisible();
    expect(button("Contract", "Add Levers table")).toBeVisible();
  });
});
