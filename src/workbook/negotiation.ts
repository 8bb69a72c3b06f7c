import { mailInWords } from "../tables/mailInWords";
import {
  bandsOf,
  protectionsOf,
  quotesOf,
  recommendationOf,
  type NegotiationInputs,
} from "../tables/negotiationFigures";
import { judgeQuote, quoteAnswer } from "../tables/quoteAnswer";
import type { TableSentences } from "../tables/sentences/tablesInEnglish";
import { shownNegotiation } from "../tables/shownNegotiation";
import { readTypedQuote, type TypedQuote } from "../tables/typedQuote";
import { writeBrief } from "./brief";
import { readInputs } from "./excelServices";
import type { NegotiationReading, NegotiationServices, QuoteAnswer } from "./forNegotiation";
import type { Work } from "./forPane";
import { addQuote } from "./negotiationQuotes";
import { pauseBefore } from "./pause";
import { analysisOf } from "./recommend";
import { withWorkbook } from "./session";

/** The negotiation of the workbook that is open in Excel. */
export const excelNegotiation: NegotiationServices = {
  readNegotiation,
  addQuote: (typed, work) => withWorkbook((context) => addQuote(context, typed, work)),
  writeBrief: (work) => withWorkbook((context) => writeBrief(context, work)),
};

async function readNegotiation(work: Work): Promise<NegotiationReading> {
  const read = await withWorkbook((context) => readInputs(context, work));
  if (!("usage" in read)) return { kind: "stopped", problems: read.problems };
  await pauseBefore(work, "Computing", 0.2);
  const analysis = analysisOf(read, work);
  if (!("answer" in analysis)) return { kind: "stopped", problems: analysis.problems };
  const { bands, terms } = read.contract;
  const inputs: NegotiationInputs = { analysis, bands, terms, further: read.plans.further };
  await pauseBefore(work, "Valuing protections", 0.5);
  const protections = protectionsOf(inputs);
  await pauseBefore(work, "Comparing bands", 0.8);
  const ofBands = bandsOf(inputs);
  await pauseBefore(work, "Comparing quotes", 0.9);
  const quotes = quotesOf(inputs);
  const figures = { recommendation: recommendationOf(inputs), protections, ...ofBands, quotes };
  return {
    kind: "read",
    shown: shownNegotiation(figures, analysis.answer, terms, work.say),
    answerTo: (typed) => answerTo(typed, inputs, protections?.asks.map(({ ask }) => ask) ?? [], work.say),
  };
}

function answerTo(
  typed: TypedQuote,
  inputs: NegotiationInputs,
  asks: NegotiationInputs["further"]["asks"],
  say?: TableSentences,
): QuoteAnswer {
  const read = readTypedQuote(typed, [], say);
  if (read.kind === "problems") return read;
  const { analysis, bands, terms, further } = inputs;
  const recommendation = recommendationOf(inputs);
  const context = {
    scenarios: analysis.range.scenarios,
    bands,
    terms,
    recommended: recommendation?.commitment ?? null,
    benchmark: further.benchmark,
  };
  const judged = judgeQuote(read.quote, context);
  const position = {
    offer: recommendation === null || recommendation.commitment === 0 ? null : recommendation,
    asks: asks.filter(({ status }) => status === "open" || status === "offered"),
    terms,
  };
  const mail = mailInWords(judged, position, say);
  return { kind: "answered", sentences: quoteAnswer(judged, context, say), mail };
}
