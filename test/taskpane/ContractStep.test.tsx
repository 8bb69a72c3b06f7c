import { within } from "@testing-library/react";
import { contract } from "./fakeWorkbook";
import { button, openPane, step } from "./press";

const open = async (answers: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openPane(answers);
  await pane.user.click(button("Contract", "2 Contract"));
  await within(step("Contract")).findByText("Terms");
  return pane;
};

describe("the contract", () => {
  test("is read when its step is opened first, and not each time", async () => {
    const readContract = jest.fn(() => Promise.resolve(contract()));
    const { user } = await open({ readContract });
    await user.click(button("Contract", "2 Contract"));
    await user.click(button("Contract", "2 Contract"));
    expect(readContract).toHaveBeenCalledTimes(1);
    await user.click(button("Contract", "Read again"));
    expect(readContract).toHaveBeenCalledTimes(2);
  });

  test("shows bands and terms as the tables say them", async () => {
    await open();
    const rows = within(within(step("Contract")).getByRole("table", { name: "Bands" })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "BandFromDiscount",
      "Bronze250,00010 %",
      "Silver1,000,00015 %",
    ]);
    expect(within(step("Contract")).getByLabelText("Terms")).toHaveTextContent("DrawdownnetPeriods1");
  });

  test("a band without a name is called by its number", async () => {
    const bands = [{ threshold: "250,000", discount: "10 %", name: "" }];
    await open({ readContract: () => Promise.resolve(contract({ bands })) });
    expect(within(step("Contract")).getByRole("rowheader")).toHaveTextContent("Band 1");
  });

  test("without bands says that the answer will be the floor for a row of discounts", async () => {
    await open({ readContract: () => Promise.resolve(contract({ bands: [] })) });
    expect(
      within(step("Contract")).getByText(/the answer is the floor for a row of discounts/),
    ).toBeVisible();
  });

  test.each([
    ["Edit Bands", "Contract!A4"],
    ["Edit Terms", "Contract!E4"],
    ["Edit Prices", "Prices!A4"],
  ])("%s goes to the table", async (name, address) => {
    const show = jest.fn(() => Promise.resolve());
    const { user } = await open({ show });
    await user.click(button("Contract", name));
    expect(show).toHaveBeenCalledWith(address);
  });
});
