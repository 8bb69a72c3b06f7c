import type { Day, Month } from "../../../src/engine/units";
import type { Examples } from "./catalogue";

const december = "2026-12-31" as Day;
const march = "2026-03" as Month;

/** Sentences about the optional tables. */
export const plansSaid: Examples = {
  "plans.ranged": [[["40 %", "30 %", "50 %"], "40 % (30 % to 50 %)", "40 % (30 % bis 50 %)"]],
  "plans.routing": [[["40 %", "A", "B"], "routing: 40 % of A to B", "Anderes Modell: 40 % von A zu B"]],
  "plans.caching": [
    [
      ["40 %", null],
      "caching: 40 % of the input of all models",
      "Cache: 40 % der Eingabe von allen Modellen",
    ],
  ],
  "plans.batch": [[["15 %", "A"], "batch: 15 % of A", "Batch: 15 % von A"]],
  "plans.tokenFactor": [[[1.35], "token factor 1.35", "Tokenfaktor 1,35"]],
  "plans.hitRate": [[[0.875], "hit rate 87.5 %", "Trefferquote 87,5 %"]],
  "plans.kept": [
    [["5m"], "kept 5m", "5 Minuten behalten"],
    [["1h"], "kept 1h", "1 Stunde behalten"],
  ],
  "plans.prompts": [[[4000], "prompts of 4,000 tokens", "Prompts von 4.000 Token"]],
  "plans.from": [[[march], "from 2026-03", "ab 03/2026"]],
  "plans.inFullAfter": [[[3], "in full after 3 months", "voll wirksam nach 3 Monaten"]],
  "plans.launch": [
    [
      ["Chat", "2,000", march],
      "Chat: 2,000 of list cost a month from 2026-03",
      "Chat: 2,000 Listenkosten im Monat ab 03/2026",
    ],
  ],
  "plans.ending": [
    [
      ["Pilot", "5 %", march],
      "Pilot: 5 % of all usage ends from 2026-03",
      "Pilot: 5 % der gesamten Nutzung enden ab 03/2026",
    ],
  ],
  "plans.completeAfter": [[["3"], "complete after 3 months", "vollständig nach 3 Monaten"]],
  "plans.likely": [[[0.7], "70 % likely", "zu 70 % wahrscheinlich"]],
  "plans.spend": [
    [["Seats", 1500, march], "Seats: 1,500 a month from 2026-03", "Seats: 1.500 im Monat ab 03/2026"],
    [["Seats", 1500, null], "Seats: 1,500 a month", "Seats: 1.500 im Monat"],
  ],
  "plans.codeExecution": [
    [
      ["Runs", 2000.5, null],
      "Runs: 2,000.5 hours of code execution a month",
      "Runs: 2.000,5 Stunden Codeausführung im Monat",
    ],
  ],
  "plans.afterRenewal": [[[700, december], "700 after 2026-12-31", "700 nach dem 31.12.2026"]],
  "plans.eligible": [[[0.5], "50 % eligible", "50 % anrechenbar"]],
  "plans.growthIs": [
    [["by evidence"], "growth: by evidence", "Wachstum: nach der Vergangenheit (by evidence)"],
    [["mature"], "growth: mature", "Wachstum: ausgereift (mature)"],
    [["growing"], "growth: growing", "Wachstum: wachsend (growing)"],
    [["ramping"], "growth: ramping", "Wachstum: im Hochlauf (ramping)"],
  ],
  "plans.ownGrowth": [
    [
      ["2 %", 80_000],
      "growth: 2 % a month, up to 80,000 a month",
      "Wachstum: 2 % im Monat, bis höchstens 80.000 im Monat",
    ],
    [["2 %", null], "growth: 2 % a month", "Wachstum: 2 % im Monat"],
  ],
  "plans.ownRange": [
    [
      ["50"],
      "own range: 50 of list usage a month before levers",
      "eigene Spanne: 50 Listennutzung im Monat vor den Hebeln",
    ],
  ],
  "plans.leftOut": [[[march, "Ausfall"], "2026-03 left out: Ausfall", "03/2026 weggelassen: Ausfall"]],
  "plans.ask": [
    [["X", "open"], "X: open", "X: offen"],
    [["X", "offered"], "X: offered", "X: angeboten"],
    [["X", "agreed"], "X: agreed", "X: vereinbart"],
    [["X", "refused"], "X: refused", "X: abgelehnt"],
  ],
  "plans.quote": [
    [
      ["Vendor", 700_000, 0.12, december],
      "Vendor: 700,000 at 12 %, until 2026-12-31",
      "Vendor: 700.000 zu 12 %, bis 31.12.2026",
    ],
    [["Vendor", 700_000, 0.12, null], "Vendor: 700,000 at 12 %", "Vendor: 700.000 zu 12 %"],
  ],
  "plans.benchmark": [
    [[400_000, 0.08, "Umfrage"], "400,000 a year at 8 % (Umfrage)", "400.000 im Jahr zu 8 % (Umfrage)"],
  ],
  "plans.signed": [
    [[724_000, 12, march], "724,000 over 12 months from 2026-03", "724.000 über 12 Monate ab 03/2026"],
  ],
  "plans.actuals": [[[1, march, march], "1 month, 2026-03 to 2026-03", "1 Monat, 03/2026 bis 03/2026"]],
};
