import { WorkbookError, type Recommended, type Work, type WorkbookServices } from "../workbook/forPane";
import { text } from "./text";

type Call = (...given: readonly unknown[]) => unknown;

/** The workbook's services, whose progress, notices, errors and answers are said in the language of the pane. */
export function inPaneLanguage(services: WorkbookServices): WorkbookServices {
  const spoken = Object.entries(services).map(([name, call]) => [name, speaking(call as Call)]);
  return {
    ...(Object.fromEntries(spoken) as unknown as WorkbookServices),
    recommend: async (work) =>
      said(await (speaking(services.recommend as Call)(work) as Promise<Recommended>)),
    preview: async (...given) => {
      const previewed = await services.preview(...given);
      const { preview } = previewed;
      return preview.answer === null
        ? previewed
        : { ...previewed, preview: { ...preview, answer: text.answer(preview.answer) } };
    },
  };
}

const said = (answer: Recommended): Recommended => (answer.written ? text.answer(answer) : answer);

const speaking =
  (call: Call): Call =>
  async (...given) => {
    try {
      const result = await call(...given.map((each) => (isWork(each) ? heard(each) : each)));
      return typeof result === "string" ? text.fromWorkbook(result) : result;
    } catch (error) {
      throw error instanceof WorkbookError
        ? new WorkbookError(text.fromWorkbook(error.message), error.detail)
        : error;
    }
  };

const isWork = (given: unknown): given is Work =>
  typeof given === "object" && given !== null && "onProgress" in given && "signal" in given;

const heard = (work: Work): Work => ({
  ...work,
  onProgress: (step, done) => work.onProgress(text.fromWorkbook(step), done),
});
