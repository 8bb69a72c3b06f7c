import { resolve } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import functionFiles from "../functions/files.json";
import type { CustomFunctionMetadata, CustomFunctionTable } from "./model/customFunctionMetadata";

/** The add-in's custom functions as Excel gets them: Microsoft's metadata of the source, and the code by id. */
export interface CommitFunctions {
  readonly metadata: CustomFunctionMetadata;
  readonly association: CustomFunctionTable;
}

/** Error codes of Microsoft's `CustomFunctions.ErrorCode`. */
const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

let loaded: Promise<CommitFunctions> | undefined;

/** The functions, loaded once: to read their metadata out of the source takes a second. */
export const commitFunctions = (): Promise<CommitFunctions> => (loaded ??= load());

/**
 * Loads the functions with Microsoft's metadata generator, so that ids, names and parameters are those
 * of the add-in's own build. The functions throw `CustomFunctions.Error`, which Node does not have.
 */
async function load(): Promise<CommitFunctions> {
  const standIn = { Error: CustomFunctionError, ErrorCode: errorCodes, associate: () => undefined };
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions ??= standIn;
  const sources = functionFiles.map((name) => resolve(__dirname, "../functions", name));
  const { metadataJson, errors, associate } = await generateCustomFunctionsMetadata(sources);
  if (errors.length > 0) throw new Error(`custom functions: ${errors.join("; ")}`);
  const code: Record<string, unknown> = {};
  for (const source of sources) Object.assign(code, await import(source));
  const association = Object.fromEntries(
    associate.map(({ id, functionName }) => [
      id.toUpperCase(),
      code[functionName] as CustomFunctionTable[string],
    ]),
  );
  return { metadata: JSON.parse(metadataJson) as CustomFunctionMetadata, association };
}
