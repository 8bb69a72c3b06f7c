import { defaultTerms } from "../../src/engine/terms";
import { money } from "../../src/engine/units";
import { expectGoldenSheets, further, sheetsOf } from "./answerCase";
import { oneYear } from "./workedAnswer";

test("the tables were read without problems", () => expect(further.problems).toEqual([]));

expectGoldenSheets("one year", sheetsOf(oneYear, { ...defaultTerms, increment: money(5000) }, 1, further));
