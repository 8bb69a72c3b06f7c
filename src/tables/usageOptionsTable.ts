import type { PriceBook } from "../engine/prices";
import type { Problem } from "../engine/problem";
import type { Day } from "../engine/units";
import { headingKey } from "./exports/headingKey";
import { tokenClassInWords } from "./exports/tokenClassInWords";
import { unitChoices, type ItemMeaning, type UsageOptions } from "./exports/usageOptions";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { modelFinder, type FoundModel } from "./modelNames";
import { TableRow } from "./tableRow";
import { numberIn, plainWord, yesNo } from "./termKinds";
import {
  leftOut,
  notUsed,
  usageOptionColumns,
  usageSettings,
  type UsageAnswer,
  type UsageOptionColumn,
} from "./usageAnswer";
import { usageFields, usageFormats } from "./usageFields";
import type { UsageReading } from "./usageReading";
import { usable } from "./wording";

/** An answer and the cell it stands in. */
export interface LocatedAnswer {
  readonly answer: UsageAnswer;
  /** Of its value. */
  readonly where: string;
  /** Its row in the grid, from 0. */
  readonly row: number;
}

export interface UsageOptionsReading {
  readonly options: UsageOptions;
  /** The day that was chosen for the list prices; null: the last day of the usage. */
  readonly signingDay: Day | null;
  readonly answers: readonly LocatedAnswer[];
  readonly problems: readonly Problem[];
}

/** What holds where nothing was answered yet. */
export const noUsageOptions: UsageOptionsReading = {
  options: {},
  signingDay: null,
  answers: [],
  problems: [],
};

type Row = TableRow<UsageOptionColumn>;
type Find = (name: string) => FoundModel;

/**
 * Reads the table of what the user said about the usage: Setting, Field, Value.
 *
 * - Format: a layout, such as bedrock. Column: Field is what the column holds, Value its heading, or "not used".
 * - Tokens per unit: 1,000 or 1,000,000. Prompt includes cached: yes or no.
 * - Meaning: Field is the text of a usage type, SKU or meter; Value a model and a token class, or "left out".
 * - Signing day: the day whose list prices the list usage has.
 *
 * A row without a value is skipped: the question is open again, and the signing day is the last day of the usage. Cells that are not understood are problems,
 * and what the others say still holds.
 *
 * @param book prices; its ids are the models that are known.
 * @see docs/SPEC.md U1, U4
 */
export function readUsageOptions(grid: Grid, book: PriceBook): UsageOptionsReading {
  const columns = headedColumns(grid, usageOptionColumns, usageOptionColumns);
  const problems: Problem[] = [...columns.problems];
  const answers: LocatedAnswer[] = [];
  if (problems.length > 0) return { options: {}, signingDay: null, answers, problems };
  const find = modelFinder(book);
  const seen = new Set<string>();
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    const row = new TableRow(grid, columns, r, problems);
    if (!row.given("Value")) continue;
    const answer = readAnswer(row, find);
    if (answer === null) continue;
    const key = subjectOf(answer);
    if (seen.has(key)) problems.push({ code: "repeated-term", where: row.where("Setting"), got: key });
    else answers.push({ answer, where: row.where("Value"), row: r });
    seen.add(key);
  }
  const said = answers.map(({ answer }) => answer);
  return { options: optionsOf(said), signingDay: signingDayIn(said), answers, problems };
}

/** What an answer is about: a second one about the same takes its place. */
function subjectOf(answer: UsageAnswer): string {
  const setting = usageSettings[answer.kind];
  if (answer.kind === "column") return `${setting} ${answer.field}`;
  return answer.kind === "meaning" ? `${setting} ${answer.item}` : setting;
}

