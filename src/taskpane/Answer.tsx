import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyFigure } from "../workbook/forPane";
import type { ShownAnswer } from "../workbook/previewInWords";
import { CopyText } from "./CopyText";
import { FactList } from "./FactList";
import type { Formats } from "./formats";
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
  readonly answer: Pick<ShownAnswer, "headline" | "keyFigures" | "reasons">;
  /** Where it stands in full; null while it was not written. */
  readonly address: string | null;
  readonly onShow: (address: string) => void;
}

/** The recommendation in short: the sentence and the key figures. */
export function Answer({ answer, formats }: Pick<AnswerProps, "answer"> & { readonly formats: Formats }) {
  const styles = useStyles();
  const { headline, keyFigures } = answer;
  return (
    <>
      <p className={styles.headline}>{headline}</p>
      <FactList
        name={text.recommend.keyFigures}
        facts={keyFigures.map((figure) => {
          const { label } = figure;
          const help = text.recommend.explained.find(([start]) => label.startsWith(start))?.[1];
          return { label, shown: inFormats(figure, formats), ...(help === undefined ? {} : { help }) };
        })}
      />
    </>
  );
}

const inFormats = ({ value, unit }: KeyFigure, { count, discount }: Formats): string =>
  unit === "money" ? count(Math.round(value)) : discount(value);

/** Why, as text to take along, and where it stands in full. */
export function Reasons({ answer, address, onShow }: AnswerProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { headline, reasons } = answer;
  return (
    <>
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
      <CopyText lines={[headline, ...reasons.map((reason) => `- ${reason}`)]} />
      {address !== null && (
        <div>
          <Link as="button" onClick={() => onShow(address)}>
            {text.recommend.showSheet}
          </Link>
        </div>
      )}
    </>
  );
}
