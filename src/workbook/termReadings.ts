import { defaultTerms, type Terms } from "../engine/terms";
import type { Cell } from "../tables/grid";
import { inFull } from "../tables/numbersInWords";
import { termDefinitions, type TermDefinition } from "../tables/termDefinitions";
import { isShare, termNumbers } from "../tables/termNumbers";
import type { TermReading } from "./forPane";

/** The terms that decide most contracts; the others are there for who needs them. */
const plain: readonly (keyof Terms)[] = [
  "denomination",
  "settlement",
  "termYears",
  "overage",
  "rolloverShare",
  "trueDownShare",
  "confidence",
  "increment",
];

/** Words that a term takes besides numbers. */
const words: Readonly<Partial<Record<keyof Terms, readonly string[]>>> = {
  overage: ["list", "committed"],
  upliftCap: ["none"],
  ramp: ["flat"],
};

/** Every term, plain ones first, as it is shown and edited. */
export function termReadings(terms: Terms): readonly TermReading[] {
  const reading = (each: TermDefinition): TermReading => {
    const shown = each.show(terms);
    const control = controlOf(each);
    return {
      key: each.key,
      name: each.name,
      shown: control === "percent" && typeof shown === "number" ? percent(shown) : inCell(shown),
      control,
      choices: each.choices.length > 0 ? each.choices : (words[each.key] ?? []),
      unit: each.unit,
      advanced: !plain.includes(each.key),
      changed: shown !== each.show(defaultTerms),
    };
  };
  const advanced = termDefinitions.filter(({ key }) => !plain.includes(key));
  const first = plain.flatMap((key) => termDefinitions.filter((each) => each.key === key));
  return [...first, ...advanced].map(reading);
}

function controlOf({ key, choices }: TermDefinition): TermReading["control"] {
  if (choices.length > 0) return "choice";
  const numbers = termNumbers[key];
  if (numbers === undefined) return "text";
  return isShare(key) ? "percent" : "number";
}

/** Percent without their sign and without grouping, as a field for numbers takes them. */
const percent = (share: number): string => String(Number((share * 100).toPrecision(12)));

const inCell = (shown: Cell): string =>
  typeof shown === "number" ? inFull(shown).replace(/,/g, "") : String(shown);
