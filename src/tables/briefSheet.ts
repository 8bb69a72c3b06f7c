import type { Analysis } from "../engine/analyse";
import type { Terms } from "../engine/terms";
import { termOfProtection } from "./asksReader";
import { bandAskInWords } from "./bandAsks";
import { nearInWords, roomInWords } from "./bandMovesInWords";
import type { NegotiationFigures } from "./negotiationFigures";
import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import type { ValuedAsk } from "./protectionsFigures";
import { askSentences } from "./protectionsInWords";
import { answerInWords } from "./quotesInWords";
import type { QuoteFigures } from "./quotesFigures";
import { headline } from "./recommendationInWords";
import { answer as answerSentences } from "./sentences/english/answer";
import type { SheetPlan } from "./sheetPlan";
import { askInWords } from "./termsWithAsks";
import { termInWords } from "./termInWords";
import { trapInWords } from "./trapInWords";
import { pageColumns, TextRows } from "./textRows";

const money = "#,##0";
const share = "0.0%";
const headlineRow = 2;
const asksRow = 5;
/** The columns of the page hold so many of the wider fonts that stand in for Excel’s own. */
const charactersAcross = 130;

/** What to have in writing, whatever is agreed. */
const inWriting =
  "Have in writing: whether usage draws down at discounted or at list prices; the price of usage beyond the commitment; what becomes of what is left unused; how long the rate holds; every date of notice.";

/**
 * The brief for the buyer's own side: the position, the requests with what is enough, the next bands, the quotes,
 * and what can be offered in return, on one page. All figures are values of the day it was written. It has limits
 * of what is acceptable, so that a copy for the vendor goes without it.
 *
 * @see docs/SPEC.md N1, N2, N4, R7
 */
export function briefSheet(
  name: string,
  figures: NegotiationFigures,
  answer: Analysis["answer"],
  terms: Terms,
): SheetPlan {
  const { protections, bandAsks, moves, quotes } = figures;
  const words = termInWords(terms);
  const top = new TextRows(charactersAcross);
  top.next = headlineRow;
  top.sentences([
    answer.kind === "recommendation"
      ? headline(answer.recommendation, words)
      : answerSentences.floors(answer.floors, terms.confidence),
  ]);
  const asks = plannedTable("bw_BriefAsks", { row: asksRow, column: 0 }, askColumns, protections?.asks ?? []);
  const quotesRow = asks.end + 2;
  const offers = plannedTable("bw_BriefQuotes", { row: quotesRow, column: 0 }, quoteColumns, quotes);
  const text = new TextRows(charactersAcross);
  const section = (heading: string, sentences: readonly string[]): void => {
    if (sentences.length === 0) return;
    text.add(text.next + 1, "heading", [heading]);
    text.sentences(sentences);
  };
  text.next = offers.end;
  section("What to ask for first", protections === null ? [] : askSentences(protections));
  section("At the next bands", [
    ...bandAsks.map((ask) => bandAskInWords(ask)),
    ...(moves?.near ?? []).map((threshold) => nearInWords(threshold)),
  ]);
  section(
    "What to answer to the quotes",
    quotes.flatMap((quote) => answerInWords(quote)),
  );
  section(
    "What to offer in return",
    (moves?.room ?? []).map((each) => roomInWords(each)),
  );
  section("Before you sign", [
    ...(answer.kind === "recommendation" && answer.trap !== null ? trapInWords(answer.trap, terms) : []),
    inWriting,
  ]);
  return plannedSheet({
    name,
    title: "Negotiation brief",
    note: "For your own side: it says what would still do. Left out of a copy for the vendor; Recommend writes it anew.",
    widths: [40, 15, 15, 15, 15, 15, 15, 17],
    tables: [asks, offers],
    blocks: [
      {
        row: asksRow - 1,
        column: 0,
        cells: [
          [
            protections === null
              ? "Requests: nothing is recommended to be signed"
              : "Requests, the most worth first",
          ],
        ],
        role: "heading",
      },
      {
        row: quotesRow - 1,
        column: 0,
        cells: [[quotes.length === 0 ? "Quotes: none yet" : "Quotes, on the same scenarios"]],
        role: "heading",
      },
    ],
    text: [top, text],
    notes:
      protections === null
        ? []
        : [
            {
              row: asksRow,
              column: 3,
              text: "Expected net cost at the recommended commitment that the request saves, alone on top of the contract as it stands. Inputs: Asks, Bands, Terms, Scenarios.",
            },
          ],
    printedColumns: pageColumns,
    orientation: "portrait",
  });
}

const askColumns: readonly TableColumn<ValuedAsk>[] = [
  { name: "Request", cell: ({ ask }) => askInWords(ask.kind, ask.wanted) },
  { name: "Wanted", format: share, cell: ({ ask }) => termOfProtection(ask.kind).show(ask.wanted as Terms) },
  {
    name: "Walk-away",
    format: share,
    cell: ({ ask }) => (ask.walkAway === null ? "" : termOfProtection(ask.kind).show(ask.walkAway as Terms)),
  },
  { name: "Worth", format: money, cell: ({ worth }) => worth },
  {
    name: "Discount points",
    format: "0.0",
    cell: ({ discountWorth }) => (discountWorth === null ? "none" : discountWorth * 100),
  },
  { name: "Worth at walk-away", format: money, cell: ({ worthOfWalkAway }) => worthOfWalkAway ?? "" },
  { name: "Status", cell: ({ ask }) => ask.status },
];

const quoteColumns: readonly TableColumn<QuoteFigures>[] = [
  { name: "Quote", cell: ({ quote }) => quote?.name ?? "Recommended (Bands)" },
  { name: "Commitment", format: money, cell: ({ compared }) => compared.offer.commitment },
  { name: "Discount", format: share, cell: ({ compared }) => compared.discount },
  { name: "Expected net cost", format: money, cell: ({ compared }) => compared.outcome.netCost },
  { name: "Forfeiture", format: money, cell: ({ compared }) => compared.outcome.forfeited },
  { name: "Fill", format: share, cell: ({ compared }) => compared.outcome.fill },
  { name: "Rank", format: "0", cell: ({ compared }) => compared.rank },
  {
    name: "Walk-away discount",
    format: share,
    cell: ({ compared }) => compared.walkAway?.discount ?? "none is enough",
  },
];
