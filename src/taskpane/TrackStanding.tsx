import type { ShownMoment, ShownTracking } from "../tables/shownTracking";
import type { Spread } from "../engine/measures";
import type { Money } from "../engine/units";
import { FactList } from "./FactList";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { Sentences } from "./Sentences";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.track;

export interface TrackStandingProps {
  readonly shown: ShownTracking;
  readonly formats: Formats;
}

/** Where the contract stands, when its balance runs out, and what the term will have cost. */
export function TrackStanding({ shown, formats }: TrackStandingProps) {
  const layout = useLayout();
  const { sentences, made, drawn, committed, left, monthsPassed, monthsInAll, runsOut } = shown;
  const { recentMonthly, neededMonthly, forfeited, overage } = shown;
  const [headline = "", ...more] = sentences;
  const { count } = formats;
  const moment = (found: ShownMoment | null): string =>
    found === null
      ? words.runsOut.never
      : found.day === null
        ? words.runsOut.month(formats.decimal(found.afterMonths))
        : formats.date(found.day);
  const spread = ({ p10, p50, p90 }: Spread<Money>): string =>
    words.projection.spread(count(p10), count(p50), count(p90));
  return (
    <>
      <p className={layout.text}>{headline}</p>
      <ViewPart title={words.standing} terms={[["evenPace", words.evenPace]]}>
        <FactList
          name={words.standing}
          facts={[
            { label: words.drawn, shown: words.drawnOf(count(drawn), count(committed)) },
            { label: words.left, shown: count(left) },
            { label: words.months, shown: words.monthsOf(count(monthsPassed), count(monthsInAll)) },
            ...(recentMonthly === null ? [] : [{ label: words.pace, shown: count(recentMonthly) }]),
            ...(neededMonthly === null ? [] : [{ label: words.needed, shown: count(neededMonthly) }]),
          ]}
        />
      </ViewPart>
      <ViewPart title={words.runsOut.title} terms={[["exhaustion", words.exhaustion]]}>
        <FactList
          name={words.runsOut.title}
          facts={[
            { label: words.runsOut.chance, shown: formats.percent(runsOut.chance) },
            { label: words.runsOut.early, shown: moment(runsOut.early) },
            { label: words.runsOut.middle, shown: moment(runsOut.middle) },
            { label: words.runsOut.late, shown: moment(runsOut.late) },
          ]}
        />
      </ViewPart>
      <ViewPart title={words.projection.title}>
        <FactList
          name={words.projection.title}
          facts={[
            { label: words.projection.forfeited, shown: spread(forfeited) },
            { label: words.projection.overage, shown: spread(overage) },
          ]}
        />
        <details>
          <summary className={layout.summary}>{words.made}</summary>
          <Sentences name={words.made} sentences={[...more, ...made]} />
        </details>
      </ViewPart>
    </>
  );
}
