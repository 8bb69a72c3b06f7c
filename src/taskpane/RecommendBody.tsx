import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Suspense } from "react";
import type { PlannedSheetName, Recommended } from "../workbook/forPane";
import type { Preview } from "../workbook/previewInWords";
import { Answer, Reasons } from "./Answer";
import { CostCurveChart } from "./charts/lazyCharts";
import type { Formats } from "./formats";
import { FactList } from "./FactList";
import { useLayout } from "./layout";
import { PlannedSheets } from "./PlannedSheets";
import { ProblemList } from "./ProblemList";
import { problemCounts } from "./problemCounts";
import type { StepProps } from "./stepProps";
import { StepWork } from "./StepWork";
import type { stoppedBy as stoppedByOf } from "./summaries";
import { text } from "./text";
import { useKeptFocus } from "./useKeptFocus";

const words = text.recommend;

export interface RecommendBodyProps extends StepProps {
  readonly answer: Recommended | null;
  readonly answerIsOld: boolean;
  readonly preview: Preview | null;
  /** How many errors of which step allow no answer. */
  readonly stoppedBy: ReturnType<typeof stoppedByOf>;
  readonly revision: number;
  readonly onPlan: (signal: AbortSignal) => Promise<readonly PlannedSheetName[] | null>;
  readonly onRecommend: () => void;
  /** Whether the last writing can be undone, and whether it was. */
  readonly undoable: boolean;
  readonly undone: boolean;
  readonly onUndo: () => void;
}

/** Step 5: the answer as it comes out, what would be written, and, once it was, where. */
export default function RecommendBody(props: RecommendBodyProps) {
  const { answer, answerIsOld, preview, stoppedBy, busy, formats, onShow, undoable, undone } = props;
  const layout = useLayout();
  const { row, press } = useKeptFocus(undoable);
  const undo = () => {
    press();
    props.onUndo();
  };
  const written = answer?.written === true && !answerIsOld ? answer : null;
  const shown = written ?? preview?.answer ?? null;
  const curve = preview?.answer?.curve ?? null;
  return (
    <>
      {answerIsOld && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.old}</MessageBarBody>
        </MessageBar>
      )}
      {shown === null && stoppedBy.length === 0 && answer === null && (
        <p className={layout.muted}>{words.hint}</p>
      )}
      {shown === null && stoppedBy.length > 0 && answer === null && (
        <>
          <p className={layout.text}>{words.stopped}</p>
          <FactList
            name={words.stopped}
            facts={stoppedBy.map(({ step, errors }) => ({ label: text[step].title, shown: errors }))}
          />
        </>
      )}
      {shown !== null && written === null && <p className={layout.muted}>{words.preview}</p>}
      {shown !== null && <Answer answer={shown} formats={formats} />}
      {curve !== null && (
        <Suspense fallback={null}>
          <CostCurveChart {...curve} formats={formats} />
        </Suspense>
      )}
      {shown !== null && written === null && (
        <PlannedSheets revision={props.revision} onPlan={props.onPlan} />
      )}
      <StepWork
        buttons={
          <div ref={row} className={layout.buttons}>
            <Button appearance="primary" onClick={props.onRecommend} disabledFocusable={busy}>
              {words.press}
            </Button>
            {undoable && (
              <Button onClick={undo} disabledFocusable={busy}>
                {words.undo}
              </Button>
            )}
          </div>
        }
        running={props.running}
        ended={props.ended}
        finished={undone ? words.undone : answer === null ? "" : announced(answer, formats)}
        formats={formats}
        onCancel={props.onCancel}
      />
      {undone && props.ended?.kind === "finished" && (
        // Said by the region above; here to be read.
        <p className={layout.text} aria-hidden>
          {words.undone}
        </p>
      )}
      {shown !== null && <Reasons answer={shown} address={written?.address ?? null} onShow={onShow} />}
      {answer?.written === false && !answerIsOld && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.notWritten}</MessageBarBody>
        </MessageBar>
      )}
      {answer !== null && !answerIsOld && (
        <ProblemList problems={answer.problems} formats={formats} onShow={onShow} />
      )}
    </>
  );
}

const announced = (answer: Recommended, formats: Formats): string =>
  answer.written
    ? text.announced.written(answer.headline)
    : text.announced.notWritten(problemCounts(answer.problems, formats));
