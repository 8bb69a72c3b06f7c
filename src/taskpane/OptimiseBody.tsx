import { Suspense } from "react";
import type { Preview } from "../workbook/previewInWords";
import { WaterfallChart } from "./charts/lazyCharts";
import { FactList } from "./FactList";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { changeInWords } from "./optimiseSummary";
import { PlanStep, type PlanStepProps } from "./PlanStep";
import { SmallTable, type Column } from "./SmallTable";
import { text } from "./text";

const words = text.optimise;

/** Step 2: from today's usage to the efficient one, and the levers that lead there. */
export default function OptimiseBody(props: PlanStepProps) {
  const { preview, formats } = props;
  const layout = useLayout();
  const figures = preview?.optimise ?? null;
  return (
    <PlanStep step="optimise" given={props}>
      {figures === null ? (
        <p className={layout.text}>{words.empty}</p>
      ) : (
        <Figures figures={figures} formats={formats} />
      )}
    </PlanStep>
  );
}

interface FiguresProps {
  readonly figures: NonNullable<Preview["optimise"]>;
  readonly formats: Formats;
}

function Figures({ figures, formats }: FiguresProps) {
  const layout = useLayout();
  const { today, efficient, steps, months, models } = figures;
  const columns: readonly Column[] = [
    { title: words.today, align: "number" },
    { title: words.efficient, align: "number" },
  ];
  const amounts = (row: (typeof months)[number] | (typeof models)[number]) => [
    formats.count(row.today),
    formats.count(row.efficient),
  ];
  return (
    <>
      <FactList
        name={words.history}
        facts={[
          { label: words.today, help: "todaysUsage", shown: formats.count(today) },
          { label: words.efficient, help: "efficientUsage", shown: formats.count(efficient) },
          { label: words.saving, shown: changeInWords(today, efficient, formats) },
        ]}
      />
      {steps.every(({ saving }) => saving === 0) ? (
        <p className={layout.muted}>{words.noLevers}</p>
      ) : (
        <Suspense fallback={null}>
          <WaterfallChart today={today} steps={steps} efficient={efficient} formats={formats} />
        </Suspense>
      )}
      <details>
        <summary className={layout.summary}>{words.byMonth(formats.count(months.length))}</summary>
        <SmallTable
          caption={words.history}
          captionUnseen
          columns={[{ title: words.month, align: "text" }, ...columns]}
          rows={months.map((row) => [formats.date(row.month), ...amounts(row)])}
        />
      </details>
      <details>
        <summary className={layout.summary}>{words.byModel(formats.count(models.length))}</summary>
        <SmallTable
          caption={words.history}
          captionUnseen
          columns={[{ title: words.model, align: "text" }, ...columns]}
          rows={models.map((row) => [row.model === "" ? words.noModel : row.model, ...amounts(row)])}
        />
      </details>
    </>
  );
}
