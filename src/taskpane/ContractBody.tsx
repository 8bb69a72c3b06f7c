import { Button, Link } from "@fluentui/react-components";
import type { ContractReading, TermChange } from "../workbook/forPane";
import type { Preview } from "../workbook/previewInWords";
import { BandTable } from "./BandTable";
import { useLayout } from "./layout";
import { ProblemList } from "./ProblemList";
import { problemCounts } from "./problemCounts";
import type { StepProps } from "./stepProps";
import { StepWork } from "./StepWork";
import { TermFields } from "./TermFields";
import { text } from "./text";
import { useKeptFocus } from "./useKeptFocus";

const words = text.contract;

export interface ContractBodyProps extends StepProps {
  readonly contract: ContractReading | null;
  readonly preview: Preview | null;
  readonly onRead: () => void;
  readonly onTryTerm: (change: TermChange) => void;
  readonly onSetTerm: (change: TermChange) => void;
  /** The term that was written last and can be put back. */
  readonly termSet: string | null;
  readonly onUndoTerm: () => void;
}

/** Step 4: the bands of the workbook's table, and its terms, which can be changed here. */
export default function ContractBody(props: ContractBodyProps) {
  const { contract, preview, busy, formats, onShow, onRead, termSet } = props;
  const layout = useLayout();
  const bands = contract === null ? "" : formats.count(contract.bands.length);
  const problems = [...(contract?.problems ?? []), ...(preview?.problems.contract ?? [])];
  const missing = contract === null ? [] : missingTables(contract);
  const { row, press } = useKeptFocus(termSet !== null);
  const undo = () => {
    press();
    props.onUndoTerm();
  };
  const term = contract?.terms.find(({ name }) => name === termSet);
  return (
    <>
      {contract === null && <p className={layout.text}>{words.notRead}</p>}
      {missing.length > 0 && <p className={layout.text}>{words.noTables(missing.join(", "))}</p>}
      <StepWork
        buttons={
          <div ref={row} className={layout.buttons}>
            <Button onClick={onRead} disabledFocusable={busy}>
              {missing.length > 0 ? words.insertTables : words.readAgain}
            </Button>
            {term !== undefined && (
              <Button onClick={undo} disabledFocusable={busy}>
                {words.undoTerm(words.termName(term.key, term.name))}
              </Button>
            )}
          </div>
        }
        running={props.running}
        ended={props.ended}
        finished={text.announced.contract(bands, problemCounts(problems, formats))}
        formats={formats}
        onCancel={props.onCancel}
      />
      <ProblemList problems={problems} formats={formats} onShow={onShow} />
      {contract !== null && (
        <>
          <BandTable bands={contract.bands} formats={formats} />
          <div className={layout.links}>
            <TableLink address={contract.addresses.bands} words={words.editBands} onShow={onShow} />
            <TableLink address={contract.addresses.prices} words={words.editPrices} onShow={onShow} />
          </div>
          <TermFields
            terms={contract.terms}
            busy={busy}
            formats={formats}
            onTry={props.onTryTerm}
            onSet={props.onSetTerm}
          />
          <div className={layout.links}>
            <TableLink address={contract.addresses.terms} words={words.editTerms} onShow={onShow} />
          </div>
        </>
      )}
    </>
  );
}

const missingTables = ({ addresses }: ContractReading): readonly string[] =>
  (
    [
      ["Bands", addresses.bands],
      ["Terms", addresses.terms],
      ["Prices", addresses.prices],
    ] as const
  ).flatMap(([name, address]) => (address === null ? [name] : []));

interface TableLinkProps {
  /** Null where there is no table. */
  readonly address: string | null;
  readonly words: string;
  readonly onShow: (address: string) => void;
}

function TableLink({ address, words: shown, onShow }: TableLinkProps) {
  return address === null ? null : (
    <Link as="button" onClick={() => onShow(address)}>
      {shown}
    </Link>
  );
}
