import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { BriefWritten, NegotiationReading, NegotiationServices } from "../workbook/forNegotiation";
import type { Work } from "../workbook/forPane";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { loadNegotiation } from "./loadNegotiation";
import { NegotiateFigures } from "./NegotiateFigures";
import { NegotiateQuoteForm } from "./NegotiateQuoteForm";
import { PlanTables } from "./PlanTables";
import { ProblemList } from "./ProblemList";
import { StepWork } from "./StepWork";
import { text } from "./text";
import { useViewReading } from "./useViewReading";
import type { ViewProps } from "./viewProps";

const words = text.negotiate;

export interface NegotiateViewProps extends ViewProps {
  /** The workbook's side of the negotiation; that of Excel where none is given. */
  readonly negotiation?: () => Promise<NegotiationServices>;
}

/** After the five steps: what to ask for, what to answer to quotes, and the brief. */
export default function NegotiateView(props: NegotiateViewProps) {
  const { negotiation = loadNegotiation, plans, formats, onShow } = props;
  const layout = useLayout();
  const { reading, running, anyTask, ended, readAgain, run, cancel } = useViewReading(
    props,
    async (work) => (await negotiation()).readNegotiation(work),
    (read) => summaryOf(read, formats),
  );
  const [brief, setBrief] = useState<BriefWritten | null>(null);
  const stopped = [reading, brief].find((each) => each?.kind === "stopped") ?? null;

  const writeBrief = () =>
    void run(async (work) => {
      setBrief(null);
      setBrief(await (await negotiation()).writeBrief(work));
      props.onWritten();
    });
  return (
    <>
      <StepWork
        buttons={
          <>
            <Button appearance="primary" onClick={writeBrief} disabledFocusable={anyTask}>
              {words.writeBrief}
            </Button>
            <Button onClick={readAgain} disabledFocusable={anyTask}>
              {words.readAgain}
            </Button>
          </>
        }
        running={running}
        ended={ended}
        finished={brief?.kind === "written" ? words.briefWritten : words.computed}
        formats={formats}
        onCancel={cancel}
      />
      <p className={layout.muted}>{words.briefHint}</p>
      {brief?.kind === "written" && (
        <div>
          <Link as="button" onClick={() => onShow(brief.address)}>
            {words.showBrief}
          </Link>
        </div>
      )}
      {stopped !== null && (
        <>
          <p className={layout.muted}>{words.stopped}</p>
          <ProblemList problems={stopped.problems} formats={formats} onShow={onShow} />
        </>
      )}
      {reading?.kind === "read" && (
        <>
          <NegotiateFigures shown={reading.shown} formats={formats} />
          <NegotiateQuoteForm
            terms={reading.shown.terms}
            busy={anyTask}
            formats={formats}
            answerTo={reading.answerTo}
            onAdd={async (typed) => {
              const services = await negotiation();
              const added = await addedBy(run, (work) => services.addQuote(typed, work));
              if (added?.kind === "added") props.onChanged();
              return added;
            }}
          />
        </>
      )}
      {plans !== null && (
        <PlanTables
          group="negotiate"
          plans={plans}
          busy={anyTask}
          formats={formats}
          onShow={onShow}
          onInsert={props.onInsertTable}
        />
      )}
    </>
  );
}

/** What a task answers; null where it did not come to an end. */
async function addedBy<T>(
  run: (task: (work: Work) => Promise<void>) => Promise<void>,
  task: (work: Work) => Promise<T>,
): Promise<T | null> {
  let answered: T | null = null;
  await run(async (work) => {
    answered = await task(work);
  });
  return answered;
}

function summaryOf(reading: NegotiationReading, formats: Formats): string {
  if (reading.kind === "stopped") return words.stopped;
  const { asks, ownAsks, quotes } = reading.shown;
  return words.summary(
    formats.count(ownAsks ? asks.length : 0),
    formats.count(quotes.filter(({ name }) => name !== null).length),
  );
}
