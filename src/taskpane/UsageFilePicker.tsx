import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { text } from "./text";

/** Opens a file of usage that is on this computer; the file itself stays there. */
export function UsageFilePicker(props: { readonly busy: boolean; readonly onOpen: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()} disabledFocusable={props.busy}>
        {text.usage.openFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.usage.openFile}
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file chosen again is a change again.
          currentTarget.value = "";
          if (file !== undefined) props.onOpen(file);
        }}
      />
    </>
  );
}
