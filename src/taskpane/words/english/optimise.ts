/** The step Optimise. */
export const optimise = {
  title: "Optimise",
  empty: "Savings the team will really make change what to commit. Pick the usage first; then add levers.",
  noLevers:
    "No levers yet: efficient usage is today's. Add the table Levers for what the team will really do.",
  summary: (today: string, efficient: string, change: string) => `${today} → ${efficient} (${change})`,
  summaryNoLevers: (today: string) => `${today}, no levers`,
  history: "List usage of the history",
  today: "Today",
  efficient: "Efficient",
  saving: "Saving",
  byMonth: (months: string) => `By month (${months})`,
  byModel: (models: string) => `By model (${models})`,
  month: "Month",
  model: "Model",
  noModel: "no model",
};
