import { answerSaid } from "./answerSaid";
import { mailSaid } from "./mailSaid";
import { movesSaid } from "./movesSaid";
import { plansSaid } from "./plansSaid";
import { quotesSaid } from "./quotesSaid";
import { rangeSaid } from "./rangeSaid";
import { requestsSaid } from "./requestsSaid";
import { trackingSaid } from "./trackingSaid";
import type { Examples } from "./catalogue";

/** Every sentence about what was computed, by its place in the catalogue. */
export const said: Examples = {
  ...answerSaid,
  ...rangeSaid,
  ...requestsSaid,
  ...movesSaid,
  ...quotesSaid,
  ...mailSaid,
  ...trackingSaid,
  ...plansSaid,
};
