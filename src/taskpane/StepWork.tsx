import { Button, ProgressBar } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { Message } from "./Message";
import type { Ended, Running } from "./paneState";
import { text } from "./text";

export interface StepWorkProps {
  /** The buttons that start the step's tasks, the main one first. */
  readonly buttons: ReactNode;
  /** The running task, if it is this step's. */
  readonly running: Pick<Running, "label" | "done" | "cancelling"> | null;
  readonly ended: Ended | null;
  /** What a screen reader says when the task has finished. */
  readonly finished: string;
  readonly formats: Formats;
  readonly onCancel: () => void;
}

/** A step's buttons, the progress of its task with a Cancel button, and how the task ended. */
export function StepWork({ buttons, running, ended, finished, formats, onCancel }: StepWorkProps) {
  const layout = useLayout();
  const row = useRef<HTMLDivElement>(null);
  const cancel = () => {
    // The Cancel button goes when the task ends; the focus must not go with it.
    row.current?.querySelector("button")?.focus();
    onCancel();
  };
  return (
    <>
      <div ref={row} className={layout.buttons}>
        {buttons}
      </div>
      {running !== null && <Progress running={running} formats={formats} onCancel={cancel} />}
      {ended?.kind === "failed" && (
        <div role="alert">
          <Message intent="error" title={text.work.failed}>
            <p className={layout.text}>{ended.message}</p>
            <details>
              <summary>{text.work.details}</summary>
              <p className={layout.text}>{ended.detail}</p>
            </details>
          </Message>
        </div>
      )}
      {/* Always in the page: screen readers announce changes of a region, not its appearance. */}
      <p role="status" className={ended?.kind === "cancelled" ? layout.muted : layout.unseen}>
        {ended?.kind === "cancelled" && text.work.cancelled}
        {ended?.kind === "finished" && finished}
      </p>
    </>
  );
}

interface ProgressProps {
  readonly running: NonNullable<StepWorkProps["running"]>;
  readonly formats: Formats;
  readonly onCancel: () => void;
}

function Progress({ running, formats, onCancel }: ProgressProps) {
  const layout = useLayout();
  const step = running.cancelling ? text.work.cancelling : (running.label ?? text.work.starting);
  return (
    <div className={layout.stack}>
      <ProgressBar
        value={running.done}
        aria-label={step}
        aria-valuetext={text.work.progress(step, formats.percent(running.done))}
      />
      <p className={layout.muted}>{text.work.progress(step, formats.percent(running.done))}</p>
      <div className={layout.buttons}>
        <Button size="small" onClick={onCancel} disabledFocusable={running.cancelling}>
          {text.work.cancel}
        </Button>
      </div>
    </div>
  );
}
