import { useEffect, useState } from "react";
import type { TermChange, TermReading } from "../workbook/forPane";
import type { Formats } from "./formats";
import type { HelpTerms } from "./help/terms";
import { useLayout } from "./layout";
import { TermField } from "./TermField";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.contract;

export interface TermFieldsProps {
  readonly terms: readonly TermReading[];
  readonly busy: boolean;
  readonly formats: Formats;
  readonly onTry: (change: TermChange) => void;
  readonly onSet: (change: TermChange) => void;
}

/** All terms as controls: those that matter in most contracts, and the others on request. */
export function TermFields({ terms, busy, formats, onTry, onSet }: TermFieldsProps) {
  const layout = useLayout();
  const [help, setHelp] = useState<HelpTerms | null>(null);
  useEffect(() => {
    // Without the explanations the terms can still be read and changed.
    void text.help.terms().then(setHelp, () => undefined);
  }, []);
  const fields = (some: readonly TermReading[]) =>
    some.map((term) => (
      <TermField
        key={term.name}
        term={term}
        hint={help?.contractTerms[term.key] ?? ""}
        busy={busy}
        onTry={onTry}
        onSet={onSet}
      />
    ));
  const advanced = terms.filter((term) => term.advanced);
  const changed = advanced.filter((term) => term.changed).length;
  return (
    <ViewPart title={words.terms}>
      <p className={layout.muted}>{words.writtenTo}</p>
      {fields(terms.filter((term) => !term.advanced))}
      <details>
        <summary className={layout.summary}>
          {words.advanced(changed === 0 ? "" : words.changed(formats.count(changed)))}
        </summary>
        <div className={layout.stack}>{fields(advanced)}</div>
      </details>
    </ViewPart>
  );
}
