import { useEffect, useRef, useState } from "react";
import type { PlannedSheetName } from "../workbook/forPane";
import { FactList } from "./FactList";
import { useLayout } from "./layout";
import { text } from "./text";

const words = text.recommend;

export interface PlannedSheetsProps {
  /** Changes whenever what would be written may have changed. */
  readonly revision: number;
  readonly onPlan: (signal: AbortSignal) => Promise<readonly PlannedSheetName[] | null>;
}

/** The sheets that would be written, asked for when somebody wants to see them. */
export function PlannedSheets({ revision, onPlan }: PlannedSheetsProps) {
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const [planned, setPlanned] = useState<readonly PlannedSheetName[] | null | "computing">("computing");
  const plan = useRef(onPlan);
  useEffect(() => {
    plan.current = onPlan;
  });
  useEffect(() => {
    if (!open) return undefined;
    const controller = new AbortController();
    plan.current(controller.signal).then(
      (sheets) => controller.signal.aborted || setPlanned(sheets),
      () => controller.signal.aborted || setPlanned(null),
    );
    return () => controller.abort();
  }, [open, revision]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={layout.summary}>{words.planned}</summary>
      {planned === "computing" && <p className={layout.muted}>{words.computing}</p>}
      {planned === null && <p className={layout.muted}>{words.notPlanned}</p>}
      {planned !== null && planned !== "computing" && (
        <FactList
          name={words.plannedSheets}
          facts={planned.map(({ name, made }) => ({
            label: name,
            shown: made ? words.made : words.renewed,
          }))}
        />
      )}
    </details>
  );
}
