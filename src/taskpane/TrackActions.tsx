import type { ShownAction } from "../tables/shownTracking";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { SmallTable } from "./SmallTable";
import { text } from "./text";
import { ViewPart } from "./ViewPart";

const words = text.track.actions;

export interface TrackActionsProps {
  readonly actions: readonly ShownAction[];
  readonly formats: Formats;
}

/** What can be done now, the most worth first, with the last day for it. */
export function TrackActions({ actions, formats }: TrackActionsProps) {
  const layout = useLayout();
  return (
    <ViewPart title={words.title}>
      {actions.length === 0 && <p className={layout.muted}>{words.none}</p>}
      {actions.length > 0 && (
        <>
          <SmallTable
            caption={words.title}
            captionUnseen
            columns={[
              { title: words.action, align: "text" },
              { title: words.worth, align: "number" },
              { title: words.by, align: "number" },
              { title: words.extent, align: "text" },
            ]}
            rows={actions.map(({ name, worth, by, extent, counted }) => [
              counted ? words.right(name) : name,
              formats.count(worth),
              by === null ? words.noDate : formats.date(by),
              extent,
            ])}
          />
          <p className={layout.muted}>{words.rights}</p>
        </>
      )}
    </ViewPart>
  );
}
