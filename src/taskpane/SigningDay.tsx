import { Button, Input } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import type { Day } from "../engine/units";
import type { UsageAnswer } from "../tables/usageAnswer";
import type { UsageReading } from "../tables/usageReading";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { text } from "./text";

const words = text.usage.signingDay;

export interface SigningDayProps {
  readonly usage: UsageReading;
  readonly busy: boolean;
  readonly formats: Formats;
  readonly onAnswer: (answers: readonly UsageAnswer[]) => void;
}

/** The day whose list prices the list usage has: the last day of the usage, or one that is chosen. */
export function SigningDay({ usage, busy, formats, onAnswer }: SigningDayProps) {
  const layout = useLayout();
  const id = useId();
  const { signingDay, totals } = usage;
  const chosen = signingDay ?? "";
  const [day, setDay] = useState<string>(chosen);
  // Costs are no tokens to be priced.
  if (totals.to === null || totals.tokens === null) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && day !== chosen) onAnswer([{ kind: "signingDay", day: day === "" ? null : (day as Day) }]);
  };
  return (
    <details>
      <summary className={layout.summary}>
        {signingDay === undefined
          ? words.lastDay(formats.date(totals.to))
          : words.on(formats.date(signingDay))}
      </summary>
      <form className={layout.stack} onSubmit={submit}>
        <p className={layout.muted}>{words.hint}</p>
        <label htmlFor={id}>{words.label}</label>
        <div className={layout.buttons}>
          <Input
            id={id}
            type="date"
            className={layout.grow}
            value={day}
            min={totals.from ?? ""}
            onChange={(_event, change) => setDay(change.value)}
          />
          <Button type="submit" disabledFocusable={busy || day === chosen}>
            {words.use}
          </Button>
        </div>
      </form>
    </details>
  );
}
