import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useLayout } from "./layout";

/** What was done to the workbook outside the steps; nothing where there is nothing to say. */
export function Notice({ notice }: { readonly notice: string | null }) {
  const layout = useLayout();
  return (
    // Always in the page: screen readers announce changes of a region, not its appearance.
    <div role="status">
      {notice !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <p className={layout.text}>{notice}</p>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
