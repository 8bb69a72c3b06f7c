import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Mail } from "../tables/mailInWords";
import { useLayout } from "./layout";
import { Sentences } from "./Sentences";
import { text } from "./text";

const words = text.negotiate.form;

/** The answer to a quote for the buyer, and the mail for the vendor as plain text. */
export function NegotiateAnswer({
  sentences,
  mail,
}: {
  readonly sentences: readonly string[];
  readonly mail: Mail;
}) {
  const layout = useLayout();
  const body = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(mail.body);
      setSaid(words.copied);
    } catch {
      // Excel on the web shows the pane in a frame that may not reach the clipboard: the user's own keys may.
      body.current?.querySelector("textarea")?.select();
      setSaid(words.selected);
    }
  };
  return (
    <>
      <h4 className={layout.subheading}>{words.answered}</h4>
      <Sentences name={words.answered} sentences={sentences} />
      <h4 className={layout.subheading}>{words.mail}</h4>
      <p className={layout.muted}>{words.mailHint}</p>
      <Field label={words.subject}>
        <Input readOnly value={mail.subject} />
      </Field>
      <div ref={body}>
        <Field label={words.body}>
          <Textarea readOnly resize="vertical" rows={12} value={mail.body} />
        </Field>
      </div>
      <div className={layout.buttons}>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
