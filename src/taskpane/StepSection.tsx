import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "4px 0 12px",
  },
  heading: { margin: 0, font: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "40px",
    padding: "4px 0",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  number: {
    flex: "none",
    boxSizing: "border-box",
    width: "24px",
    height: "24px",
    lineHeight: "22px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "50%",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
  },
  title: { flexGrow: 1, minWidth: 0 },
  chevron: { flex: "none" },
  summary: {
    margin: 0,
    paddingInlineStart: "32px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  body: { display: "flex", flexDirection: "column", gap: "12px", paddingTop: "8px" },
});

export interface StepSectionProps {
  readonly number: number;
  readonly title: string;
  /** The step's state in a few words, shown while it is closed. */
  readonly summary: string | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One numbered step that can be opened and closed at any time. */
export function StepSection({ number, title, summary, open, onToggle, children }: StepSectionProps) {
  const styles = useStyles();
  const id = useId();
  // What was open once stays: what was typed there, and where it was scrolled to.
  const [seen, setSeen] = useState(open);
  if (open && !seen) setSeen(true);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section className={styles.section} aria-labelledby={`${id}title`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          id={`${id}title`}
          className={styles.button}
          aria-expanded={open}
          aria-controls={`${id}body`}
          onClick={onToggle}
        >
          <span className={styles.number}>{number}</span>
          <span className={styles.title}>{title}</span>
          <Chevron className={styles.chevron} aria-hidden />
        </button>
      </h2>
      {!open && summary !== null && <p className={styles.summary}>{summary}</p>}
      <div
        id={`${id}body`}
        className={styles.body}
        hidden={!open}
        style={open ? undefined : { display: "none" }}
      >
        {seen && children}
      </div>
    </section>
  );
}
