import { lazy, useState } from "react";
import { LazyBody } from "./LazyBody";
import { StepSection } from "./StepSection";
import type { StepsProps } from "./Steps";
import { StepWork } from "./StepWork";
import { text } from "./text";
import type { ViewProps } from "./viewProps";

const views = {
  negotiate: lazy(() => import(/* webpackChunkName: "negotiate" */ "./NegotiateView")),
  track: lazy(() => import(/* webpackChunkName: "track" */ "./TrackView")),
} as const;

/** What comes after the steps: talking with the vendor, and following a contract that is signed. */
export const Views = (props: StepsProps) => (
  <>
    <View {...props} view="negotiate" number={6} />
    <View {...props} view="track" number={7} />
  </>
);

interface OneViewProps extends StepsProps {
  readonly view: keyof typeof views;
  readonly number: number;
}

function View({ view, number, state, actions, formats, forStep }: OneViewProps) {
  const [summary, setSummary] = useState<string | null>(null);
  const Body = views[view];
  const { open, busy, running, ended, onToggle, onCancel, onShow } = forStep(view);
  const given: ViewProps = {
    open,
    busy,
    formats,
    revision: state.revision,
    plans: state.contract?.plans ?? null,
    onShow,
    onInsertTable: actions.insertTable,
    onChanged: actions.changed,
    onWritten: actions.writtenBeside,
    onSummary: setSummary,
  };
  return (
    <StepSection number={number} title={text[view].title} summary={summary} open={open} onToggle={onToggle}>
      <LazyBody>
        <Body {...given} />
      </LazyBody>
      <StepWork
        buttons={null}
        running={running}
        ended={ended}
        finished=""
        formats={formats}
        onCancel={onCancel}
      />
    </StepSection>
  );
}
