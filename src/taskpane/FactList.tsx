import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { narrow } from "./layout";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(80px, auto) minmax(0, 1fr)",
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
});

/** A label and what is to be said under it. */
export interface Fact {
  readonly label: string;
  readonly shown: ReactNode;
}

/** Facts with their labels, one a line. */
export function FactList({ name, facts }: { readonly name: string; readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-label={name}>
      {facts.map(({ label, shown }) => (
        <FactLine key={label} label={label} shown={shown} />
      ))}
    </dl>
  );
}

function FactLine({ label, shown }: Fact) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.shown}>{shown}</dd>
    </>
  );
}
