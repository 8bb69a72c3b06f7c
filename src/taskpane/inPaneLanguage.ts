import { WorkbookError, type Work } from "../workbook/forPane";
import { text } from "./text";

type Call = (...given: readonly unknown[]) => unknown;

/** The workbook's part of the add-in, whose progress, notices, errors and answers are said in the language of the pane. */
export const inPaneLanguage = <S extends object>(services: S): S =>
  Object.fromEntries(
    Object.entries(services).map(([name, call]) => [name, speaking(call as Call)]),
  ) as unknown as S;

const speaking =
  (call: Call): Call =>
  async (...given) => {
    try {
      const result = await call(...given.map((each) => (isWork(each) ? spoken(each) : each)));
      return typeof result === "string" ? text.fromWorkbook(result) : result;
    } catch (error) {
      throw error instanceof WorkbookError
        ? new WorkbookError(text.fromWorkbook(error.message), error.detail)
        : error;
    }
  };

const isWork = (given: unknown): given is Work =>
  typeof given === "object" && given !== null && "onProgress" in given && "signal" in given;

const spoken = (work: Work): Work => ({
  ...work,
  onProgress: (step, done) => work.onProgress(text.fromWorkbook(step), done),
  ...(text.tables === null ? {} : { say: text.tables }),
});
