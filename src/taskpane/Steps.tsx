import { lazy } from "react";
import type { Formats } from "./formats";
import { LazyBody } from "./LazyBody";
import type { PaneState, Step } from "./paneState";
import type { StepProps } from "./stepProps";
import { StepSection } from "./StepSection";
import { stoppedBy, summariesOf } from "./summaries";
import { text } from "./text";
import type { PaneActions } from "./usePane";

const OptimiseBody = lazy(() => import(/* webpackChunkName: "steps" */ "./OptimiseBody"));
const RangeBody = lazy(() => import(/* webpackChunkName: "steps" */ "./RangeBody"));
const ContractBody = lazy(() => import(/* webpackChunkName: "steps" */ "./ContractBody"));
const RecommendBody = lazy(() => import(/* webpackChunkName: "steps" */ "./RecommendBody"));

export interface StepsProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly formats: Formats;
  readonly forStep: (step: Step) => StepProps;
}

/** The steps after Usage: their headings with what they come to, and their bodies, fetched when they are opened. */
export function Steps({ state, actions, formats, forStep }: StepsProps) {
  const { contract, preview } = state;
  const summaries = summariesOf(state, formats);
  const section = (step: keyof typeof summaries, number: number) => ({
    number,
    title: text[step].title,
    summary: summaries[step],
    open: state.open[step],
    onToggle: () => actions.toggle(step),
  });
  return (
    <>
      <StepSection {...section("optimise", 2)}>
        <LazyBody>
          <OptimiseBody
            {...forStep("optimise")}
            contract={contract}
            preview={preview}
            onInsertTable={actions.insertTable}
          />
        </LazyBody>
      </StepSection>
      <StepSection {...section("range", 3)}>
        <LazyBody>
          <RangeBody
            {...forStep("range")}
            contract={contract}
            preview={preview}
            onInsertTable={actions.insertTable}
          />
        </LazyBody>
      </StepSection>
      <StepSection {...section("contract", 4)}>
        <LazyBody>
          <ContractBody
            {...forStep("contract")}
            contract={contract}
            preview={preview}
            onRead={actions.readContract}
            onTryTerm={actions.tryTerm}
            onSetTerm={actions.setTerm}
            termSet={state.termSet}
            onUndoTerm={actions.undoTerm}
          />
        </LazyBody>
      </StepSection>
      <StepSection {...section("recommend", 5)}>
        <LazyBody>
          <RecommendBody
            {...forStep("recommend")}
            answer={state.answer}
            answerIsOld={state.answerIsOld}
            preview={preview}
            stoppedBy={stoppedBy(state, formats)}
            revision={state.revision}
            onPlan={actions.planSheets}
            onRecommend={actions.recommend}
            undoable={state.undoable}
            undone={state.undone}
            onUndo={actions.undoWriting}
          />
        </LazyBody>
      </StepSection>
    </>
  );
}
