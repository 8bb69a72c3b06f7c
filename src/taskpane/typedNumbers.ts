import type { Formats } from "./formats";

/**
 * Numbers of a text as the tables' readers take them, which is with a decimal point: in a language that writes
 * `1.234,5`, that is 1234.5. What is no number of that language stays as it was typed.
 */
export function typedNumbers(text: string, { decimal }: Formats): string {
  const point = decimal(0.1).charAt(1);
  return point === "," ? text.replace(/[^\s;%]+/g, withPoint) : text;
}

const commaNumber = /^([+−-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

function withPoint(word: string): string {
  const found = commaNumber.exec(word);
  if (found === null) return word;
  const [, sign = "", whole = "", decimals] = found;
  return `${sign}${whole.replaceAll(".", "")}${decimals === undefined ? "" : `.${decimals}`}`;
}
