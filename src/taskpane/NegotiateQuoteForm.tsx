import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { QuoteTerm, TypedQuote } from "../tables/typedQuote";
import type { QuoteAdded, QuoteAnswer } from "../workbook/forNegotiation";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { NegotiateAnswer } from "./NegotiateAnswer";
import { NegotiateField } from "./NegotiateField";
import { text } from "./text";
import { typedNumbers } from "./typedNumbers";
import { ViewPart } from "./ViewPart";

const words = text.negotiate.form;

const empty: TypedQuote = { name: "", commitment: "", discount: "", validUntil: "", terms: {} };

export interface NegotiateQuoteFormProps {
  readonly terms: readonly QuoteTerm[];
  readonly busy: boolean;
  readonly formats: Formats;
  readonly answerTo: (typed: TypedQuote) => QuoteAnswer;
  /** Null where it did not come to an end. */
  readonly onAdd: (typed: TypedQuote) => Promise<QuoteAdded | null>;
}

/** A quote to type in, the answer to it, and a mail to paste. */
export function NegotiateQuoteForm({ terms, busy, formats, answerTo, onAdd }: NegotiateQuoteFormProps) {
  const layout = useLayout();
  const [typed, setTyped] = useState(empty);
  const [answer, setAnswer] = useState<QuoteAnswer | null>(null);
  const [isAdded, setAdded] = useState(false);
  const change = (changes: Partial<TypedQuote>) => {
    setTyped({ ...typed, ...changes });
    // An answer must not stand beside another quote than it is about.
    setAnswer(null);
    setAdded(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAnswer(answerTo(withPoints(typed, formats)));
  };
  const add = async () => {
    const added = await onAdd(withPoints(typed, formats));
    if (added?.kind === "problems") setAnswer(added);
    else setAdded(added !== null);
  };
  const wrong = (field: string): string | null =>
    answer?.kind === "problems"
      ? (answer.problems.find((problem) => problem.field === field)?.message ?? null)
      : null;
  const term = (one: QuoteTerm) => (
    <NegotiateField
      key={one.name}
      label={text.contract.termName(one.key, one.name)}
      term={one.key}
      hint={one.choices.length > 0 ? "" : text.contract.termUnit(one.unit)}
      choices={one.choices}
      placeholder={words.asInTerms(text.contract.termWordInShort(one.inForce))}
      typed={typed.terms[one.name] ?? ""}
      wrong={wrong(one.name)}
      onChange={(value) => change({ terms: { ...typed.terms, [one.name]: value } })}
    />
  );
  return (
    <ViewPart title={words.title}>
      <form className={layout.stack} onSubmit={submit} aria-label={words.title} noValidate>
        <NegotiateField
          label={words.name}
          typed={typed.name}
          wrong={wrong("Quote")}
          onChange={(name) => change({ name })}
        />
        <NegotiateField
          label={words.commitment}
          typed={typed.commitment}
          wrong={wrong("Commitment")}
          onChange={(commitment) => change({ commitment })}
        />
        <NegotiateField
          label={words.discount}
          typed={typed.discount}
          wrong={wrong("Discount")}
          onChange={(discount) => change({ discount })}
        />
        <NegotiateField
          label={words.validUntil}
          typed={typed.validUntil}
          type="date"
          wrong={wrong("Valid until")}
          onChange={(validUntil) => change({ validUntil })}
        />
        <details>
          <summary className={layout.summary}>{words.terms}</summary>
          <div className={layout.stack}>
            <p className={layout.muted}>{words.termsHint}</p>
            {terms.filter(({ isUsual }) => isUsual).map(term)}
            <details>
              <summary className={layout.summary}>{words.more}</summary>
              <div className={layout.stack}>{terms.filter(({ isUsual }) => !isUsual).map(term)}</div>
            </details>
          </div>
        </details>
        <div className={layout.buttons}>
          <Button type="submit">{words.answer}</Button>
          <Button onClick={() => void add()} disabledFocusable={busy}>
            {words.add}
          </Button>
        </div>
      </form>
      {/* Always in the page: screen readers announce changes of a region, not its appearance. */}
      <div role="status">
        {answer?.kind === "answered" && <span className={layout.unseen}>{words.answerIsBelow}</span>}
        {isAdded && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.added}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {answer?.kind === "answered" && <NegotiateAnswer sentences={answer.sentences} mail={answer.mail} />}
    </ViewPart>
  );
}

/** The quote with its numbers as the table's reader takes them. */
const withPoints = (typed: TypedQuote, formats: Formats): TypedQuote => ({
  ...typed,
  commitment: typedNumbers(typed.commitment, formats),
  discount: typedNumbers(typed.discount, formats),
  terms: Object.fromEntries(
    Object.entries(typed.terms).map(([name, value]) => [name, typedNumbers(value ?? "", formats)]),
  ),
});
