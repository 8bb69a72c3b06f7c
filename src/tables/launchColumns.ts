/** What the Launches table says as low, likely and high. */
export type LaunchRange = "Ramp months" | "Monthly list cost" | "Share";

/** The three columns of a range. */
export const rangeColumns = <Range extends LaunchRange>(range: Range) =>
  ({ low: `${range} low`, likely: `${range} likely`, high: `${range} high` }) as const;

/** The columns of the Launches table, in its order. */
export const launchColumns = [
  "Name",
  "Kind",
  "Start month",
  "Ramp months low",
  "Ramp months likely",
  "Ramp months high",
  "Monthly list cost low",
  "Monthly list cost likely",
  "Monthly list cost high",
  "Share low",
  "Share likely",
  "Share high",
  "Probability",
  "Note",
] as const;
export type LaunchColumn = (typeof launchColumns)[number];

/** Launches add usage, endings take it away. */
export const launchKinds = ["launch", "ending"] as const;
