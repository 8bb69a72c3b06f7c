import type { Problem } from "../engine/problem";
import type { Mail } from "../tables/mailInWords";
import type { ShownNegotiation } from "../tables/shownNegotiation";
import type { FieldProblem, TypedQuote } from "../tables/typedQuote";
import type { Work } from "./forPane";

/** What the Negotiate view asks of the workbook. */
export interface NegotiationServices {
  /** Reads everything and computes; writes nothing but contract tables that are missing. */
  readonly readNegotiation: (work: Work) => Promise<NegotiationReading>;
  /** Adds a quote as a row of the table Quotes, which is made where it is missing, and goes to it. */
  readonly addQuote: (typed: TypedQuote, work: Work) => Promise<QuoteAdded>;
  /** Writes the one-page brief to a sheet of its own and shows it. */
  readonly writeBrief: (work: Work) => Promise<BriefWritten>;
}

/** The negotiation, or the problems that stop it. */
export type NegotiationReading =
  | { readonly kind: "stopped"; readonly problems: readonly Problem[] }
  | {
      readonly kind: "read";
      readonly shown: ShownNegotiation;
      /** What to answer to a quote, on the inputs that were read. */
      readonly answerTo: (typed: TypedQuote) => QuoteAnswer;
    };

/** The answer to a quote, for the buyer and for the vendor, or what is wrong with its fields. */
export type QuoteAnswer =
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "answered"; readonly sentences: readonly string[]; readonly mail: Mail };

export type QuoteAdded =
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "added"; readonly address: string };

export type BriefWritten =
  | { readonly kind: "stopped"; readonly problems: readonly Problem[] }
  | { readonly kind: "written"; readonly address: string };
