import { Button, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useLayout } from "./layout";
import { text } from "./text";

/** Copies lines to the clipboard; where that is not allowed, as in some browsers' panes, selects them to be copied. */
export function CopyText({ lines }: { readonly lines: readonly string[] }) {
  const layout = useLayout();
  const field = useRef<HTMLTextAreaElement>(null);
  const [ended, setEnded] = useState<{ readonly of: string; readonly how: "copied" | "selected" } | null>(
    null,
  );
  const whole = lines.join("\n");
  // Other lines were not copied.
  const outcome = ended?.of === whole ? ended.how : null;
  useEffect(() => {
    // Once: a field that the user went on to keeps the focus.
    if (outcome !== "selected") return;
    field.current?.focus();
    field.current?.select();
  }, [outcome]);
  const copy = async (): Promise<void> => {
    setEnded(null);
    try {
      await navigator.clipboard.writeText(whole);
      setEnded({ of: whole, how: "copied" });
    } catch {
      setEnded({ of: whole, how: "selected" });
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
        <Textarea textarea={{ ref: field }} aria-label={text.recommend.copy} value={whole} readOnly />
      )}
    </div>
  );
}
