/** The columns of the Levers table, in its order. */
export const leverColumns = [
  "Lever",
  "Model",
  "To model",
  "Low",
  "Likely",
  "High",
  "Hit rate",
  "Cache life",
  "Prompt tokens",
  "Token factor",
  "Start month",
  "Months to full",
  "Note",
] as const;
export type LeverColumn = (typeof leverColumns)[number];
