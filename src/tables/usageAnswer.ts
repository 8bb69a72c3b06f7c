import type { TokenClass } from "../engine/tokens";
import type { Day } from "../engine/units";
import type { ItemMeaning, UsageOptions } from "./exports/usageOptions";
import type { Cell } from "./grid";
import type { UsageField, UsageFormat } from "./usageReading";

/** What the user says about the usage beyond its cells; one row of the table UsageOptions. */
export type UsageAnswer =
  | { readonly kind: "format"; readonly format: UsageFormat }
  /** The heading a field is read from; null: the field is not used. */
  | { readonly kind: "column"; readonly field: UsageField; readonly heading: string | null }
  | { readonly kind: "unit"; readonly tokensPerUnit: NonNullable<UsageOptions["tokensPerUnit"]> }
  /** What an entry of a bill meters, by its text. */
  | { readonly kind: "meaning"; readonly item: string; readonly meaning: ItemMeaning }
  | { readonly kind: "prompt"; readonly includesCached: boolean }
  /** The day whose list prices the list usage has; null: the last day of the usage. */
  | { readonly kind: "signingDay"; readonly day: Day | null };

export const usageOptionColumns = ["Setting", "Field", "Value"] as const;
export type UsageOptionColumn = (typeof usageOptionColumns)[number];

/** The words of the column Setting, by what they set. */
export const usageSettings = {
  format: "Format",
  column: "Column",
  unit: "Tokens per unit",
  meaning: "Meaning",
  prompt: "Prompt includes cached",
  signingDay: "Signing day",
} as const satisfies Record<UsageAnswer["kind"], string>;

/** A column that is not to be read, and an entry that is no usage to be priced. */
export const notUsed = "not used";
export const leftOut = "left out";

const classWords: Readonly<Record<TokenClass, string>> = {
  input: "input",
  cacheWrite5m: "cache write 5m",
  cacheWrite1h: "cache write 1h",
  cacheRead: "cache read",
  output: "output",
};

/** An answer as a row of the table: Setting, Field, Value. */
export function answerCells(answer: UsageAnswer): readonly [string, string, Cell] {
  const setting = usageSettings[answer.kind];
  switch (answer.kind) {
    case "format":
      return [setting, "", answer.format];
    case "column":
      return [setting, answer.field, answer.heading ?? notUsed];
    case "unit":
      return [setting, "", answer.tokensPerUnit];
    case "meaning": {
      const { meaning } = answer;
      const value =
        meaning.kind === "left out" ? leftOut : `${meaning.model} ${classWords[meaning.tokenClass]}`;
      return [setting, answer.item, value];
    }
    case "prompt":
      return [setting, "", answer.includesCached ? "yes" : "no"];
    case "signingDay":
      return [setting, "", answer.day ?? ""];
  }
}
