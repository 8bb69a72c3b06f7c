import { Button } from "@fluentui/react-components";
import type { ContractReading, OptionalTable } from "../workbook/forPane";
import { FactList } from "./FactList";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.plans;

export interface PlanTablesProps {
  /** Which of the tables: those of a step. */
  readonly group: keyof typeof words.groups;
  readonly plans: ContractReading["plans"];
  readonly busy: boolean;
  readonly formats: Formats;
  readonly onShow: (address: string) => void;
  readonly onInsert: (name: OptionalTable) => void;
}

/** A group of the optional input tables: how much of each is in force, and a button that makes it or goes to it. */
export function PlanTables({ group, plans, busy, formats, onShow, onInsert }: PlanTablesProps) {
  const { title, hint, tables } = words.groups[group];
  const layout = useLayout();
  return (
    <ViewPart title={title}>
      <p className={layout.muted}>{hint}</p>
      <FactList
        name={title}
        facts={tables.map((name: OptionalTable) => {
          const plan = plans[name];
          return {
            label: words.tables[name],
            shown: plan === null ? words.noTable : <InForce lines={plan.inForce} formats={formats} />,
          };
        })}
      />
      <div className={layout.buttons}>
        {tables.map((name: OptionalTable) => {
          const plan = plans[name];
          // One button for both: the focus stays on it when the table has been made.
          return (
            <Button
              key={name}
              size="small"
              disabledFocusable={busy}
              onClick={() => (plan === null ? onInsert(name) : onShow(plan.address))}
            >
              {plan === null ? words.add(name) : words.edit(name)}
            </Button>
          );
        })}
      </div>
    </ViewPart>
  );
}

interface InForceProps {
  readonly lines: readonly string[];
  readonly formats: Formats;
}

/** How many there are, and each in a line of its own when they are asked for. */
function InForce({ lines, formats }: InForceProps) {
  const layout = useLayout();
  const count = words.inForce(formats.count(lines.length));
  if (lines.length === 0) return count;
  return (
    <details>
      <summary className={layout.summary}>{count}</summary>
      {lines.map((line, index) => (
        <p key={index} className={layout.text}>
          {line}
        </p>
      ))}
    </details>
  );
}
