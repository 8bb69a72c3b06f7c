import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { HelpTerm } from "./help/terms";
import { narrow } from "./layout";
import { TermHelp } from "./TermHelp";

const useStyles = makeStyles({
  list: {
    display: "grid",
    alignItems: "baseline",
    // Labels wrap before figures do: a figure must not break between its digits.
    gridTemplateColumns: "fit-content(58%) minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "4px",
    margin: 0,
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  label: { color: tokens.colorNeutralForeground2 },
  shown: {
    margin: 0,
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
    [narrow]: { paddingBottom: "6px" },
  },
  /** A figure is not broken between its digits. */
  figure: { whiteSpace: "nowrap" },
});

/** A label and what is to be said under it. */
export interface Fact {
  readonly label: string;
  /** The word of the glossary that explains the label. */
  readonly help?: HelpTerm;
  readonly shown: ReactNode;
}

/** Facts with their labels, one a line. */
export function FactList({ name, facts }: { readonly name: string; readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-label={name}>
      {facts.map((fact) => (
        <FactLine key={fact.label} {...fact} />
      ))}
    </dl>
  );
}

function FactLine({ label, help, shown }: Fact) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>
        {label}
        {help !== undefined && <TermHelp term={help} label={label} />}
      </dt>
      <dd className={mergeClasses(styles.shown, isFigure(shown) && styles.figure)}>{shown}</dd>
    </>
  );
}

const isFigure = (shown: ReactNode): boolean => typeof shown === "string" && /^[\d\s.,%−+-]+$/.test(shown);
