import type { plans as english } from "../english/plans";

/** The optional input tables. */
export const plans: typeof english = {
  noTable: "Keine Tabelle",
  inForce: (count) => `${count} wirksam`,
  groups: {
    optimise: {
      title: "Hebel und andere Ausgaben",
      hint: "Einsparungen, die das Team wirklich vornimmt, und Ausgaben neben Token, die auf die Zusage zählen. Diese Tabellen sind freiwillig.",
      tables: ["Levers", "OtherSpend"],
    },
    range: {
      title: "Was die Vergangenheit nicht zeigt",
      hint: "Anwendungen, die beginnen oder enden, Ihre eigene Angabe zum Wachstum, und Monate, die wegbleiben. Diese Tabellen sind freiwillig.",
      tables: ["Launches", "RangeOptions"],
    },
    negotiate: {
      title: "Forderungen, Angebote und Vergleichswerte",
      hint: "Was Sie fordern, was der Anbieter bietet, und was andere zahlen. Diese Tabellen sind freiwillig.",
      tables: ["Asks", "Quotes", "Benchmark"],
    },
    track: {
      title: "Plan und Istwerte",
      hint: "Sobald ein Vertrag unterschrieben ist: sein Plan und die Monate seither. Diese Tabellen sind freiwillig.",
      tables: ["Plan", "Actuals"],
    },
  },
  tables: {
    Levers: "Hebel",
    Launches: "Neue und endende Anwendungen",
    OtherSpend: "Andere Ausgaben",
    RangeOptions: "Wachstum und ausgelassene Monate",
    Asks: "Geforderte Absicherungen",
    Quotes: "Angebote",
    Benchmark: "Vergleichswerte",
    Plan: "Plan vom Tag der Unterschrift",
    Actuals: "Istwerte seit der Unterschrift",
  },
  add: (table) => `Tabelle ${table} anlegen`,
  edit: (table) => `${table} bearbeiten`,
};
