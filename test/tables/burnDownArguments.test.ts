import { readTracked, type BurnDownArguments } from "../../src/tables/burnDownArguments";
import { describe as say } from "../../src/tables/wording";

const given = (more: Partial<BurnDownArguments>): BurnDownArguments => ({
  actuals: [
    ["2027-01", 100],
    ["2027-02", 110],
  ],
  commit: 1200,
  discount: 0.1,
  history: null,
  terms: null,
  ...more,
});
const tracked = (more: Partial<BurnDownArguments> = {}) => {
  const read = readTracked(given(more));
  if ("problems" in read) throw new Error(read.problems.map(say).join("; "));
  return read.value;
};
const said = (more: Partial<BurnDownArguments>): readonly string[] => {
  const read = readTracked(given(more));
  return "problems" in read ? read.problems.map(say) : [];
};

test("[T1] a year from the first month of the actuals, drawn at the discount", () => {
  const { plan, actuals, observed } = tracked();
  expect([plan.firstMonth, plan.months.length, plan.commitments]).toEqual(["2027-01", 12, [1200]]);
  expect([actuals, observed]).toEqual([
    [100, 110],
    [100, 110],
  ]);
});

test("[T1] a history right before the actuals goes before them, and dates months that are only numbered", () => {
  const history = [
    ["2026-11", 80],
    ["2026-12", 90],
  ];
  expect(tracked({ history }).observed).toEqual([80, 90, 100, 110]);
  const numbered = tracked({ history, actuals: [[100, 110]] });
  expect(numbered.plan.firstMonth).toBe("2027-01");
  expect(tracked({ actuals: [[100, 110]] }).plan.firstMonth).toBeNull();
  // A history without dates fits before any month
  expect(tracked({ history: [[80, 90]] }).observed).toEqual([80, 90, 100, 110]);
});

test("[T1] the commitment is the term's: spread over its periods, by the Ramp where there is one", () => {
  const twoYears = [["Term years", 2]];
  expect(tracked({ terms: twoYears }).plan.commitments).toEqual([600, 600]);
  expect(tracked({ terms: [...twoYears, ["Ramp", 0.5, 1.5]] }).plan.commitments).toEqual([300, 900]);
  // Without Term years the Ramp's shares are the years
  expect(tracked({ terms: [["Ramp", 0.5, 1, 1.5]] }).plan.commitments).toEqual([200, 400, 600]);
  // A term that is settled as a whole is one period
  const whole = tracked({
    terms: [
      ["Settlement", "term"],
      ["Term years", 2],
    ],
  }).plan;
  expect([whole.commitments, whole.months.length]).toEqual([[1200], 24]);
  // A quarter, settled quarterly
  const quarter = tracked({
    terms: [
      ["Settlement", "quarterly"],
      ["Term years", 0.25],
    ],
  }).plan;
  expect([quarter.commitments, quarter.months.length]).toEqual([[1200], 3]);
});

test("[T1] a term that is over needs no history to forecast the rest from", () => {
  const month = [
    ["Settlement", "monthly"],
    ["Term years", 1 / 12],
  ];
  expect(tracked({ actuals: [[100]], terms: month }).actuals).toEqual([100]);
  expect(said({ actuals: [[100]] })).toEqual([
    "history: expected at least two whole months together with the actuals, got 1 month",
  ]);
  expect(said({ actuals: [[100, 100]], terms: month })).toEqual([
    "actuals: expected at most 1 months, the term, got 2 months",
  ]);
});

test("[T1] a history that reaches into the actuals is refused, and claw-back needs bands", () => {
  expect(
    said({
      history: [
        ["2026-12", 1],
        ["2027-01", 1],
      ],
    }),
  ).toEqual(["history: expected months before 2027-01, the first of the actuals, got 2027-01 as its last"]);
  expect(said({ terms: [["True-down claw-back", "yes"]] })).toEqual([
    "terms row 1: expected bands, from which a reduced commitment earns its discount, got yes with a given discount",
  ]);
});

test("[T1] one argument that cannot be read is named alone", () => {
  expect(said({ discount: 2 })).toEqual([
    "discount: discount must be at least 0 and below 1, got 2; did you mean 2 %?",
  ]);
  expect(said({ commit: "x" })).toEqual(["commit: expected a commitment of 0 or more, got x"]);
  expect(said({ history: [["x"]] })).toEqual(["history row 1: expected a number of 0 or more, got x"]);
});
