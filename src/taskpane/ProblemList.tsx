import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { useState } from "react";
import type { Problem } from "../engine/problem";
import { isWarning } from "../tables/wording";
import { isCellAddress } from "./cellAddress";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { problemCounts } from "./problemCounts";
import { text } from "./text";

/** So many problems are shown before the user asks for all. */
const shownAtFirst = 20;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    alignItems: "start",
  },
  icon: { marginTop: "2px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  severity: { fontWeight: tokens.fontWeightSemibold },
});

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly formats: Formats;
  readonly onShow: (address: string) => void;
}

/** All problems of an input, errors first, each with its severity in words and a link to its cell. */
export function ProblemList({ problems, formats, onShow }: ProblemListProps) {
  const styles = useStyles();
  const layout = useLayout();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => Number(isWarning(a)) - Number(isWarning(b)));
  const title = problemCounts(problems, formats);
  return (
    <div className={layout.stack}>
      <h3 className={layout.subheading}>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {sorted.slice(0, all ? undefined : shownAtFirst).map((problem, index) => (
          <ProblemItem key={index} problem={problem} onShow={onShow} />
        ))}
      </ul>
      {problems.length > shownAtFirst && (
        <div>
          <Link as="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.problems.showFewer : text.problems.showAll(formats.count(problems.length))}
          </Link>
        </div>
      )}
    </div>
  );
}

function ProblemItem({
  problem,
  onShow,
}: {
  readonly problem: Problem;
  readonly onShow: (a: string) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const warning = isWarning(problem);
  const { where } = problem;
  return (
    <li className={styles.item}>
      <span className={`${styles.icon} ${warning ? styles.warning : styles.error}`} aria-hidden>
        {warning ? <Warning16Filled /> : <ErrorCircle16Filled />}
      </span>
      <p className={layout.text}>
        <span className={styles.severity}>{warning ? text.problems.warning : text.problems.error}</span>{" "}
        {isCellAddress(where) ? (
          <Link as="button" inline aria-label={text.problems.goTo(where)} onClick={() => onShow(where)}>
            {where}
          </Link>
        ) : (
          text.problems.place(where)
        )}
        {where !== "" && ": "}
        {text.problems.sentence(problem)}
      </p>
    </li>
  );
}
