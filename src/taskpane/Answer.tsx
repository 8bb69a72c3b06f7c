import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Recommended } from "../workbook/forPane";
import { FactList } from "./FactList";
import { useLayout } from "./layout";
import { text } from "./text";

const useStyles = makeStyles({
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  reasons: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

export interface AnswerProps {
  readonly answer: Extract<Recommended, { readonly written: true }>;
  readonly onShow: (address: string) => void;
}

/** The recommendation in short: the sentence, the key figures, the reasons, and where it stands in full. */
export function Answer({ answer, onShow }: AnswerProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { headline, keyFigures, reasons, address } = answer;
  return (
    <>
      <p className={styles.headline}>{headline}</p>
      <FactList
        name={text.recommend.keyFigures}
        facts={keyFigures.map(({ label, value }) => ({ label, shown: value }))}
      />
      {reasons.length > 0 && (
        <div className={layout.stack}>
          <h3 className={layout.subheading}>{text.recommend.reasons}</h3>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Link as="button" onClick={() => onShow(address)}>
          {text.recommend.showSheet}
        </Link>
      </div>
    </>
  );
}
