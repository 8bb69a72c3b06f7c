import { tablesInEnglish } from "../../../src/tables/sentences/tablesInEnglish";

/** Figures, the sentence in English, and the same in German. */
type Said = readonly [given: readonly unknown[], english: string, german: string];
export type Examples = Readonly<Record<string, readonly Said[]>>;

type Call = (...given: readonly never[]) => string;

/** Every sentence of a catalogue by its path, such as `answer.signNothing`; a text is one without figures. */
export function sentencesOf(catalogue: object, path = ""): ReadonlyMap<string, Call | string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]): readonly (readonly [string, Call | string])[] => {
      const name = path === "" ? key : `${path}.${key}`;
      return typeof value === "object"
        ? [...sentencesOf(value as object, name)]
        : [[name, value as Call | string]];
    }),
  );
}

/** Numbers of a sentence without what only one language writes between digits. */
export const figuresOf = (sentence: string): readonly string[] =>
  (sentence.match(/\d[\d.,/-]*/g) ?? []).map((figure) => figure.replace(/\D/g, "")).sort();

/** What stands in the catalogue besides sentences. */
export const numbersAndProblems = [...sentencesOf(tablesInEnglish).keys()].filter((name) =>
  /^(numbers\.|problem$)/.test(name),
);
