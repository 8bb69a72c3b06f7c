import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ShownTracking } from "../tables/shownTracking";
import type { Day } from "../engine/units";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { SmallTable } from "./SmallTable";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.track.notices;

export interface TrackNoticesProps {
  readonly shown: Pick<ShownTracking, "countedFrom" | "noticesOn">;
  readonly formats: Formats;
}

/** The days by which something must be done or is lost, with the days left from a day that can be chosen. */
export function TrackNotices({ shown: { countedFrom, noticesOn }, formats }: TrackNoticesProps) {
  const layout = useLayout();
  const [chosen, setChosen] = useState("");
  const day = (chosen === "" ? countedFrom : chosen) as Day | null;
  const notices = day === null ? [] : noticesOn(day);
  return (
    <ViewPart title={words.title}>
      {notices.length === 0 && <p className={layout.muted}>{words.none}</p>}
      {notices.length > 0 && (
        <>
          <Field label={words.countFrom}>
            <Input type="date" value={day ?? ""} onChange={(_event, { value }) => setChosen(value)} />
          </Field>
          <SmallTable
            caption={words.title}
            captionUnseen
            columns={[
              { title: words.notice, align: "text" },
              { title: words.by, align: "number" },
              { title: words.daysLeft, align: "number" },
            ]}
            rows={notices.map(({ name, period, day: by, daysLeft }) => [
              words.ofPeriod(name, formats.count(period)),
              formats.date(by),
              daysLeft < 0 ? words.past(formats.count(-daysLeft)) : formats.count(daysLeft),
            ])}
          />
        </>
      )}
    </ViewPart>
  );
}
