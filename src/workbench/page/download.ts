import { html } from "./html";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a workbook to the browser, which saves it where it saves downloads. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  html("a", { href: address, download: name }).click();
  // The browser has to have begun reading it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
