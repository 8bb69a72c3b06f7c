import { useLayout } from "./layout";
import { Message } from "./Message";

/** What was done to the workbook outside the steps; nothing where there is nothing to say. */
export function Notice({ notice }: { readonly notice: string | null }) {
  const layout = useLayout();
  return (
    // Always in the page: screen readers announce changes of a region, not its appearance.
    <div role="status">
      {notice !== null && (
        <Message intent="info">
          <p className={layout.text}>{notice}</p>
        </Message>
      )}
    </div>
  );
}
