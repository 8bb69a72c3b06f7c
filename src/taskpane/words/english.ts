import { charts } from "./english/charts";
import { contract } from "./english/contract";
import { help } from "./english/help";
import { negotiate } from "./english/negotiate";
import { optimise } from "./english/optimise";
import { pane } from "./english/pane";
import { plans } from "./english/plans";
import { range } from "./english/range";
import { recommend } from "./english/recommend";
import { track } from "./english/track";
import { usage } from "./english/usage";

/** The pane in English, the language that the others are translated from. */
export const english = {
  ...pane,
  usage,
  optimise,
  range,
  contract,
  plans,
  recommend,
  negotiate,
  track,
  charts,
  help,
};
