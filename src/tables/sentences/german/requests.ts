import type { requests as english } from "../english/requests";
import { inFixed, inFull, inMoney, inPercent, leastPercent, leastTenth } from "./numbers";

/**
 * Protections: what each is called, what is asked for, and what it is worth. Requests have no article: they stand
 * after "Fordern Sie" and after "mit" alike.
 */
export const requests: typeof english = {
  names: {
    overage: "Mehrverbrauch unter Liste",
    rollover: "Übertrag",
    "true-down": "Recht zu verringern",
    carryover: "Mitnahme",
    "rate lock": "Preisbindung",
    "uplift cap": "Obergrenze der Erhöhung",
    ramp: "Anstieg",
  },
  overage: (overage) => {
    switch (overage?.kind) {
      case "committed":
        return "Mehrverbrauch zum Vertragspreis";
      case "discount":
        return overage.discount >= 0
          ? `Mehrverbrauch mit ${inPercent(overage.discount)} Rabatt`
          : `Mehrverbrauch ${inPercent(-overage.discount)} über Liste`;
      case "list":
      case undefined:
        return "Mehrverbrauch zum Listenpreis";
    }
  },
  rollover: (share) => `Übertrag von ${inPercent(share)} des Ungenutzten`,
  trueDown: (share) => `Verringerungsrecht von ${inPercent(share)}`,
  carryover: (share) => `Mitnahme von ${inPercent(share)} in die Verlängerung`,
  rate: (rate) => {
    switch (rate) {
      case "locked":
        return "Preisbindung";
      case "lower of":
        return "Preisbindung, die Preissenkungen folgt";
      case "floating":
        return "Preise, die mit dem Listenpreis gehen";
    }
  },
  upliftCap: (cap) =>
    cap === null
      ? "Verlängerung ohne Obergrenze der Erhöhung"
      : `Obergrenze von ${inPercent(cap)} für die Erhöhung`,
  ramp: (shares) =>
    shares === null ? "Zusage ohne Anstieg" : `Anstieg mit ${shares.map(inFull).join("; ")}`,
  together: ({ overage, rolloverShare, trueDownShare, carryoverShare }) =>
    [
      ...(overage === undefined ? [] : ["Mehrverbrauch zum Vertragspreis"]),
      ...(rolloverShare === undefined ? [] : [`Übertrag von ${leastPercent(rolloverShare)}`]),
      ...(trueDownShare === undefined ? [] : [`Verringerungsrecht von ${leastPercent(trueDownShare)}`]),
      ...(carryoverShare === undefined ? [] : [`Mitnahme von ${leastPercent(carryoverShare)}`]),
    ].join(" und "),
  noneWorth:
    "Keine der Forderungen ist bei dieser Zusage etwas wert: heben Sie sie für das auf, was man von Ihnen verlangt.",
  askFor: (request, worth, points, step) =>
    `Fordern Sie ${request}: bei dieser Zusage ${inMoney(worth)} wert` +
    (points === null ? "" : `, etwa ${inFixed(points, 1)} Rabattpunkte`) +
    "." +
    (step === null
      ? ""
      : ` Dafür können Sie den Schritt von ${inMoney(step.from)} auf ${inMoney(step.to)} anbieten; er kostet Sie dann ${inMoney(step.cost)}.`),
  atBand: {
    enough: (commitment, discount, less) =>
      `Bei ${inMoney(commitment)} genügen die ${inPercent(discount)} der Stufe: das kostet im Mittel ${inMoney(less)} weniger.`,
    enoughButSeldomFull: (commitment, discount, less, fill) =>
      `Bei ${inMoney(commitment)} genügen die ${inPercent(discount)} der Stufe: das kostet im Mittel ${inMoney(less)} weniger, wird aber nur in ${inPercent(fill)} der Szenarien voll genutzt: fordern Sie ein Verringerungsrecht dazu.`,
    discount: (least) => `mindestens ${leastPercent(least)}`,
    discountWith: (discount, others) => `${inPercent(discount)} mit ${others}`,
    with: (others) => `${others} dazu`,
    longer: (months) => `eine um ${leastTenth(months)} Monate längere Laufzeit`,
    ask: (commitment, ways) => `Fordern Sie bei ${inMoney(commitment)} ${ways.join(", oder ")}.`,
    noDiscount: (commitment, ways) =>
      `Bei ${inMoney(commitment)} genügt kein Rabatt; fordern Sie ${ways.join(", oder ")}.`,
    nothingHelps: (commitment) =>
      `Bei ${inMoney(commitment)} hilft weder ein Rabatt noch eine Absicherung: lehnen Sie ab.`,
    worthUpTo: (discount, commitment) => ` ${inPercent(discount)} lohnen sich bis ${inMoney(commitment)}.`,
  },
};
