/** The parts of an add-in's `functions.json` that calling a function takes. */
export interface CustomFunctionMetadata {
  readonly functions: readonly CustomFunctionDeclaration[];
}

export interface CustomFunctionDeclaration {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly parameters: readonly CustomFunctionParameter[];
}

export interface CustomFunctionParameter {
  readonly name: string;
  readonly description?: string | undefined;
  readonly type?: string | undefined;
  readonly dimensionality?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly repeating?: boolean | undefined;
}

/** Functions by id in upper case, as `CustomFunctions.associate` collects them. */
export type CustomFunctionTable = Readonly<Record<string, (...args: never[]) => unknown>>;
