import { useId, type ReactNode } from "react";
import type { HelpTerm } from "./help/terms";
import { useLayout } from "./layout";
import { TermHelp } from "./TermHelp";

export interface ViewPartProps {
  readonly title: string;
  /** The terms of the glossary that the part is about, and how they are called in it. */
  readonly terms?: readonly (readonly [HelpTerm, string])[];
  readonly children: ReactNode;
}

/** A part of a view under a heading of its own, with help on its terms. */
export function ViewPart({ title, terms = [], children }: ViewPartProps) {
  const layout = useLayout();
  const id = useId();
  return (
    <section className={layout.stack} aria-labelledby={id}>
      <h3 id={id} className={layout.subheading}>
        {title}
      </h3>
      {children}
      {terms.length > 0 && (
        <div className={layout.links}>
          {terms.map(([term, label]) => (
            <span key={term}>
              {label} <TermHelp term={term} label={label} />
            </span>
          ))}
        </div>
      )}
    </section>
  );
}
