import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

/** Sentences of the workbook, each in a line of its own; nothing without any. */
export function Sentences({
  name,
  sentences,
}: {
  readonly name: string;
  readonly sentences: readonly string[];
}) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={name}>
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}
