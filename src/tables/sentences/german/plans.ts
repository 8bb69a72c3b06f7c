import type { GrowthWord } from "../../../engine/forecast/growthWord";
import type { Month } from "../../../engine/units";
import type { AskStatus } from "../../asksReader";
import type { plans as english } from "../english/plans";
import { inFull, inMoney, inMonth, inMonths, inPercent, ofMonths, onDay } from "./numbers";

const since = (month: Month | null): string => (month === null ? "" : ` ab ${inMonth(month)}`);

const growthOf: Readonly<Record<Exclude<GrowthWord["kind"], "own">, string>> = {
  "by evidence": "nach der Vergangenheit (by evidence)",
  mature: "ausgereift (mature)",
  growing: "wachsend (growing)",
  ramping: "im Hochlauf (ramping)",
};

const statuses: Readonly<Record<AskStatus, string>> = {
  open: "offen",
  offered: "angeboten",
  agreed: "vereinbart",
  refused: "abgelehnt",
};

/** What the optional tables say, a line a row. */
export const plans: typeof english = {
  ranged: (likely, low, high) => `${likely} (${low} bis ${high})`,
  routing: (share, model, to) => `Anderes Modell: ${share} von ${model} zu ${to}`,
  caching: (share, model) => `Cache: ${share} der Eingabe von ${model ?? "allen Modellen"}`,
  batch: (share, model) => `Batch: ${share} von ${model ?? "allen Modellen"}`,
  tokenFactor: (factor) => `Tokenfaktor ${inFull(factor)}`,
  hitRate: (rate) => `Trefferquote ${inPercent(rate)}`,
  kept: (life) => `${life === "5m" ? "5 Minuten" : "1 Stunde"} behalten`,
  prompts: (tokens) => `Prompts von ${inFull(tokens)} Token`,
  from: (month) => `ab ${inMonth(month)}`,
  inFullAfter: (months) => `voll wirksam nach ${ofMonths(months)}`,
  launch: (name, monthly, start) => `${name}: ${monthly} Listenkosten im Monat${since(start)}`,
  ending: (name, share, start) => `${name}: ${share} der gesamten Nutzung enden${since(start)}`,
  completeAfter: (months) => `vollständig nach ${months} Monaten`,
  likely: (probability) => `zu ${inPercent(probability)} wahrscheinlich`,
  spend: (name, monthly, from) => `${name}: ${inMoney(monthly)} im Monat${since(from)}`,
  codeExecution: (name, hours, from) =>
    `${name}: ${inFull(hours)} Stunden Codeausführung im Monat${since(from)}`,
  afterRenewal: (monthly, renewal) => `${inFull(monthly)} nach dem ${onDay(renewal)}`,
  eligible: (share) => `${inPercent(share)} anrechenbar`,
  growthIs: (kind) => `Wachstum: ${growthOf[kind]}`,
  ownGrowth: (monthly, ceiling) =>
    `Wachstum: ${monthly} im Monat${ceiling === null ? "" : `, bis höchstens ${inMoney(ceiling)} im Monat`}`,
  ownRange: (monthly) => `eigene Spanne: ${monthly} Listennutzung im Monat vor den Hebeln`,
  leftOut: (month, reason) => `${inMonth(month)} weggelassen: ${reason}`,
  ask: (protection, status) => `${protection}: ${statuses[status]}`,
  quote: (name, commitment, discount, until) =>
    `${name}: ${inMoney(commitment)} zu ${inPercent(discount)}${until === null ? "" : `, bis ${onDay(until)}`}`,
  benchmark: (commitment, discount, source) =>
    `${inMoney(commitment)} im Jahr zu ${inPercent(discount)} (${source})`,
  signed: (committed, months, from) => `${inMoney(committed)} über ${inMonths(months)}${since(from)}`,
  actuals: (months, first, last) => `${inMonths(months)}, ${inMonth(first)} bis ${inMonth(last)}`,
};
