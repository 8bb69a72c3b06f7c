/** The formula with a column of a table under its new name: `Usage[Cost]` and `Usage[[#This Row],[Cost]]`. */
export function renameColumn(formula: string, table: string, before: string, after: string): string {
  const name = escaped(table);
  const column = escaped(before);
  // A text in quotes, or the table's name with its brackets, which may hold brackets themselves.
  const reference = new RegExp(
    String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\\])${name}(\[(?:[^[\]]|\[[^\]]*\])*\])`,
    "giu",
  );
  return formula.replace(reference, (found: string, brackets: string | undefined) => {
    if (brackets === undefined) return found;
    const inner = brackets.replace(new RegExp(String.raw`\[${column}\]`, "giu"), () => `[${after}]`);
    return found.slice(0, -brackets.length) + inner;
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
