import { Button, Input } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import type { Problem } from "../engine/problem";
import { tokenClasses, type TokenClass } from "../engine/tokens";
import { unitChoices } from "../tables/exports/usageOptions";
import { publishedPrices } from "../tables/priceBook";
import type { UsageAnswer } from "../tables/usageAnswer";
import { Choice } from "./ColumnMatchEditor";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { text } from "./text";

const words = text.usage;
const { answers: say } = words;

/** So many texts are asked for at once; when they are answered the next ones are. */
const askedAtOnce = 10;

/** Proposed, not prescribed: the workbook's own Prices table may know more. */
const models = [...new Set(publishedPrices.map(({ model }) => model))];

export interface ReadingQuestionsProps {
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly formats: Formats;
  readonly onAnswer: (answers: readonly UsageAnswer[]) => void;
}

/** What the reading could not know and asks for: the unit of a bill, and the meaning of its texts. */
export function ReadingQuestions({ problems, busy, formats, onAnswer }: ReadingQuestionsProps) {
  const layout = useLayout();
  const unit = problems.find(({ code }) => code === "ambiguous-unit");
  const items = [...new Set(problems.flatMap(({ code, got }) => (code === "unknown-item" ? [got] : [])))];
  if (unit === undefined && items.length === 0) return null;
  return (
    <div className={layout.stack}>
      <h3 className={layout.subheading}>{say.title}</h3>
      {unit !== undefined && (
        <div role="group" aria-label={say.unit} className={layout.stack}>
          <p className={layout.text}>{say.unitOf(unit.got)}</p>
          <div className={layout.buttons}>
            {unitChoices.map((tokensPerUnit) => (
              <Button
                key={tokensPerUnit}
                disabledFocusable={busy}
                onClick={() => onAnswer([{ kind: "unit", tokensPerUnit }])}
              >
                {say.tokens(formats.count(tokensPerUnit))}
              </Button>
            ))}
          </div>
        </div>
      )}
      {items.slice(0, askedAtOnce).map((item) => (
        <ItemQuestion key={item} item={item} busy={busy} onAnswer={onAnswer} />
      ))}
      {items.length > askedAtOnce && (
        <p className={layout.muted}>{say.more(formats.count(items.length - askedAtOnce))}</p>
      )}
    </div>
  );
}

function ItemQuestion({
  item,
  busy,
  onAnswer,
}: Pick<ReadingQuestionsProps, "busy" | "onAnswer"> & { readonly item: string }) {
  const layout = useLayout();
  const id = useId();
  const [model, setModel] = useState("");
  const [tokenClass, setTokenClass] = useState<TokenClass>("input");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = model.trim();
    if (busy || named === "") return;
    onAnswer([{ kind: "meaning", item, meaning: { kind: "tokens", model: named, tokenClass } }]);
  };
  return (
    <form className={layout.stack} onSubmit={submit} aria-label={say.item(item)}>
      <p className={layout.text}>{say.item(item)}</p>
      <div>
        <label htmlFor={id}>{say.model}</label>
        <div>
          <Input
            id={id}
            list={`${id}models`}
            value={model}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, change) => setModel(change.value)}
          />
          <datalist id={`${id}models`}>
            {models.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </div>
      </div>
      <Choice
        label={say.tokenClass}
        chosen={tokenClass}
        choices={tokenClasses.map((each) => [each, words.classes[each]])}
        onChoose={(each) => setTokenClass(each as TokenClass)}
      />
      <div className={layout.buttons}>
        <Button type="submit" disabledFocusable={busy || model.trim() === ""}>
          {say.use}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => onAnswer([{ kind: "meaning", item, meaning: { kind: "left out" } }])}
        >
          {say.leaveOut}
        </Button>
      </div>
    </form>
  );
}
