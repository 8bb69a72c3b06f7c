import type { optimise as english } from "../english/optimise";

/** The step Optimise. */
export const optimise: typeof english = {
  title: "Optimierung",
  empty:
    "Einsparungen, die das Team wirklich vornimmt, ändern die Zusage. Wählen Sie zuerst die Nutzung; ergänzen Sie dann Hebel.",
  noLevers:
    "Noch keine Hebel: die optimierte Nutzung ist die heutige. Legen Sie die Tabelle Levers für das an, was das Team wirklich tun wird.",
  summary: (today, efficient, change) => `${today} → ${efficient} (${change})`,
  summaryNoLevers: (today) => `${today}, keine Hebel`,
  history: "Listennutzung der Vergangenheit",
  today: "Heute",
  efficient: "Optimiert",
  saving: "Ersparnis",
  byMonth: (months) => `Nach Monat (${months})`,
  byModel: (models) => `Nach Modell (${models})`,
  month: "Monat",
  model: "Modell",
  noModel: "ohne Modell",
};
