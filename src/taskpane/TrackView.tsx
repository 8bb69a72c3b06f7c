import { Button } from "@fluentui/react-components";
import { Suspense } from "react";
import type { TrackingReading, TrackingServices } from "../workbook/forTracking";
import { BurnDownChart } from "./charts/lazyCharts";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { loadTracking } from "./loadTracking";
import { PlanTables } from "./PlanTables";
import { ProblemList } from "./ProblemList";
import { StepWork } from "./StepWork";
import { text } from "./text";
import { TrackActions } from "./TrackActions";
import { TrackNotices } from "./TrackNotices";
import { TrackStanding } from "./TrackStanding";
import { useViewReading } from "./useViewReading";
import type { ViewProps } from "./viewProps";

const words = text.track;

export interface TrackViewProps extends ViewProps {
  /** The workbook's side of tracking; that of Excel where none is given. */
  readonly tracking?: () => Promise<TrackingServices>;
}

/** After the five steps: a signed contract, what becomes of it, and what to do now. */
export default function TrackView(props: TrackViewProps) {
  const { tracking = loadTracking, plans, formats, onShow } = props;
  const layout = useLayout();
  const { reading, running, anyTask, ended, readAgain, cancel } = useViewReading(
    props,
    async (work) => (await tracking()).readTracking(work),
    (read) => summaryOf(read, formats),
  );
  return (
    <>
      <StepWork
        buttons={
          <Button onClick={readAgain} disabledFocusable={anyTask}>
            {words.readAgain}
          </Button>
        }
        running={running}
        ended={ended}
        finished={reading === null ? "" : announced(reading)}
        formats={formats}
        onCancel={cancel}
      />
      {reading?.kind === "nothing signed" && <p className={layout.text}>{words.nothingSigned}</p>}
      {reading?.kind === "stopped" && (
        <>
          <p className={layout.muted}>{words.stopped}</p>
          <ProblemList problems={reading.problems} formats={formats} onShow={onShow} />
        </>
      )}
      {reading?.kind === "read" && (
        <>
          <TrackStanding shown={reading.shown} formats={formats} />
          <Suspense fallback={null}>
            <BurnDownChart
              months={reading.shown.months}
              commitment={reading.shown.committed}
              denomination={reading.shown.denomination}
              formats={formats}
            />
          </Suspense>
          <TrackActions actions={reading.shown.actions} formats={formats} />
          <TrackNotices shown={reading.shown} formats={formats} />
        </>
      )}
      {plans !== null && (
        <PlanTables
          group="track"
          plans={plans}
          busy={anyTask}
          formats={formats}
          onShow={onShow}
          onInsert={props.onInsertTable}
        />
      )}
    </>
  );
}

function announced(reading: TrackingReading): string {
  switch (reading.kind) {
    case "stopped":
      return words.stopped;
    case "nothing signed":
      return words.nothingSigned;
    case "read":
      return words.computed;
  }
}

function summaryOf(reading: TrackingReading, formats: Formats): string {
  if (reading.kind !== "read") return reading.kind === "stopped" ? words.stopped : words.notSigned;
  const { monthsPassed, monthsInAll, drawn, committed } = reading.shown;
  return words.summary(
    formats.count(monthsPassed),
    formats.count(monthsInAll),
    committed > 0 ? formats.percent(drawn / committed) : formats.count(drawn),
  );
}
