import type { Analysis, Answer } from "../engine/analyse";
import type { Terms } from "../engine/terms";
import { inMonths } from "./numbersInWords";
import { inShort } from "./problemsInShort";
import { answer as answerSentences } from "./sentences/english/answer";
import { range as rangeSentences } from "./sentences/english/range";
import { headerBlocks, wrappedHeight, type SheetPlan } from "./sheetPlan";
import { termInWords } from "./termInWords";
import { pageColumns, TextRows } from "./textRows";

/** The Recommendation sheet while there are no bands: the floor for a row of discounts, and no recommendation. */
export function floorsSheet(
  { history, range, problems }: Pick<Analysis, "history" | "range" | "problems">,
  { floors }: Answer & { readonly kind: "floors" },
  terms: Terms,
  name: string,
): SheetPlan {
  const { each } = termInWords(terms);
  const words = answerSentences.floors(floors, terms.confidence);
  const first = 6;
  const text = new TextRows();
  text.add(first + floors.length + 1, "heading", ["Assumptions"]);
  text.sentences([
    rangeSentences.madeFrom(range),
    `Usage at the list prices of ${history.signingDay}; ${range.scenarios.length} scenarios, seed ${range.seed}.`,
    ...inShort(problems),
  ]);
  return {
    name,
    widths: [30, 22, 14, 12, 13, 13, 14, 12],
    blocks: [
      { row: 0, column: 0, cells: [["What your usage fills"]], role: "title" },
      {
        row: 1,
        column: 0,
        cells: [[`Term of ${inMonths(range.termMonths)}${each === "" ? "" : `; commitments are${each}`}`]],
        role: "note",
      },
      { row: 2, column: 0, cells: [[words]], role: "headline" },
      { row: first - 2, column: 0, cells: [["Floor at a row of discounts"]], role: "heading" },
      ...headerBlocks(first - 1, 0, [], ["Discount", "Highest commitment"]),
      {
        row: first,
        column: 0,
        cells: floors.map(({ discount }) => [discount]),
        role: "computed",
        format: "0.0%",
      },
      {
        row: first,
        column: 1,
        cells: floors.map(({ commitment }) => [commitment]),
        role: "computed",
        format: "#,##0",
      },
      ...text.blocks,
    ],
    wrapped: [
      { row: 2, column: 0, rows: 1, columns: pageColumns, height: wrappedHeight(words, 96) },
      ...text.wrapped,
    ],
    tables: [],
    names: [],
    lists: [],
    charts: [],
    frozenRows: 0,
    orientation: "portrait",
  };
}
