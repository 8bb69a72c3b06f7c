import { Button } from "@fluentui/react-components";
import { lazy } from "react";
import type { UsageAnswer } from "../tables/usageAnswer";
import type { UsageReading } from "../tables/usageReading";
import { usable } from "../tables/wording";
import { useLayout } from "./layout";
import { LazyBody } from "./LazyBody";
import { problemCounts } from "./problemCounts";
import { StepSection } from "./StepSection";
import type { StepProps } from "./stepProps";
import { text } from "./text";
import { UsageFilePicker } from "./UsageFilePicker";
import { StepWork } from "./StepWork";

const UsageAddress = lazy(() => import(/* webpackChunkName: "steps" */ "./UsageAddress"));
const UsageDetails = lazy(() => import(/* webpackChunkName: "steps" */ "./UsageDetails"));

const words = text.usage;

export interface UsageStepProps extends StepProps {
  readonly usage: UsageReading | null;
  readonly onPick: () => void;
  readonly onPickAt: (address: string) => void;
  readonly onOpenFile: (file: File) => void;
  readonly onReadAgain: () => void;
  /** What the user says about the usage beyond its cells. */
  readonly onAnswer: (answers: readonly UsageAnswer[]) => void;
  readonly onInsertSample: () => void;
}

/** Step 1: picks the range with the usage and shows what was understood of it. */
export function UsageStep(props: UsageStepProps) {
  const { usage, open, busy, running, ended, formats, onToggle, onCancel, onShow } = props;
  const layout = useLayout();
  const counts = usage === null ? "" : problemCounts(usage.problems, formats);
  const finished = usage === null ? "" : text.announced.usage(formats.count(usage.totals.rows), counts);
  return (
    <StepSection number={1} title={words.title} summary={summaryOf(props)} open={open} onToggle={onToggle}>
      {usage === null && running === null && (
        <>
          <p className={layout.text}>{words.empty}</p>
          <p className={layout.muted}>{words.emptyHint}</p>
        </>
      )}
      <StepWork
        buttons={
          <>
            <Button
              appearance={usage === null ? "primary" : "secondary"}
              onClick={props.onPick}
              disabledFocusable={busy}
            >
              {words.pick}
            </Button>
            <UsageFilePicker busy={busy} onOpen={props.onOpenFile} />
            {usage === null ? (
              <Button onClick={props.onInsertSample} disabledFocusable={busy}>
                {words.insertSample}
              </Button>
            ) : (
              <Button onClick={props.onReadAgain} disabledFocusable={busy}>
                {words.readAgain}
              </Button>
            )}
          </>
        }
        running={running}
        ended={ended}
        finished={finished}
        formats={formats}
        onCancel={onCancel}
      />
      <LazyBody>
        <UsageAddress busy={busy} onPickAt={props.onPickAt} />
        {usage !== null && (
          <UsageDetails
            usage={usage}
            busy={busy}
            formats={formats}
            onAnswer={props.onAnswer}
            onShow={onShow}
          />
        )}
      </LazyBody>
    </StepSection>
  );
}

function summaryOf({ usage, formats }: UsageStepProps): string | null {
  if (usage === null) return null;
  const { rows, listCost } = usage.totals;
  if (!usable(usage.problems) || listCost === null) return words.summaryStopped;
  return words.summary(formats.count(rows), formats.money(listCost));
}
