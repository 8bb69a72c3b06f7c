import { Link, makeStyles } from "@fluentui/react-components";
import { tokenClasses } from "../engine/tokens";
import type { ColumnMatch } from "../tables/exports/columnMatch";
import type { UsageAnswer } from "../tables/usageAnswer";
import type { UsageReading } from "../tables/usageReading";
import { isCellAddress } from "./cellAddress";
import { ColumnMatchEditor } from "./ColumnMatchEditor";
import { ControlFigures } from "./ControlFigures";
import { FactList, type Fact } from "./FactList";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { SmallTable } from "./SmallTable";
import { text } from "./text";

const words = text.usage;

const useStyles = makeStyles({
  figures: { display: "flex", flexDirection: "column", gap: "12px" },
  // A name is broken only where it is longer than the line.
  model: { display: "inline-block", paddingInlineEnd: "6px" },
});

export interface UsageFiguresProps {
  readonly usage: UsageReading;
  readonly busy: boolean;
  readonly formats: Formats;
  readonly onAnswer: (answers: readonly UsageAnswer[]) => void;
  readonly onShow: (address: string) => void;
}

/** What was read: the control totals, to be compared with the source of the usage. */
export function UsageFigures({ usage, busy, formats, onAnswer, onShow }: UsageFiguresProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { totals, match, control } = usage;
  return (
    <div className={styles.figures}>
      <FactList name={words.rangeAndRows} facts={factsOf(usage, formats, onShow)} />
      {totals.tokens !== null && totals.rows > 0 && (
        <SmallTable
          caption={words.tokens}
          columns={[
            { title: words.tokenClass, align: "text" },
            { title: words.tokens, align: "number" },
          ]}
          rows={tokenClasses.map((name) => [words.classes[name], formats.count(totals.tokens?.[name] ?? 0)])}
        />
      )}
      {totals.months.length > 0 && (
        <details>
          <summary className={layout.summary}>{words.byMonth(formats.count(totals.months.length))}</summary>
          <SmallTable
            caption={words.listCost}
            captionUnseen
            columns={[
              { title: words.month, align: "text" },
              { title: words.listCost, align: "number" },
            ]}
            rows={totals.months.map(({ month, listCost }) => [formats.date(month), formats.money(listCost)])}
          />
        </details>
      )}
      {usage.columns.length > 0 && (
        <details>
          <summary className={layout.summary}>{words.columns(formats.count(usage.columns.length))}</summary>
          {match === undefined ? (
            <SmallTable
              caption={words.headings}
              captionUnseen
              columns={[
                { title: words.heading, align: "text" },
                { title: words.meaning, align: "text" },
              ]}
              rows={usage.columns.map(({ header, field }) => [header, words.fields[field]])}
            />
          ) : (
            // What was chosen goes when the columns are taken anew.
            <ColumnMatchEditor key={takenAs(match)} match={match} busy={busy} onAnswer={onAnswer} />
          )}
        </details>
      )}
      {control !== undefined && <ControlFigures control={control} formats={formats} onShow={onShow} />}
    </div>
  );
}

const takenAs = ({ format, columns }: ColumnMatch): string =>
  [format, ...columns.map(({ field, header }) => `${field}: ${header}`)].join("\n");

function factsOf({ address, format, totals }: UsageReading, formats: Formats, onShow: (a: string) => void) {
  const facts: Fact[] = [
    {
      label: words.range,
      shown: isCellAddress(address) ? (
        <Link as="button" inline aria-label={text.problems.goTo(address)} onClick={() => onShow(address)}>
          {address}
        </Link>
      ) : (
        address
      ),
    },
    { label: words.format, shown: format === null ? words.unknownFormat : words.formats[format] },
    { label: words.rows, shown: formats.count(totals.rows) },
  ];
  if (totals.from !== null && totals.to !== null) {
    facts.push({
      label: words.period,
      shown: words.fromTo(formats.date(totals.from), formats.date(totals.to)),
    });
  }
  if (totals.models.length > 0) facts.push({ label: words.models, shown: <Models models={totals.models} /> });
  if (totals.listCost !== null) facts.push({ label: words.listCost, shown: formats.money(totals.listCost) });
  if (totals.reportedCost !== null) {
    facts.push({ label: words.reportedCost, shown: formats.money(totals.reportedCost) });
  }
  return facts;
}

function Models({ models }: { readonly models: readonly string[] }) {
  const styles = useStyles();
  return models.map((model, index) => (
    <span key={model} className={styles.model}>
      {index < models.length - 1 ? `${model},` : model}{" "}
    </span>
  ));
}
