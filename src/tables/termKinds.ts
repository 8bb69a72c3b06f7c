import type { Overage, Payment } from "../engine/terms";
import type { Cell } from "./grid";
import { isPercentText, numberInText } from "./readCell";

/** How the values of a term are read and shown. */
export interface TermKind<V> {
  /** What the value is, in the table's Unit column and in messages. */
  readonly unit: string;
  /** The words to choose from, for a drop-down; empty where numbers are possible. */
  readonly choices: readonly string[];
  /** The value from its cell and the cells that continue it; undefined where it is not of this kind. */
  readonly parse: (cells: readonly Cell[]) => V | undefined;
  readonly show: (value: V) => Cell;
}

/** Upper and lower case, spaces and hyphens do not tell names or words apart. */
export const plainWord = (text: string): string => text.toLowerCase().replace(/[\s\-–_]/g, "");

/** A number, also typed as text and with a percent sign; null for anything else. */
export function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell === "boolean") return null;
  return numberInText(cell.replace("−", "-"));
}

/** One of a few words; `labels` are the words shown where they differ. */
export function choice<V extends string>(
  words: readonly V[],
  labels: Partial<Record<V, string>> = {},
): TermKind<V> {
  const label = (word: V): string => labels[word] ?? word;
  return {
    unit: words.map(label).join(", "),
    choices: words.map(label),
    parse: ([cell = ""]) => {
      const typed = plainWord(String(cell));
      return words.find((word) => plainWord(word) === typed || plainWord(label(word)) === typed);
    },
    show: label,
  };
}

/** A number within bounds. */
export function numeric<V extends number>(unit: string, accepts: (value: number) => boolean): TermKind<V> {
  return {
    unit,
    choices: [],
    parse: ([cell = ""]) => {
      const value = mayBePercent(unit) || !isPercentText(cell) ? numberIn(cell) : null;
      return value !== null && accepts(value) ? (value as V) : undefined;
    },
    show: (value) => value,
  };
}

/** Shares and changes may be typed with a percent sign; money, years and periods may not. */
const mayBePercent = (unit: string): boolean => /\b(share|change)\b/.test(unit);

/** Another kind's values, or a word for none. */
export function orNone<V>(kind: TermKind<V>, word: string): TermKind<V | null> {
  return {
    unit: word === "" ? kind.unit : `${kind.unit}, or ${word}`,
    choices: kind.choices,
    parse: (cells) =>
      word !== "" && plainWord(String(cells[0] ?? "")) === plainWord(word) ? null : kind.parse(cells),
    show: (value) => (value === null ? word : kind.show(value)),
  };
}

export const yesNo: TermKind<boolean> = {
  unit: "yes, no",
  choices: ["yes", "no"],
  parse: ([cell = ""]) => ({ yes: true, true: true, no: false, false: false })[plainWord(String(cell))],
  show: (value) => (value ? "yes" : "no"),
};

export const overageKind: TermKind<Overage> = {
  unit: "list, committed, or a discount off list below 1",
  choices: [],
  parse: ([cell = ""]) => {
    const discount = numberIn(cell);
    if (discount !== null) return discount < 1 ? { kind: "discount", discount } : undefined;
    const word = plainWord(String(cell));
    return word === "list" || word === "committed" ? { kind: word } : undefined;
  },
  show: (overage) => (overage.kind === "discount" ? overage.discount : overage.kind),
};

const payments: readonly Payment[] = (["upfront", "annual", "quarterly", "monthly"] as const).flatMap(
  (interval) => (["in advance", "in arrears"] as const).map((timing) => ({ interval, timing })),
);
const showPayment = ({ interval, timing }: Payment): string => `${interval} ${timing}`;

export const paymentKind: TermKind<Payment> = {
  unit: "upfront, annual, quarterly, monthly; in advance or in arrears",
  choices: payments.map(showPayment),
  parse: ([cell = ""]) => {
    const word = plainWord(String(cell));
    return payments.find((each) =>
      [showPayment(each), each.interval].some((known) => plainWord(known) === word),
    );
  },
  show: showPayment,
};

/** Shares in the cells to the right of the name, or in one cell as a list with spaces or semicolons. */
export const rampKind: TermKind<readonly number[]> = {
  unit: "one share of at least 0 a period",
  choices: [],
  parse: (cells) => {
    // The blank of "50 %" parts no shares.
    const first = String(cells[0] ?? "")
      .trim()
      .replace(/\s+%/g, "%");
    const listed = /[;\s]/.test(first) ? first.split(/[;\s]+/) : null;
    const shares: number[] = [];
    for (const cell of listed ?? cells) {
      const share = numberIn(cell);
      if (share === null) break;
      shares.push(share);
    }
    const complete = listed === null || shares.length === listed.length;
    return complete && shares.length > 0 && shares.every((share) => share >= 0) ? shares : undefined;
  },
  show: (shares) => shares.join("; "),
};
