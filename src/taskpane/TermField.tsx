import { Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react";
import type { TermChange, TermReading } from "../workbook/forPane";
import { text } from "./text";

/** Milliseconds without another key before what is typed is tried. */
const settled = 150;

export interface TermFieldProps {
  readonly term: TermReading;
  /** What the term means, in a line. */
  readonly hint: string;
  /** A task runs: the term cannot be changed, and the field keeps the focus. */
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
  const { key, control: kind } = props.term;
  const name = text.contract.termName(key, props.term.name);
  const label = kind === "percent" ? text.contract.inPercent(name) : name;
  return (
    <Field label={label} hint={hint} size="small">
      {kind === "choice" ? <Words {...control} /> : <Typed {...control} />}
    </Field>
  );
}

function Words({ term, busy, onTry, onSet, ...field }: ControlProps) {
  // A list has no read-only state, and one that is disabled loses the focus.
  const keepClosed = (event: SyntheticEvent): void => {
    if (busy) event.preventDefault();
  };
  return (
    <Select
      {...field}
      size="small"
      value={term.shown}
      aria-disabled={busy}
      onMouseDown={keepClosed}
      onKeyDown={(event) => event.key !== "Tab" && keepClosed(event)}
      onChange={(_event, { value }) => {
        if (busy) return;
        onTry({ name: term.name, value });
        onSet({ name: term.name, value });
      }}
    >
      {term.choices.map((choice) => (
        <option key={choice} value={choice}>
          {text.contract.termWord(choice)}
        </option>
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
  /** What stood there when typing began: what is shown follows what is tried. */
  const before = useRef(shown);
  /** The field was left while a task ran: what was typed is written when the task has ended. */
  const leftWhileBusy = useRef(false);
  const change = (typed: string): TermChange => ({ name, value: valueOf(typed, control) });
  const type = (typed: string): void => {
    if (draft === null) before.current = shown;
    setDraft(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onTry(change(typed)), settled);
  };
  const leave = (typed: string | null): void => {
    clearTimeout(timer.current);
    leftWhileBusy.current = busy;
    if (busy) return;
    setDraft(null);
    if (typed !== null) onSet(change(typed));
  };
  useEffect(() => {
    if (!busy && leftWhileBusy.current) leave(draft);
  });
  const key = ({ key: pressed }: KeyboardEvent): void => {
    if (busy) return;
    if (pressed === "Enter") leave(draft);
    if (pressed !== "Escape" || draft === null) return;
    leave(null);
    onTry(change(before.current));
  };
  return (
    <>
      <Input
        {...field}
        size="small"
        type={control === "text" ? "text" : "number"}
        step="any"
        value={draft ?? shown}
        readOnly={busy}
        autoComplete="off"
        contentAfter={control === "percent" ? "%" : null}
        {...(choices.length > 0 ? { list } : {})}
        onChange={(_event, { value }) => type(value)}
        onFocus={() => (leftWhileBusy.current = false)}
        onBlur={() => leave(draft)}
        onKeyDown={key}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} label={text.contract.termWord(choice)} />
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