function readAnswer(row: Row, find: Find): UsageAnswer | null {
  const setting = plainWord(row.text("Setting"));
  const kinds = Object.keys(usageSettings) as UsageAnswer["kind"][];
  const kind = kinds.find((each) => plainWord(usageSettings[each]) === setting);
  const value = row.text("Value");
  if (kind !== undefined && kind !== "column" && kind !== "meaning")
    row.mustBeBlank("Field", usageSettings[kind]);
  switch (kind) {
    case "format": {
      const format = usageFormats.find((each) => plainWord(each) === plainWord(value));
      if (format === undefined)
        return row.refuse("Value", "out-of-range", `one of ${usageFormats.join(", ")}`);
      return { kind, format };
    }
    case "column": {
      const named = plainWord(row.text("Field"));
      const field = usageFields.find((each) => plainWord(each) === named);
      if (field === undefined) return row.refuse("Field", "out-of-range", `one of ${usageFields.join(", ")}`);
      return { kind, field, heading: plainWord(value) === plainWord(notUsed) ? null : value };
    }
    case "unit": {
      const count = numberIn(row.cell("Value"));
      const tokensPerUnit = unitChoices.find((each) => each === count);
      if (tokensPerUnit === undefined) return row.refuse("Value", "out-of-range", "1,000 or 1,000,000");
      return { kind, tokensPerUnit };
    }
    case "meaning": {
      const item = row.text("Field");
      if (item === "") return row.refuse("Field", "blank", "the text of a usage type, SKU or meter");
      const meaning = meaningIn(value, find);
      if (meaning === null) return row.refuse("Value", "out-of-range", meaningWanted);
      return { kind, item, meaning };
    }
    case "prompt": {
      const includesCached = yesNo.parse([row.cell("Value")]);
      if (includesCached === undefined) return row.refuse("Value", "out-of-range", "yes or no");
      return { kind, includesCached };
    }
    case "signingDay": {
      const day = row.day("Value");
      return day === null ? null : { kind, day };
    }
    case undefined:
      return row.refuse("Setting", "out-of-range", `one of ${Object.values(usageSettings).join(", ")}`);
  }
}

const meaningWanted =
  "a model of the price book and a token class, such as claude-opus-4-5 output, or left out";

/** A model's name may have spaces as well as the token class behind it: the longest name that is known counts. */
function meaningIn(value: string, find: Find): ItemMeaning | null {
  if (plainWord(value) === plainWord(leftOut)) return { kind: "left out" };
  const words = value.split(/\s+/);
  for (let cut = words.length - 1; cut > 0; cut--) {
    const found = find(words.slice(0, cut).join(" "));
    const classed = tokenClassInWords(words.slice(cut).join(" "));
    if ("model" in found && classed !== null)
      return { kind: "tokens", model: found.model, tokenClass: classed.tokenClass };
  }
  return null;
}

function optionsOf(answers: readonly UsageAnswer[]): UsageOptions {
  const columns: Record<string, string | null> = {};
  const meanings: Record<string, ItemMeaning> = {};
  let options: UsageOptions = {};
  for (const answer of answers) {
    switch (answer.kind) {
      case "format":
        options = { ...options, match: { format: answer.format } };
        break;
      case "column":
        columns[answer.field] = answer.heading;
        break;
      case "unit":
        options = { ...options, tokensPerUnit: answer.tokensPerUnit };
        break;
      case "meaning":
        meanings[answer.item] = answer.meaning;
        break;
      case "prompt":
        options = { ...options, promptIncludesCached: answer.includesCached };
        break;
      case "signingDay":
        // It is no part of how cells are read.
        break;
    }
  }
  if (Object.keys(columns).length > 0) options = { ...options, match: { ...options.match, columns } };
  return Object.keys(meanings).length > 0 ? { ...options, meanings } : options;
}

const signingDayIn = (answers: readonly UsageAnswer[]): Day | null =>
  answers.reduce<Day | null>((day, answer) => (answer.kind === "signingDay" ? answer.day : day), null);

/**
 * A reading together with the signing day that was chosen, and with what is wrong with the answers it was made
 * with: cells that are not understood, a layout or heading that this usage does not have, which an answer about
 * other usage may leave behind, and a signing day before all usage.
 */
export function withAnswers(reading: UsageReading, given: UsageOptionsReading): UsageReading {
  const { answers, problems, signingDay } = given;
  const { match } = reading;
  const headings =
    match && new Set([...match.columns.map(({ header }) => header), ...match.unused].map(headingKey));
  const misfits = answers.flatMap(({ answer, where }): readonly Problem[] => {
    if (answer.kind === "signingDay") {
      const { from } = reading.totals;
      if (from === null || answer.day === null || answer.day >= from) return [];
      return [
        {
          code: "out-of-range",
          where,
          got: answer.day,
          expected: `a day from ${from} on, where the usage begins`,
        },
      ];
    }
    if (answer.kind === "format" && answer.format !== reading.format)
      return [{ code: "out-of-range", where, got: answer.format, expected: "a layout this usage can have" }];
    if (
      answer.kind !== "column" ||
      answer.heading === null ||
      headings?.has(headingKey(answer.heading)) === true
    )
      return [];
    return [{ code: "missing-column", where, got: answer.heading, expected: "a heading of this usage" }];
  });
  const all = [...problems, ...misfits, ...reading.problems];
  const chosen = signingDay === null ? {} : { signingDay };
  return { ...reading, ...chosen, problems: all, rows: usable(all) ? reading.rows : [] };
}
