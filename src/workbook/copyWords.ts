import type { Prepared } from "./copies";
import type { Audience } from "./forPane";
import { addressesOf } from "./functionCells";
import type { Replaced, Restored } from "./functionsAsValues";

const reader: Readonly<Record<Audience, string>> = { client: "a client", vendor: "the vendor" };

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

/** What was done for a copy, and what is left to do. */
export function copyInWords(done: Prepared): string {
  switch (done.kind) {
    case "opened":
      return done.audience === "client"
        ? `A copy for ${reader.client} is open in a new window, with values in ${cells(done.replaced)} of COMMIT functions. This workbook is as it was.`
        : `A copy is open in a new window. Press Prepare copy for the vendor there once more: it takes out what must stay at home. This workbook is as it was.`;
    case "save":
      return `${cells(done.replaced)} of COMMIT functions hold values now. Save a copy for ${reader[done.audience]} under another name (File, Save a copy)${done.audience === "vendor" ? ", open it and press Prepare copy for the vendor there" : ""}. Then press Restore functions in this workbook.`;
    case "asked":
      return `${done.name} is taken for a copy of ${done.of}. Press Prepare copy for ${reader[done.audience]} here once more to take out what must stay at home. If it is that workbook itself under a new name, press Restore functions instead.`;
    case "stripped":
      return done.removed.length === 0
        ? "This copy holds values only. Look through its comments and its properties before you send it."
        : `Taken out of this copy: ${done.removed.join(", ")}. Look through its comments and its properties before you send it.`;
  }
}

/** What was replaced, the user's own cells by address. */
export function replacedInWords({ cells: replaced, theirs }: Replaced): string {
  if (replaced.length === 0) return "No cell of this workbook calls a COMMIT function.";
  const yours = theirs.length === 0 ? "" : ` Cells of your own among them: ${addressesOf(theirs)}.`;
  return `${cells(replaced.length)} of COMMIT functions hold values now.${yours} Restore functions brings them back.`;
}

/** What came back, and what did not. */
export function restoredInWords(done: Restored | null): string {
  if (done === null) return "There is nothing to restore: no function was replaced with a value.";
  const left =
    done.left.length === 0 ? "" : ` Left, because you changed them since: ${addressesOf(done.left)}.`;
  const gone =
    done.gone === 0 ? "" : ` ${cells(done.gone)} ${done.gone === 1 ? "is" : "are"} no longer there.`;
  return `The functions of ${cells(done.restored)} are back.${left}${gone}`;
}
