import { Field, Input, Select } from "@fluentui/react-components";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { TermChange, TermReading } from "../workbook/forPane";
import { text } from "./text";

/** Milliseconds without another key before what is typed is tried. */
const settled = 150;

export interface TermFieldProps {
  readonly term: TermReading;
  /** What the term means, in a line. */
  readonly hint: string;
  readonly busy: boolean;
  /** What is being typed, to be shown at once. */
  readonly onTry: (change: TermChange) => void;
  /** What is to be written. */
  readonly onSet: (change: TermChange) => void;
}

/** The field adds what ties the control to its label and hint. */
type ControlProps = Omit<TermFieldProps, "hint">;

/** One term as a control: a list of its words, or a field for a number; written when it is left or with Enter. */
export function TermField(props: TermFieldProps) {
  const { hint, ...control } = props;
  const { name, control: kind } = props.term;
  const label = kind === "percent" ? text.contract.inPercent(name) : name;
  return (
    <Field label={label} hint={hint} size="small">
      {kind === "choice" ? <Words {...control} /> : <Typed {...control} />}
    </Field>
  );
}

function Words({ term, busy, onTry, onSet, ...field }: ControlProps) {
  return (
    <Select
      {...field}
      size="small"
      value={term.shown}
      disabled={busy}
      onChange={(_event, { value }) => {
        onTry({ name: term.name, value });
        onSet({ name: term.name, value });
      }}
    >
      {term.choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </Select>
  );
}

function Typed({ term, busy, onTry, onSet, ...field }: ControlProps) {
  const { name, shown, control, choices } = term;
  const list = useId();
  /** Null while nothing is being typed: the field shows the table. */
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = (typed: string): TermChange => ({ name, value: valueOf(typed, control) });
  const type = (typed: string): void => {
    setDraft(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onTry(change(typed)), settled);
  };
  const leave = (typed: string | null): void => {
    clearTimeout(timer.current);
    setDraft(null);
    if (typed !== null) onSet(change(typed));
  };
  const key = ({ key: pressed }: KeyboardEvent): void => {
    if (pressed === "Enter") leave(draft);
    if (pressed !== "Escape" || draft === null) return;
    leave(null);
    onTry(change(shown));
  };
  return (
    <>
      <Input
        {...field}
        size="small"
        type={control === "text" ? "text" : "number"}
        step="any"
        value={draft ?? shown}
        disabled={busy}
        autoComplete="off"
        contentAfter={control === "percent" ? "%" : null}
        {...(choices.length > 0 ? { list } : {})}
        onChange={(_event, { value }) => type(value)}
        onBlur={() => leave(draft)}
        onKeyDown={key}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** What is typed as it would stand in the cell; what is no number is left to be refused. */
function valueOf(typed: string, control: TermReading["control"]): string | number {
  const bare = typed.trim();
  if (control === "text" || bare === "" || !Number.isFinite(Number(bare))) return bare;
  // A share without the noise of dividing: 90 is 0.9.
  return control === "percent" ? Number((Number(bare) / 100).toPrecision(12)) : Number(bare);
}
