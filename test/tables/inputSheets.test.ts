import { bandsSheet, termsSheet } from "../../src/tables/inputSheets";
import { termDefinitions } from "../../src/tables/termDefinitions";
import { termNumbers } from "../../src/tables/termNumbers";

const plan = termsSheet();
const valueOf = (name: string): number => 4 + termDefinitions.findIndex((each) => each.name === name);

test("every term that is one of a few words has a drop-down, every plain number its bounds", () => {
  const rows = (areas: readonly { readonly row: number }[] = []) => areas.map(({ row }) => row);
  expect(rows(plan.lists)).toContain(valueOf("Draws down at"));
  expect(rows(plan.numbers)).toContain(valueOf("Confidence"));
  expect(plan.numbers?.find(({ row }) => row === valueOf("Confidence"))).toMatchObject({
    column: 1,
    least: 0,
    most: 1,
    message: "Confidence: a share from 0 to 1",
  });
  // Both words and numbers: Excel can check neither
  for (const name of ["Overage", "Uplift cap", "Ramp"]) {
    expect(rows(plan.lists)).not.toContain(valueOf(name));
    expect(rows(plan.numbers)).not.toContain(valueOf(name));
  }
});

test.each(termDefinitions.filter(({ key }) => key in termNumbers))(
  "$name: Excel accepts no number that the reader refuses at its ends",
  ({ key, read }) => {
    const { least, most } = termNumbers[key] ?? { least: 0, most: 0 };
    const whole = key === "rolloverLife";
    for (const number of [least, most ?? 1e12])
      if (!whole || Number.isInteger(number)) expect(read([number])).not.toBeNull();
  },
);

test("[B6] thresholds and discounts of the Bands table are checked as they are typed", () => {
  const bands = bandsSheet([], "note");
  expect(bands.numbers?.map(({ column, least, most }) => [column, least, most])).toEqual([
    [0, 0.01, 1e15],
    [1, 0, 0.9999],
  ]);
  expect(bands.notes).toHaveLength(4);
});
