import type { ReactNode } from "react";
import type { ContractReading, OptionalTable } from "../workbook/forPane";
import type { Preview } from "../workbook/previewInWords";
import { PlanTables } from "./PlanTables";
import { ProblemList } from "./ProblemList";
import type { StepProps } from "./stepProps";
import { StepWork } from "./StepWork";

/** What a step is given that shows a part of the preview and has optional tables. */
export interface PlanStepProps extends StepProps {
  readonly contract: ContractReading | null;
  readonly preview: Preview | null;
  readonly onInsertTable: (name: OptionalTable) => void;
}

interface PlanStepFrameProps {
  readonly step: "optimise" | "range";
  readonly given: PlanStepProps;
  /** What the step shows of the preview. */
  readonly children: ReactNode;
}

/** Such a step: what it shows, its tables, its work and its problems. */
export function PlanStep({ step, given, children }: PlanStepFrameProps) {
  const { contract, preview, busy, formats, onShow } = given;
  const problems = [...(contract?.problemsOf[step] ?? []), ...(preview?.problems[step] ?? [])];
  return (
    <>
      {children}
      {contract !== null && (
        <PlanTables
          group={step}
          plans={contract.plans}
          busy={busy}
          formats={formats}
          onShow={onShow}
          onInsert={given.onInsertTable}
        />
      )}
      <StepWork
        buttons={null}
        running={given.running}
        ended={given.ended}
        finished=""
        formats={formats}
        onCancel={given.onCancel}
      />
      <ProblemList problems={problems} formats={formats} onShow={onShow} />
    </>
  );
}
