import { Button, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useLayout } from "./layout";
import { text } from "./text";

/** Copies lines to the clipboard; where that is not allowed, as in some browsers' panes, selects them to be copied. */
export function CopyText({ lines }: { readonly lines: readonly string[] }) {
  const layout = useLayout();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "selected" | null>(null);
  const whole = lines.join("\n");
  const select = (element: HTMLTextAreaElement | null): void => {
    field.current = element;
    element?.focus();
    element?.select();
  };
  const copy = async (): Promise<void> => {
    setOutcome(null);
    try {
      await navigator.clipboard.writeText(whole);
      setOutcome("copied");
    } catch {
      setOutcome("selected");
    }
  };
  return (
    <div className={layout.stack}>
      <div>
        <Button size="small" onClick={() => void copy()}>
          {text.recommend.copy}
        </Button>
      </div>
      <p aria-live="polite" className={outcome === null ? layout.unseen : layout.muted}>
        {outcome !== null && text.recommend[outcome]}
      </p>
      {outcome === "selected" && (
        <Textarea textarea={{ ref: select }} aria-label={text.recommend.copy} value={whole} readOnly />
      )}
    </div>
  );
}
