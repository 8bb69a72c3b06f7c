import { defaultTerms, type Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { readFurtherTables } from "../../src/tables/furtherTables";
import { expectGoldenSheets, sheetsOf } from "./answerCase";
import { oneYear } from "./workedAnswer";

const untouched = readFurtherTables({});
/** Two years that only the engine can settle. */
const rolling: Terms = { ...defaultTerms, termYears: 2, rolloverShare: fraction(0.5), policy: "least cost" };
const slices: Terms = { ...defaultTerms, bandKind: "graduated" };

expectGoldenSheets("rolling", sheetsOf(oneYear, rolling, 2, untouched, 4));
expectGoldenSheets("slices", sheetsOf(oneYear, slices, 1, untouched, 4));
expectGoldenSheets("no bands", sheetsOf([], defaultTerms, 1, untouched, 4));
