type Calculates = (...cells: never[]) => unknown;

/**
 * Functions whose code is fetched when a cell first asks for it, by their ids: opening a workbook waits only for
 * those that settle and size. Once fetched, a file associates its own functions in the place of these.
 */
export const loadedLater: Readonly<Record<string, () => Promise<Calculates>>> = {
  LISTCOST: async () => (await import("./pricing")).listcost,
  EFFICIENT: async () => (await import("./pricing")).efficient,
  RAMP: async () => (await import("./ramping")).ramp,
  BANDMOVES: async () => (await import("./negotiating")).bandmoves,
  PROTECTIONS: async () => (await import("./negotiating")).protections,
  BURNDOWN: async () => (await import("./tracking")).burndown,
  FORECAST: async () => (await import("./forecasting")).forecast,
  RANGE: async () => (await import("./forecasting")).range,
  SCENARIOS: async () => (await import("./forecasting")).scenarios,
};

/** Associates every id with a function that fetches its code first. */
export function associateLoadedLater(associate: (id: string, calculates: Calculates) => void): void {
  for (const [id, load] of Object.entries(loadedLater)) {
    associate(id, async (...cells: never[]) => (await load())(...cells));
  }
}
