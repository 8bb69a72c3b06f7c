import type { Moment } from "../../../engine/tracking/exhaustion";
import type { PaceOf, RunsOut, tracking as english } from "../english/tracking";
import { inFixed, inFull, inMoney, inPercent, onDay } from "./numbers";

const paces: Readonly<Record<PaceOf, string>> = {
  "last three months": "Im Tempo der letzten drei Monate",
  "so far": "Im bisherigen Tempo",
};

function monthsOf(months: number): string {
  return months < 0.05 ? "unter 0,1 Monate" : `${inFixed(months, 1)} Monate`;
}

/** A signed contract since it was signed. */
export const tracking: typeof english = {
  nothingDrawn: (committed) => `Von ${inMoney(committed)} ist noch nichts abgerufen.`,
  drawn: ({ month, drawn, committed, share, evenPace }) =>
    `Monat ${inFull(month)}: ${inMoney(drawn)} von ${inMoney(committed)} abgerufen (${inPercent(share)}; bei gleichmäßigem Tempo ${inPercent(evenPace)}).`,
  overage: (pace, charge) =>
    `${paces[pace]} nutzen Sie alles und zahlen ${inMoney(charge)} für Mehrverbrauch.`,
  noOverage: (pace) => `${paces[pace]} nutzen Sie alles und zahlen keinen Mehrverbrauch.`,
  forfeits: (pace, forfeited) => `${paces[pace]} verfallen ${inMoney(forfeited)}.`,
  needs: (monthly, change, months, reduced) =>
    `${reduced ? "Damit nach der Verringerung nichts verfällt" : "Um alles zu nutzen"}, braucht es ${inMoney(monthly)} Listennutzung im Monat${change === null ? "" : ` (${signed(change)})`}` +
    `${months === null ? "" : ` oder ${monthsOf(months)} mehr: fordern Sie die Verlängerung jetzt`}.`,
  runsOut: (chance, when) =>
    `Das Guthaben endet in ${inPercent(chance)} der Szenarien vor seinem Zeitraum${when === null ? "" : datesOf(when)}.`,
  neverRunsOut: "Das Guthaben endet in keinem Szenario vorzeitig.",
  overTheTerm: ({ paid, forfeited, overageCharge }) =>
    `Über die Laufzeit im Mittel: gezahlt ${inMoney(paid.mean)}, verfallen ${inMoney(forfeited.mean)} (P10 ${inMoney(forfeited.p10)}, P90 ${inMoney(forfeited.p90)}), Mehrverbrauch ${inMoney(overageCharge.mean)}.`,
  over: "Die Laufzeit ist zu Ende.",
  actions: {
    "claim the true-down": "Recht zu verringern ausüben",
    "use the rollover": "Übertrag nutzen",
    "carry over at renewal": "Bei der Verlängerung mitnehmen",
    "pull work forward": "Arbeit vorziehen",
    "extend the term": "Laufzeit verlängern",
    "renew early": "Vorzeitig verlängern",
  },
  notices: {
    "auto-renewal": "Automatische Verlängerung ablehnen",
    "true-down": "Recht zu verringern ausüben",
    "rollover expiry": "Übertrag läuft ab",
  },
  months: monthsOf,
  listUsage: (amount) => `${inMoney(amount)} Listennutzung`,
  made: {
    "actuals of the usage":
      "Die Monate seit der Unterschrift sind die der Nutzung; füllen Sie die Tabelle Actuals, um stattdessen die Abrechnungen des Anbieters zu verfolgen.",
    "table Actuals": "Die Monate seit der Unterschrift sind die der Tabelle Actuals.",
    "forecast of all":
      "Der Rest der Laufzeit ist aus allem Beobachteten vorhergesagt; Hebel und neue Anwendungen sind nicht darin, weil die Nutzung nicht bis zum letzten Monat von Actuals reicht.",
    "range of the sheet":
      "Der Rest der Laufzeit ist die Spanne des Blattes Range, mit Hebeln und neuen Anwendungen.",
  },
};

const signed = (change: number): string => `${change >= 0 ? "+" : "−"}${inPercent(Math.abs(change))}`;

const at = ({ day, afterMonths }: Moment): string =>
  day === null ? `Monat ${inFixed(afterMonths, 1)}` : onDay(day);

const datesOf = ({ early, middle, late }: RunsOut): string =>
  `: in einem von zehn bis ${at(early)}${middle === null ? "" : `, in der Hälfte bis ${at(middle)}`}${late === null ? "" : `, in neun von zehn bis ${at(late)}`}`;
