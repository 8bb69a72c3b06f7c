import type { PaneText } from "../text";
import { charts } from "./german/charts";
import { contract } from "./german/contract";
import { help } from "./german/help";
import { negotiate } from "./german/negotiate";
import { optimise } from "./german/optimise";
import { pane } from "./german/pane";
import { plans } from "./german/plans";
import { range } from "./german/range";
import { recommend } from "./german/recommend";
import { track } from "./german/track";
import { usage } from "./german/usage";

const steps = { usage, optimise, range, contract, recommend, negotiate, track };

/** The pane in German. Names of tables and columns stay as they stand in the workbook. */
export const german: PaneText = { ...pane, ...steps, plans, charts, help };
