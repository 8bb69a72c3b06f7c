import { defaultTerms } from "../../src/engine/terms";
import { money } from "../../src/engine/units";
import { negotiationFigures } from "../../src/tables/negotiationFigures";
import { tablesInEnglish } from "../../src/tables/sentences/tablesInEnglish";
import { tablesInGerman } from "../../src/tables/sentences/tablesInGerman";
import { shownNegotiation } from "../../src/tables/shownNegotiation";
import { shownTracking } from "../../src/tables/shownTracking";
import { trackContract } from "../../src/tables/trackedContract";
import { readFurtherTables } from "../../src/tables/furtherTables";
import { further } from "./answerCase";
import { expectGoldenText } from "./goldenText";
import { oneYear, workedAnalysis } from "./workedAnswer";

const terms = { ...defaultTerms, increment: money(5000) };
const analysis = workedAnalysis(oneYear, terms);
const languages = { english: tablesInEnglish, german: tablesInGerman };

/** Figures to ten digits, which are the same on every machine. */
const textOf = (shown: unknown): string =>
  `${JSON.stringify(shown, (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(10)) : value), 1)}\n`;
const expectShown = (shown: unknown, name: string, language: string): void =>
  expectGoldenText(textOf(shown), `shown/${name.replaceAll(" ", "-")}.${language}.json`);

describe.each(Object.entries(languages))("what the pane shows, %s", (language, say) => {
  test.each([
    ["negotiation", further],
    ["negotiation without tables", readFurtherTables({})],
  ])("of a %s", (name, tables) => {
    const figures = negotiationFigures({ analysis, bands: oneYear, terms, further: tables });
    expectShown(shownNegotiation(figures, analysis.answer, terms, say), name, language);
  });

  test("of a negotiation without bands", () => {
    const none = workedAnalysis([], terms);
    const figures = negotiationFigures({ analysis: none, bands: [], terms, further });
    expectShown(shownNegotiation(figures, none.answer, terms, say), "negotiation without bands", language);
  });

  test("of a contract that is signed", () => {
    const { plan, notices, actuals } = further;
    if (plan === null) throw new Error("a plan");
    const { tracked } = trackContract(plan, notices, actuals, analysis);
    if (tracked === null) throw new Error("a contract that is tracked");
    expectShown(shownTracking(tracked, notices, say), "tracking", language);
  });
});
