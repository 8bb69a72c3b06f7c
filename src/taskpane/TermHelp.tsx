import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Terms } from "../engine/terms";
import type { HelpTerm, HelpTerms } from "./help/terms";
import { text } from "./text";

const useStyles = makeStyles({
  button: { minWidth: "24px", height: "24px", padding: 0, verticalAlign: "middle" },
  meaning: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

export type TermHelpProps =
  | { readonly term: HelpTerm; readonly label: string }
  /** A row of the table Terms. */
  | { readonly contractTerm: keyof Terms; readonly label: string };

/**
 * A small button beside a label that explains it, below the label, where it also fits a narrow pane; pressed again
 * it hides the explanation. The explanations are fetched with the first that is asked for.
 */
export function TermHelp(props: TermHelpProps) {
  const styles = useStyles();
  const [meaning, setMeaning] = useState<string | null>(null);
  const toggle = (): void => {
    if (meaning !== null) setMeaning(null);
    else
      text.help.terms().then(
        (help) => setMeaning(meaningOf(props, help)),
        () => setMeaning(text.partNotLoaded),
      );
  };
  return (
    <>
      <Button
        className={styles.button}
        appearance="transparent"
        size="small"
        icon={<QuestionCircle16Regular />}
        aria-label={text.help.explain(props.label)}
        aria-expanded={meaning !== null}
        onClick={toggle}
      />
      {/* Always in the page: screen readers announce changes of a region, not its appearance. */}
      <span role="status" className={meaning === null ? undefined : styles.meaning}>
        {meaning}
      </span>
    </>
  );
}

const meaningOf = (props: TermHelpProps, { terms, contractTerms }: HelpTerms): string =>
  "term" in props ? terms[props.term].meaning : contractTerms[props.contractTerm];
