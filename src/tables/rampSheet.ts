import type { FreeRamp } from "../engine/ramp/freeRamp";
import type { SettledRamp } from "../engine/ramp/settledRamp";
import { mean } from "../engine/quantile";
import { inMoney, inPercent } from "./numbersInWords";
import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import type { Block, SheetPlan } from "./sheetPlan";
import { TextRows } from "./textRows";

/** What the Ramp sheet shows. */
export interface RampFigures {
  readonly months: number;
  /** Mean list usage of each settlement period. */
  readonly usage: readonly number[];
  /** The recommended commitments: flat, or with the shares of the terms. */
  readonly given: SettledRamp;
  /** The level that costs least, with the same shares and whatever its fill: the one that the free ramp is held against. */
  readonly level: SettledRamp;
  /** Share of scenarios that must be full; null where the policy asks for none. */
  readonly confidence: number | null;
  /** Null where sizing it needs a solver that is not loaded. */
  readonly free: FreeRamp | null;
  readonly shares: readonly number[] | null;
}

const money = "#,##0";
const headerRow = 4;

/**
 * The Ramp sheet: the commitment of each settlement period as recommended, beside the one that would cost least
 * if every period had its own. Values.
 *
 * @see docs/SPEC.md R3
 */
export function rampSheet(name: string, figures: RampFigures): SheetPlan {
  const { months, usage, given, free, shares } = figures;
  const periods = given.commitments.length;
  const rows = given.commitments.map((commitment, t) => ({ commitment, free: free?.commitments[t] ?? null }));
  type Row = (typeof rows)[number];
  const freeColumns: readonly TableColumn<Row>[] = [
    { name: "Free ramp", format: money, cell: (row) => row.free ?? "" },
    {
      name: "Difference",
      format: money,
      cell: (_, t) => ({ formula: `=$E${headerRow + 2 + t}-$D${headerRow + 2 + t}` }),
    },
  ];
  const columns: readonly TableColumn<Row>[] = [
    {
      name: "Period",
      cell: (_, t) => `${t + 1}: months ${(t * months) / periods + 1} to ${((t + 1) * months) / periods}`,
    },
    { name: "Mean list usage", format: money, cell: (_, t) => usage[t] ?? "" },
    { name: "Ramp share", format: "0.00", cell: (_, t) => shares?.[t] ?? 1 },
    { name: "Recommended commitment", format: money, cell: ({ commitment }) => commitment },
    ...(free === null ? [] : freeColumns),
  ];
  const first = plannedTable("bw_Ramp", { row: headerRow, column: 0 }, columns, rows);
  const sum = (letter: string) => ({ formula: `=SUM($${letter}$${headerRow + 2}:$${letter}$${first.end})` });
  const totals: readonly Block[] = [
    { row: first.end, column: 0, cells: [["The whole term"]], role: "header" },
    {
      row: first.end,
      column: 1,
      cells: [[sum("B"), "", sum("D"), ...(free === null ? [] : [sum("E"), sum("F")])]],
      role: "number header",
      format: money,
    },
  ];
  const text = new TextRows();
  text.add(first.end + 2, "heading", ["What it means"]);
  text.sentences([...inWords(figures)]);
  return plannedSheet({
    name,
    title: "Ramp",
    note: "Commitment of each settlement period, in commitment units; expected means the mean of the scenarios.",
    widths: [26, 18, 14, 20, 18, 16, 12, 12],
    tables: [first],
    blocks: totals,
    text: [text],
    notes: [
      {
        row: headerRow,
        column: 3,
        text: "The recommended commitment times the period's ramp share. Inputs: Recommendation, Terms (Ramp).",
      },
      ...(free === null
        ? []
        : [
            {
              row: headerRow,
              column: 4,
              text: "One commitment a period with the least expected net cost, whatever the policy. A value; COMMIT.RAMP gives the same.",
            },
          ]),
    ],
    frozenRows: headerRow + 1,
    orientation: "landscape",
  });
}

function inWords({ given, free, level, confidence }: RampFigures): readonly string[] {
  const recommended = `As recommended the term is expected to cost ${inMoney(given.expectedNetCost)}, and nothing is forfeited in ${inPercent(given.fill)} of scenarios.`;
  if (free === null)
    return [
      recommended,
      "The free ramp with rollover over so many periods takes too long to be worked out here: COMMIT.RAMP over the Scenarios sheet does it.",
    ];
  const saved = level.expectedNetCost - free.expectedNetCost;
  const within =
    free.within > 0
      ? ` No ramp is better by more than ${inMoney(free.within)}.`
      : " It is the exact optimum.";
  if (saved <= 0.5)
    return [recommended, `A commitment of its own for each period would save nothing on average.${within}`];
  const ask =
    confidence !== null && free.fill < confidence
      ? `, fewer than the ${inPercent(confidence)} asked for: weigh it.`
      : ": ask for the ramp.";
  return [
    recommended,
    ...(level === given
      ? []
      : [
          `By cost alone the best level is ${inMoney(mean(level.commitments))} a period: it would cost ${inMoney(given.expectedNetCost - level.expectedNetCost)} less than recommended, and be full in ${inPercent(level.fill)} of scenarios.`,
        ]),
    `A commitment of its own for each period would save ${inMoney(saved)} on average${level === given ? "" : " beside that level"}, and would be full in ${inPercent(free.fill)} of scenarios${ask}${within}`,
  ];
}
