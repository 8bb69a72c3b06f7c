import { Suspense } from "react";
import { FanChart } from "./charts/lazyCharts";
import { FactList } from "./FactList";
import { useLayout } from "./layout";
import { PlanStep, type PlanStepProps } from "./PlanStep";
import { text } from "./text";

const words = text.range;

/** Step 3: what usage may be over the term, and what the history cannot know of it. */
export default function RangeBody(props: PlanStepProps) {
  const { preview, formats } = props;
  const layout = useLayout();
  const range = preview?.range ?? null;
  return (
    <PlanStep step="range" given={props}>
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
    </PlanStep>
  );
}
