import { Button, Link } from "@fluentui/react-components";
import type { ContractReading, OptionalTable } from "../workbook/forPane";
import { FactList } from "./FactList";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { PlanTables } from "./PlanTables";
import { ProblemList } from "./ProblemList";
import { problemCounts } from "./problemCounts";
import { SmallTable } from "./SmallTable";
import { StepSection } from "./StepSection";
import type { StepProps } from "./stepProps";
import { text } from "./text";
import { StepWork } from "./StepWork";

const words = text.contract;

export interface ContractStepProps extends StepProps {
  readonly contract: ContractReading | null;
  readonly onRead: () => void;
  readonly onInsertTable: (name: OptionalTable) => void;
}

/** Step 2: shows the bands and terms of the workbook's tables; they are edited there. */
export function ContractStep(props: ContractStepProps) {
  const { contract, open, busy, running, ended, formats, onToggle, onCancel, onShow, onRead, onInsertTable } =
    props;
  const layout = useLayout();
  const bands = contract === null ? "" : formats.count(contract.bands.length);
  const counts = contract === null ? "" : problemCounts(contract.problems, formats);
  return (
    <StepSection
      number={2}
      title={words.title}
      summary={contract === null ? null : words.summary(bands)}
      open={open}
      onToggle={onToggle}
    >
      {contract === null && running === null && <p className={layout.text}>{words.notRead}</p>}
      {contract !== null && <Tables contract={contract} formats={formats} onShow={onShow} />}
      {contract !== null && (
        <PlanTables
          plans={contract.plans}
          busy={busy}
          formats={formats}
          onShow={onShow}
          onInsert={onInsertTable}
        />
      )}
      <StepWork
        buttons={
          <Button onClick={onRead} disabledFocusable={busy}>
            {contract === null ? words.read : words.readAgain}
          </Button>
        }
        running={running}
        ended={ended}
        finished={text.announced.contract(bands, counts)}
        formats={formats}
        onCancel={onCancel}
      />
      {contract !== null && <ProblemList problems={contract.problems} formats={formats} onShow={onShow} />}
    </StepSection>
  );
}

interface TablesProps {
  readonly contract: ContractReading;
  readonly formats: Formats;
  readonly onShow: (address: string) => void;
}

function Tables({ contract, formats, onShow }: TablesProps) {
  const layout = useLayout();
  const { bands, terms, addresses } = contract;
  return (
    <>
      {bands.length === 0 ? (
        <p className={layout.text}>{words.noBands}</p>
      ) : (
        <SmallTable
          caption={words.bands}
          columns={[
            { title: words.bandName, align: "text" },
            { title: words.threshold, align: "number" },
            { title: words.discount, align: "number" },
          ]}
          rows={bands.map(({ threshold, discount, name }, index) => [
            name === "" ? words.unnamedBand(formats.count(index + 1)) : name,
            threshold,
            discount,
          ])}
        />
      )}
      <div className={layout.stack}>
        <h3 className={layout.subheading}>{words.terms}</h3>
        {terms.length === 0 ? (
          <p className={layout.text}>{words.noTerms}</p>
        ) : (
          <FactList
            name={words.terms}
            facts={terms.map(({ name, value }) => ({ label: name, shown: value }))}
          />
        )}
      </div>
      <div className={layout.links}>
        <Link as="button" onClick={() => onShow(addresses.bands)}>
          {words.editBands}
        </Link>
        <Link as="button" onClick={() => onShow(addresses.terms)}>
          {words.editTerms}
        </Link>
        <Link as="button" onClick={() => onShow(addresses.prices)}>
          {words.editPrices}
        </Link>
      </div>
    </>
  );
}
