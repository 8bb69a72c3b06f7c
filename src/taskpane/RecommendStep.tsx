import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Recommended } from "../workbook/forPane";
import { Answer } from "./Answer";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { ProblemList } from "./ProblemList";
import { problemCounts } from "./problemCounts";
import { StepSection } from "./StepSection";
import type { StepProps } from "./stepProps";
import { text } from "./text";
import { StepWork } from "./StepWork";

const words = text.recommend;

export interface RecommendStepProps extends StepProps {
  readonly answer: Recommended | null;
  readonly answerIsOld: boolean;
  readonly onRecommend: () => void;
}

/** Step 3: computes, writes the sheets, and shows the answer in short. */
export function RecommendStep(props: RecommendStepProps) {
  const { answer, open, busy, running, ended, formats, onToggle, onCancel, onShow } = props;
  const layout = useLayout();
  return (
    <StepSection number={3} title={words.title} summary={summaryOf(answer)} open={open} onToggle={onToggle}>
      {answer === null && <p className={layout.muted}>{words.hint}</p>}
      <StepWork
        buttons={
          <Button appearance="primary" onClick={props.onRecommend} disabledFocusable={busy}>
            {words.press}
          </Button>
        }
        running={running}
        ended={ended}
        finished={answer === null ? "" : announced(answer, formats)}
        formats={formats}
        onCancel={onCancel}
      />
      {props.answerIsOld && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.old}</MessageBarBody>
        </MessageBar>
      )}
      {answer?.written === true && <Answer answer={answer} onShow={onShow} />}
      {answer?.written === false && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.notWritten}</MessageBarBody>
        </MessageBar>
      )}
      {answer !== null && <ProblemList problems={answer.problems} formats={formats} onShow={onShow} />}
    </StepSection>
  );
}

function summaryOf(answer: Recommended | null): string | null {
  if (answer === null) return null;
  return answer.written ? words.summaryWritten : words.summaryStopped;
}

const announced = (answer: Recommended, formats: Formats): string =>
  answer.written
    ? text.announced.written(answer.headline)
    : text.announced.notWritten(problemCounts(answer.problems, formats));
