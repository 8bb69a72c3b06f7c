import { Link } from "@fluentui/react-components";
import { tokenClasses } from "../engine/tokens";
import type { ControlTotals, LocatedComparison } from "../tables/exports/controlCounts";
import type { UsageField } from "../tables/usageReading";
import { isCellAddress } from "./cellAddress";
import { FactList, type Fact } from "./FactList";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { SmallTable } from "./SmallTable";
import { text } from "./text";

const words = text.usage;
const { control: say } = words;

/** Rows that are listed here; the first are the largest. */
const listed = 20;

/** Columns whose sum is of tokens as they stand in the input. */
const ofTokens: readonly UsageField[] = [...tokenClasses, "prompt", "quantity"];

export interface ControlFiguresProps {
  readonly control: ControlTotals;
  readonly formats: Formats;
  readonly onShow: (address: string) => void;
}

/** Control totals: what came in, what came out, and the discount that is enjoyed already. */
export function ControlFigures({ control, formats, onShow }: ControlFiguresProps) {
  const layout = useLayout();
  const { count } = formats;
  const { comparison, tokens } = control;
  const sums = control.columns.filter(({ field }) => ofTokens.includes(field));
  return (
    <details>
      <summary className={layout.summary}>{say.title}</summary>
      <div className={layout.stack}>
        <FactList name={say.title} facts={factsOf(control, formats)} />
        {sums.length > 0 && (
          <Figures
            title={say.tokensIn}
            head={words.heading}
            rows={sums.map(({ header, total }) => [header, count(total)])}
          />
        )}
        {tokens !== null && (
          <Figures
            title={say.tokensOut}
            head={words.tokenClass}
            rows={tokenClasses.map((name) => [words.classes[name], count(tokens[name])])}
          />
        )}
        {comparison !== null && <Comparison comparison={comparison} formats={formats} onShow={onShow} />}
      </div>
    </details>
  );
}

function factsOf(control: ControlTotals, { count, money }: Formats): readonly Fact[] {
  const { rowsRead, leftOut, rowsUsed, reportedCost, listCost } = control;
  return [
    { label: say.rowsRead, shown: count(rowsRead) },
    { label: words.rows, shown: count(rowsUsed) },
    ...leftOut.map(({ why, rows }) => ({ label: say.leftOut(why), shown: count(rows) })),
    ...(reportedCost === null ? [] : [{ label: words.reportedCost, shown: money(reportedCost) }]),
    ...(listCost === null ? [] : [{ label: words.listCost, shown: money(listCost) }]),
  ];
}

function Figures(props: {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly string[][];
}) {
  return (
    <SmallTable
      caption={props.title}
      columns={[
        { title: props.head, align: "text" },
        { title: words.tokens, align: "number" },
      ]}
      rows={props.rows}
    />
  );
}

function Comparison({
  comparison,
  formats,
  onShow,
}: Omit<ControlFiguresProps, "control"> & { readonly comparison: LocatedComparison }) {
  const layout = useLayout();
  const { overall, byModel, unexplained, unexplainedRows } = comparison;
  const share = (discount: number | null): string => (discount === null ? "–" : formats.discount(discount));
  return (
    <>
      <SmallTable
        caption={say.discount}
        columns={[
          { title: say.model, align: "text" },
          { title: say.overall, align: "number" },
          { title: say.median, align: "number" },
        ]}
        rows={[overall, ...byModel].map(({ model, discount, median }) => [
          model ?? say.all,
          share(discount),
          share(median),
        ])}
      />
      {unexplainedRows > 0 && (
        <>
          <p className={layout.text}>{say.unexplained(formats.count(unexplainedRows))}</p>
          <ul aria-label={say.unexplainedRows}>
            {unexplained.slice(0, listed).map(({ row, where, model, difference }) => (
              <li key={row}>
                {isCellAddress(where) ? (
                  <Link
                    as="button"
                    inline
                    aria-label={text.problems.goTo(where)}
                    onClick={() => onShow(where)}
                  >
                    {where}
                  </Link>
                ) : (
                  where
                )}{" "}
                {say.difference(model, formats.money(difference))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
