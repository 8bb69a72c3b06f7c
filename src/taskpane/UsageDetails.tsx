import { ProblemList } from "./ProblemList";
import { ReadingQuestions } from "./ReadingQuestions";
import { SigningDay } from "./SigningDay";
import { UsageFigures, type UsageFiguresProps } from "./UsageFigures";

/** All that is shown of usage that was read: its problems, what it leaves open, and its figures. */
export default function UsageDetails(props: UsageFiguresProps) {
  const { usage, busy, formats, onAnswer, onShow } = props;
  return (
    <>
      <ProblemList problems={usage.problems} formats={formats} onShow={onShow} />
      <ReadingQuestions problems={usage.problems} busy={busy} formats={formats} onAnswer={onAnswer} />
      <SigningDay
        key={usage.signingDay ?? ""}
        usage={usage}
        busy={busy}
        formats={formats}
        onAnswer={onAnswer}
      />
      <UsageFigures {...props} />
    </>
  );
}
