import { displayLanguage } from "../languages";

/** Excel shows one dialog at a time: this one is open already. */
const alreadyOpen = 12007;

/** Shows the help page, which comes with the add-in, in a window over Excel. */
export function openHelp(): Promise<void> {
  const page = new URL("help.html", window.location.href);
  page.searchParams.set("language", displayLanguage());
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(
      page.href,
      { height: 80, width: 45, promptBeforeOpen: false },
      ({ status, error }) => {
        if (status === Office.AsyncResultStatus.Succeeded || error.code === alreadyOpen) resolve();
        else reject(new Error(`${error.code}: ${error.message}`));
      },
    );
  });
}
