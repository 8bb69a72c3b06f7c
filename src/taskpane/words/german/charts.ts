import type { LeverKind } from "../../../engine/levers/lever";
import type { Terms } from "../../../engine/terms";
import type { charts as english } from "../english/charts";

type Denomination = Terms["denomination"];

/** What a unit of commitment is. */
const money: Readonly<Record<Denomination, string>> = { net: "rabattiert", list: "zum Listenpreis" };

const commitments: Readonly<Record<Terms["settlement"], string>> = {
  monthly: "Zusage im Monat",
  quarterly: "Zusage im Quartal",
  annual: "Zusage im Jahr",
  term: "Zusage",
};

const levers: Readonly<Record<LeverKind, string>> = {
  routing: "Andere Modelle",
  caching: "Cache",
  batch: "Batch",
};

/** The charts of the pane: titles, axes, keys, and what each shows in a sentence. */
export const charts: typeof english = {
  showTable: "Als Tabelle zeigen",
  readPoint: "Einen Punkt der Kurve ablesen",
  readMonth: "Einen Monat ablesen",
  quantiles: (p10, p50, p90) => `P10 ${p10}, P50 ${p50}, P90 ${p90}`,
  inThousands: (title) => `${title}, in Tausend`,
  inMillions: (title) => `${title}, in Millionen`,
  month: "Monat",
  monthNumber: (number) => `Monat ${number}`,
  cost: {
    title: "Erwartete Kosten nach Zusage",
    commitment: (settlement, onePeriod, ramped, denomination) =>
      `${onePeriod ? "Zusage" : commitments[settlement]}${ramped ? " im Mittel" : ""}, ${money[denomination]}`,
    cost: "Erwartete Nettokosten der Laufzeit, rabattiert",
    curve: "Erwartete Nettokosten",
    thresholds: "Stufen beginnen",
    usage: "Abruf bei P10, P50 und P90 der Nutzung",
    recommended: "Empfohlen",
    lowest: (cost, commitment) => `Die kleinsten gezeichneten Kosten sind ${cost}, bei ${commitment}.`,
    atRecommended: (cost, commitment) => `Die empfohlene Zusage von ${commitment} kostet im Mittel ${cost}.`,
    signNothing: (cost) => `Empfohlen wird, nichts zu unterschreiben; das kostet im Mittel ${cost}.`,
    reading: (commitment, cost) => `Eine Zusage von ${commitment} kostet ${cost}`,
    withoutCommitment: (cost) => `Ohne Zusage: ${cost}.`,
    marks: "Was markiert ist",
    mark: "Markierung",
    points: "Punkte der Kurve",
    drawdownAt: (quantile) => `Abruf bei ${quantile} der Nutzung`,
    bandBegins: (name, discount) => `${name}, ${discount}`,
  },
  fan: {
    title: "Listennutzung nach Monat",
    usage: "Listennutzung im Monat, zum Listenpreis",
    observed: "Beobachtet",
    likely: "P50",
    between: "Von P10 bis P90",
    summary: (month, p10, p50, p90) =>
      `Im Monat ${month} liegt die Nutzung in acht von zehn Szenarien zwischen ${p10} und ${p90}, in der Mitte ${p50}.`,
    reading: (month, usage) => `${month}: ${usage}`,
    lastObserved: (month, usage) => `Der letzte beobachtete Monat, ${month}, hat ${usage}.`,
  },
  waterfall: {
    title: "Von der heutigen zur optimierten Nutzung",
    lever: "Hebel",
    usage: "Listennutzung der Vergangenheit, zum Listenpreis",
    today: "Heute",
    efficient: "Optimiert",
    levers,
    whole: "Nutzung",
    saved: "Gespart",
    added: "Hinzu",
    change: "Änderung",
    after: "Nutzung danach",
    less: (today, efficient, share) => `Heute ${today}, optimiert ${efficient}: ${share} weniger.`,
    more: (today, efficient, share) => `Heute ${today}, optimiert ${efficient}: ${share} mehr.`,
    same: (today) => `Heute ${today}, und kein Hebel ändert das.`,
  },
  tornado: {
    title: "Wert jeder Absicherung",
    protection: "Absicherung",
    worth: "Wert im Mittel, rabattiert",
    gain: "Lohnt sich",
    loss: "Kostet Sie",
    most: (name, worth) => `Am meisten wert ist ${name}: im Mittel ${worth}.`,
    none: "Bei dieser Zusage ist keine Absicherung etwas wert.",
  },
  burnDown: {
    title: "Abruf gegen die Zusage",
    drawdown: (denomination) => `Seit der Unterschrift abgerufen, ${money[denomination]}`,
    drawn: "Abgerufen",
    evenPace: "Gleichmäßiges Tempo",
    expected: "Bei der Unterschrift erwartet",
    likely: "P50 des Restes",
    between: "Rest von P10 bis P90",
    commitment: (commitment) => `Zusage ${commitment}`,
    reading: (month, drawn, evenPace) => `${month}: ${drawn}; gleichmäßiges Tempo ${evenPace}`,
    drawnBy: (month, drawn, commitment, evenPace) =>
      `Bis ${month} sind ${drawn} von ${commitment} abgerufen; bei gleichmäßigem Tempo wären es ${evenPace}.`,
    byTheEnd: (month, p10, p50, p90) =>
      `Bis ${month} werden es in acht von zehn Szenarien zwischen ${p10} und ${p90} sein, in der Mitte ${p50}.`,
  },
};
