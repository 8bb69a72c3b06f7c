import { Suspense } from "react";
import type { ContractReading, OptionalTable } from "../workbook/forPane";
import type { Preview } from "../workbook/preview";
import { FanChart } from "./charts/lazyCharts";
import { FactList } from "./FactList";
import { useLayout } from "./layout";
import { PlanTables } from "./PlanTables";
import { ProblemList } from "./ProblemList";
import type { StepProps } from "./stepProps";
import { StepWork } from "./StepWork";
import { text } from "./text";

const words = text.range;

export interface RangeBodyProps extends StepProps {
  readonly contract: ContractReading | null;
  readonly preview: Preview | null;
  readonly onInsertTable: (name: OptionalTable) => void;
}

/** Step 3: what usage may be over the term, and what the history cannot know of it. */
export default function RangeBody(props: RangeBodyProps) {
  const { contract, preview, busy, formats, onShow } = props;
  const layout = useLayout();
  const range = preview?.range ?? null;
  const problems = [...(contract?.problemsOf.range ?? []), ...(preview?.problems.range ?? [])];
  return (
    <>
      {range === null ? (
        <p className={layout.text}>{words.empty}</p>
      ) : (
        <>
          <FactList
            name={words.total}
            facts={[
              { label: words.p10, help: "p10", shown: formats.count(range.total.p10) },
              { label: words.p50, shown: formats.count(range.total.p50) },
              { label: words.p90, shown: formats.count(range.total.p90) },
            ]}
          />
          <Suspense fallback={null}>
            <FanChart history={range.history} months={range.months} formats={formats} />
          </Suspense>
          <details>
            <summary className={layout.summary}>{words.evidence}</summary>
            {range.evidence.map((sentence) => (
              <p key={sentence} className={layout.text}>
                {sentence}
              </p>
            ))}
          </details>
        </>
      )}
      {contract !== null && (
        <PlanTables
          group="range"
          plans={contract.plans}
          busy={busy}
          formats={formats}
          onShow={onShow}
          onInsert={props.onInsertTable}
        />
      )}
      <StepWork
        buttons={null}
        running={props.running}
        ended={props.ended}
        finished=""
        formats={formats}
        onCancel={props.onCancel}
      />
      <ProblemList problems={problems} formats={formats} onShow={onShow} />
    </>
  );
}
