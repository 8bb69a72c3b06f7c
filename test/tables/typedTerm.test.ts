import { definitionOf, type TermDefinition } from "../../src/tables/termDefinitions";
import { fixed, termReference, typedTerm } from "../../src/tables/typedTerm";

const term = (name: string): TermDefinition => {
  const found = definitionOf(name);
  if (found === null) throw new Error(name);
  return found;
};

test.each<[string, string, string | number, string | number, string]>([
  ["a number is its cell", "True-down share", 0.1, 0.1, "Q!F5"],
  ["a number typed as text is what was read", "True-down share", "10 %", 0.1, "IF(ISNUMBER(Q!F5),Q!F5,0.1)"],
  ["a blank cell may get a number", "True-down share", "", 0, "Q!F5"],
  ["a word, however it is spelled", "Rate", "Lower of", "lower of", "LOWER(TRIM(Q!F5))"],
  ["a number or a word", "Overage", 0.05, 0.05, "IF(ISNUMBER(Q!F5),Q!F5,LOWER(TRIM(Q!F5)))"],
  ["a discount typed as text", "Overage", "5 %", 0.05, "IF(ISNUMBER(Q!F5),Q!F5,0.05)"],
])("[N4] what a cell says of a term: %s", (_, name, typed, read, formula) => {
  expect(typedTerm(term(name), { where: "Q!F5", typed }, read)).toBe(formula);
});

test("[N2] a cell that says what was read stands in a formula itself, wherever the formula is moved", () => {
  expect(termReference(term("Overage"), { where: "Asks!C5", typed: "committed" }, "committed")).toBe(
    "Asks!$C$5",
  );
  expect(termReference(term("Rate"), { where: "Asks!C5", typed: "LOCKED" }, "locked")).toBe(
    "LOWER(TRIM(Asks!$C$5))",
  );
  expect(fixed("'My asks'!AB12")).toBe("'My asks'!$AB$12");
});
