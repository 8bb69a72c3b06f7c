import { money, type Day } from "../../../src/engine/units";
import type { Examples } from "./catalogue";

const spread = (mean: number) => ({
  mean: money(mean),
  p10: money(0),
  p50: money(mean),
  p90: money(2 * mean),
});

const moment = (day: Day | null, afterMonths: number) => ({ day, afterMonths });

/** Sentences about a signed contract. */
export const trackingSaid: Examples = {
  "tracking.nothingDrawn": [
    [[585_000], "Nothing is drawn yet of 585,000.", "Von 585.000 ist noch nichts abgerufen."],
  ],
  "tracking.drawn": [
    [
      [{ month: 5, drawn: 202_500, committed: 585_000, share: 0.34615, evenPace: 0.41667 }],
      "Month 5: 202,500 of 585,000 drawn (34.6 %; even pace 41.7 %).",
      "Monat 5: 202.500 von 585.000 abgerufen (34,6 %; bei gleichmäßigem Tempo 41,7 %).",
    ],
  ],
  "tracking.overage": [
    [
      ["so far", 1000],
      "At the pace so far you use it up and pay 1,000 of overage.",
      "Im bisherigen Tempo nutzen Sie alles und zahlen 1.000 für Mehrverbrauch.",
    ],
  ],
  "tracking.noOverage": [
    [
      ["so far"],
      "At the pace so far you use it up and pay no overage.",
      "Im bisherigen Tempo nutzen Sie alles und zahlen keinen Mehrverbrauch.",
    ],
  ],
  "tracking.forfeits": [
    [
      ["last three months", 86_400],
      "At the last three months' pace you forfeit 86,400.",
      "Im Tempo der letzten drei Monate verfallen 86.400.",
    ],
  ],
  "tracking.needs": [
    [
      [60_714.3, 0.2918, 2.04, false],
      "Filling it needs 60,714 of list usage a month (+29.2 %) or 2.0 months more: ask for the extension now.",
      "Um alles zu nutzen, braucht es 60.714 Listennutzung im Monat (+29,2 %) oder 2,0 Monate mehr: fordern Sie die Verlängerung jetzt.",
    ],
    [
      [60_714.3, -0.1, null, false],
      "Filling it needs 60,714 of list usage a month (−10 %).",
      "Um alles zu nutzen, braucht es 60.714 Listennutzung im Monat (−10 %).",
    ],
    [
      [60_714.3, null, null, false],
      "Filling it needs 60,714 of list usage a month.",
      "Um alles zu nutzen, braucht es 60.714 Listennutzung im Monat.",
    ],
    [
      [80_643, 0.008, 0.048, true],
      "With the right to reduce, forfeiting nothing needs 80,643 of list usage a month (+0.8 %) or under 0.1 months more: ask for the extension now.",
      "Damit nach der Verringerung nichts verfällt, braucht es 80.643 Listennutzung im Monat (+0,8 %) oder unter 0,1 Monate mehr: fordern Sie die Verlängerung jetzt.",
    ],
  ],
  "tracking.runsOut": [
    [
      [
        0.95,
        { early: moment("2026-10-12" as Day, 9.4), middle: moment(null, 10.25), late: moment(null, 11.5) },
      ],
      "The balance runs out before its period ends in 95 % of scenarios: one in ten by 2026-10-12, half by month 10.3, nine in ten by month 11.5.",
      "Das Guthaben endet in 95 % der Szenarien vor seinem Zeitraum: in einem von zehn bis 12.10.2026, in der Hälfte bis Monat 10,3, in neun von zehn bis Monat 11,5.",
    ],
    [
      [0.05, null],
      "The balance runs out before its period ends in 5 % of scenarios.",
      "Das Guthaben endet in 5 % der Szenarien vor seinem Zeitraum.",
    ],
  ],
  "tracking.neverRunsOut": [
    [[], "The balance runs out early in no scenario.", "Das Guthaben endet in keinem Szenario vorzeitig."],
  ],
  "tracking.overTheTerm": [
    [
      [{ paid: spread(600_000), forfeited: spread(86_400), overageCharge: spread(1000) }],
      "Over the term, on average: paid 600,000, forfeited 86,400 (P10 0, P90 172,800), overage 1,000.",
      "Über die Laufzeit im Mittel: gezahlt 600.000, verfallen 86.400 (P10 0, P90 172.800), Mehrverbrauch 1.000.",
    ],
  ],
  "tracking.over": [[[], "The term is over.", "Die Laufzeit ist zu Ende."]],
  "tracking.actions.claim the true-down": [[[], "Claim the true-down", "Recht zu verringern ausüben"]],
  "tracking.actions.use the rollover": [[[], "Use the rollover", "Übertrag nutzen"]],
  "tracking.actions.carry over at renewal": [[[], "Carry over at renewal", "Bei der Verlängerung mitnehmen"]],
  "tracking.actions.pull work forward": [[[], "Pull work forward", "Arbeit vorziehen"]],
  "tracking.actions.extend the term": [[[], "Extend the term", "Laufzeit verlängern"]],
  "tracking.actions.renew early": [[[], "Renew early", "Vorzeitig verlängern"]],
  "tracking.notices.auto-renewal": [[[], "Decline the auto-renewal", "Automatische Verlängerung ablehnen"]],
  "tracking.notices.true-down": [[[], "Claim the true-down", "Recht zu verringern ausüben"]],
  "tracking.notices.rollover expiry": [[[], "What rolled over expires", "Übertrag läuft ab"]],
  "tracking.months": [
    [[2.04], "2.0 months", "2,0 Monate"],
    [[0.01], "under 0.1 months", "unter 0,1 Monate"],
  ],
  "tracking.listUsage": [[[174_325], "174,325 of list usage", "174.325 Listennutzung"]],
  "tracking.made.actuals of the usage": [
    [
      [],
      "The months since signing are those of the usage; fill the table Actuals to track the vendor's statements instead.",
      "Die Monate seit der Unterschrift sind die der Nutzung; füllen Sie die Tabelle Actuals, um stattdessen die Abrechnungen des Anbieters zu verfolgen.",
    ],
  ],
  "tracking.made.table Actuals": [
    [
      [],
      "The months since signing are those of the table Actuals.",
      "Die Monate seit der Unterschrift sind die der Tabelle Actuals.",
    ],
  ],
  "tracking.made.forecast of all": [
    [
      [],
      "The rest of the term is forecast from all that was observed; levers and launches are not in it, because the usage does not reach to the last month of Actuals.",
      "Der Rest der Laufzeit ist aus allem Beobachteten vorhergesagt; Hebel und neue Anwendungen sind nicht darin, weil die Nutzung nicht bis zum letzten Monat von Actuals reicht.",
    ],
  ],
  "tracking.made.range of the sheet": [
    [
      [],
      "The rest of the term is the range of the Range sheet, levers and launches inside.",
      "Der Rest der Laufzeit ist die Spanne des Blattes Range, mit Hebeln und neuen Anwendungen.",
    ],
  ],
};
