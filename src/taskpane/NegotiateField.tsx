import { Field, Input, Select } from "@fluentui/react-components";
import type { Terms } from "../engine/terms";
import { TermHelp } from "./TermHelp";
import { text } from "./text";

export interface NegotiateFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onChange: (typed: string) => void;
  /** Why what was typed cannot be used; null where nothing is wrong. */
  readonly wrong: string | null;
  /** What can be typed; empty where that is plain. */
  readonly hint?: string;
  /** The term of a contract that it is, to be explained. */
  readonly term?: keyof Terms;
  /** Words to choose from; anything can be typed where there are none. */
  readonly choices?: readonly string[];
  /** What holds while nothing is typed. */
  readonly placeholder?: string;
  readonly type?: "text" | "date";
}

/** One field of a quote with its label, and what is wrong with it below. */
export function NegotiateField({
  label,
  typed,
  onChange,
  wrong,
  hint = "",
  term,
  choices = [],
  placeholder = "",
  type = "text",
}: NegotiateFieldProps) {
  const field = (
    <Field
      label={label}
      {...(hint === "" ? {} : { hint })}
      {...(wrong === null
        ? {}
        : { validationState: "error" as const, validationMessage: text.negotiate.form.wrong(wrong) })}
    >
      {choices.length > 0 ? (
        <Select value={typed} onChange={(_event, { value }) => onChange(value)}>
          <option value="">{placeholder}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {text.contract.termWord(choice)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          type={type}
          value={typed}
          placeholder={placeholder}
          onChange={(_event, { value }) => onChange(value)}
        />
      )}
    </Field>
  );
  if (term === undefined) return field;
  return (
    <div>
      {field}
      <TermHelp contractTerm={term} label={label} />
    </div>
  );
}
