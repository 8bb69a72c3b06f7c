import { hasExcelApi } from "./features";

/** Whether this Excel hands out the workbook as a file and opens one in a new window. */
export const canOpenCopy = (): boolean =>
  hasExcelApi("1.8") && Office.context.requirements.isSetSupported("CompressedFile", "1.1");

/** Opens the workbook as it is now in a new window, under a name of its own. */
export async function openCopy(): Promise<void> {
  const file = await callback<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4_194_304 }, done),
  );
  const slices: string[] = [];
  try {
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await callback<Office.Slice>((done) => file.getSliceAsync(index, done));
      const bytes = slice.data as readonly number[];
      slices.push(bytes.map((byte) => String.fromCharCode(byte)).join(""));
    }
  } finally {
    file.closeAsync();
  }
  await Excel.createWorkbook(btoa(slices.join("")));
}

function callback<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}
