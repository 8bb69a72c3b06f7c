import { Button, Input } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import { useLayout } from "./layout";
import { text } from "./text";

const words = text.usage;

export interface UsageAddressProps {
  readonly busy: boolean;
  readonly onPickAt: (address: string) => void;
}

/** A range typed instead of selected, for who knows where the usage stands or cannot select it. */
export default function UsageAddress({ busy, onPickAt }: UsageAddressProps) {
  const layout = useLayout();
  const id = useId();
  const [typed, setTyped] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && typed.trim() !== "") onPickAt(typed.trim());
  };
  return (
    <details>
      <summary className={layout.summary}>{words.typeInstead}</summary>
      <form className={layout.stack} onSubmit={submit}>
        <label htmlFor={id}>{words.typedLabel}</label>
        <div className={layout.buttons}>
          <Input
            id={id}
            className={layout.grow}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, change) => setTyped(change.value)}
          />
          <Button type="submit" disabledFocusable={busy}>
            {words.useTyped}
          </Button>
        </div>
      </form>
    </details>
  );
}
