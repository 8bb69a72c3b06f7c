import { Button, Select } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import type { ColumnMatch } from "../tables/exports/columnMatch";
import type { UsageAnswer } from "../tables/usageAnswer";
import { fieldsOf, usageFormats } from "../tables/usageFields";
import type { UsageField, UsageFormat } from "../tables/usageReading";
import { useLayout } from "./layout";
import { text } from "./text";

const words = text.usage;
const { answers: say } = words;
const includes = ["", "yes", "no"] as const;

export interface ColumnMatchEditorProps {
  readonly match: ColumnMatch;
  readonly busy: boolean;
  readonly onAnswer: (answers: readonly UsageAnswer[]) => void;
}

/**
 * How each column was taken, to be corrected. Nothing is written before the button is pressed: going through the
 * choices with the arrow keys must not read the usage at every step.
 */
export function ColumnMatchEditor({ match, busy, onAnswer }: ColumnMatchEditorProps) {
  const layout = useLayout();
  const [format, setFormat] = useState<UsageFormat>(match.format);
  const [columns, setColumns] = useState<Readonly<Partial<Record<UsageField, string>>>>({});
  const [cached, setCached] = useState<string>("");
  const headerOf = (field: UsageField): string =>
    match.columns.find((each) => each.field === field)?.header ?? "";
  const headings = [...new Set([...match.columns.map(({ header }) => header), ...match.unused])];
  const fields = [
    ...new Set([...match.missing, ...match.columns.map(({ field }) => field), ...fieldsOf(match.format)]),
  ];
  const changed = (Object.entries(columns) as [UsageField, string][]).filter(
    ([field, heading]) => heading !== headerOf(field),
  );
  const answers: readonly UsageAnswer[] = [
    ...(format === match.format ? [] : [{ kind: "format", format } as const]),
    ...changed.map(([field, heading]) => ({
      kind: "column" as const,
      field,
      heading: heading === "" ? null : heading,
    })),
    ...(cached === "" ? [] : [{ kind: "prompt", includesCached: cached === "yes" } as const]),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && answers.length > 0) onAnswer(answers);
  };
  return (
    <form className={layout.stack} onSubmit={submit} aria-label={say.columns}>
      <p className={layout.muted}>{say.columnsHint}</p>
      <Choice
        label={words.format}
        chosen={format}
        choices={usageFormats.map((each) => [each, words.formats[each]])}
        onChoose={(each) => setFormat(each as UsageFormat)}
      />
      {fields.map((field) => (
        <Choice
          key={field}
          label={match.missing.includes(field) ? say.needed(words.fields[field]) : words.fields[field]}
          chosen={columns[field] ?? headerOf(field)}
          choices={[["", say.notUsed], ...headings.map((each) => [each, each] as const)]}
          onChoose={(heading) => setColumns({ ...columns, [field]: heading })}
        />
      ))}
      {match.columns.some(({ field }) => field === "prompt") && (
        <Choice
          label={say.includesCached}
          chosen={cached}
          choices={includes.map((each) => [each, say.included[each]])}
          onChoose={setCached}
        />
      )}
      <div className={layout.buttons}>
        <Button type="submit" disabledFocusable={busy || answers.length === 0}>
          {say.readSo}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly chosen: string;
  /** What is chosen, and how it is shown. */
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (chosen: string) => void;
}

/** One of a few, with its label above. */
export function Choice({ label, chosen, choices, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={chosen} onChange={(_event, { value }) => onChoose(value)}>
        {choices.map(([each, shown]) => (
          <option key={each} value={each}>
            {shown}
          </option>
        ))}
      </Select>
    </div>
  );
}
