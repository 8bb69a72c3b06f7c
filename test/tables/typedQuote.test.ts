import { defaultTerms } from "../../src/engine/terms";
import { quoteTerms } from "../../src/tables/quotesReader";
import { quoteCells, readTypedQuote, termsOfQuotes, type TypedQuote } from "../../src/tables/typedQuote";

const typed = (changed: Partial<TypedQuote> = {}): TypedQuote => ({
  name: "Vendor",
  commitment: "1,000,000",
  discount: "15 %",
  validUntil: "",
  terms: {},
  ...changed,
});

test("[N4] what is typed is read as the table Quotes reads it", () => {
  const terms = {
    Overage: "5 %",
    Rate: "lower of",
    "Uplift cap": "3 %",
    "Rollover life": "2",
    Ramp: "0.5; 1.5",
  };
  const read = readTypedQuote(typed({ validUntil: "31 Dec 2026", terms }));
  if (read.kind !== "quote") throw new Error(JSON.stringify(read.problems));
  expect(read.quote).toMatchObject({
    name: "Vendor",
    commitment: 1_000_000,
    discount: 0.15,
    validUntil: "2026-12-31",
    terms: {
      overage: { kind: "discount", discount: 0.05 },
      rate: "lower of",
      upliftCap: 0.03,
      rolloverLife: 2,
      ramp: [0.5, 1.5],
    },
  });
  // Its cells are read back to the same terms
  const cells = Object.fromEntries([...quoteCells(read.quote)].map(([name, cell]) => [name, String(cell)]));
  const again = readTypedQuote(
    typed({ ...read.quote, commitment: "1000000", discount: "0.15", validUntil: "", terms: cells }),
  );
  expect(again.kind === "quote" && again.quote.terms).toEqual(read.quote.terms);
  expect(cells).toMatchObject({ Quote: "Vendor", Commitment: "1000000", "Valid until": "2026-12-31" });
});

test.each<[string, Partial<TypedQuote>, string]>([
  ["Quote", { name: "" }, "expected a name such as the vendor's, got nothing"],
  ["Commitment", { commitment: "-5" }, "expected a commitment of 0 or more, got -5"],
  ["Commitment", { commitment: "10 %" }, "expected a commitment of 0 or more, got 10 %"],
  ["Discount", { discount: "" }, "expected a discount from 0 to below 1, such as 10 %, got nothing"],
  ["Valid until", { validUntil: "soon" }, "soon"],
  ["Rate", { terms: { Rate: "free" } }, "free"],
])("[N4] a problem names its field: %s", (field, changed, message) => {
  const read = readTypedQuote(typed(changed));
  if (read.kind !== "problems") throw new Error("a problem");
  expect(read.problems.map((problem) => problem.field)).toEqual([field]);
  expect(read.problems[0]?.message).toContain(message);
});

test("[N4] an empty form, and a name that is taken", () => {
  const nothing = typed({ name: "", commitment: "", discount: "" });
  expect(readTypedQuote(nothing)).toEqual({
    kind: "problems",
    problems: [{ field: "Quote", message: "give the offer a name, such as the vendor's" }],
  });
  expect(readTypedQuote(typed(), ["Vendor"])).toMatchObject({
    kind: "problems",
    problems: [{ field: "Quote" }],
  });
  expect(readTypedQuote(typed(), ["Other"]).kind).toBe("quote");
});

test("the form's terms are those that a quote can bring, with what is in force", () => {
  const terms = termsOfQuotes(defaultTerms);
  expect(terms.map(({ name }) => name)).toEqual(quoteTerms.map(({ name }) => name));
  expect(terms.find(({ name }) => name === "Rate")).toMatchObject({
    inForce: "locked",
    choices: ["locked", "floating", "lower of"],
  });
});
