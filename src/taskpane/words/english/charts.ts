import type { LeverKind } from "../../../engine/levers/lever";
import type { Terms } from "../../../engine/terms";

type Denomination = Terms["denomination"];

/** What a unit of commitment is. */
const money: Readonly<Record<Denomination, string>> = { net: "discounted", list: "list" };

const commitments: Readonly<Record<Terms["settlement"], string>> = {
  monthly: "Commitment a month",
  quarterly: "Commitment a quarter",
  annual: "Commitment a year",
  term: "Commitment",
};

const levers: Readonly<Record<LeverKind, string>> = {
  routing: "Routing",
  caching: "Caching",
  batch: "Batch",
};

/** The charts of the pane: titles, axes, keys, and what each shows in a sentence. */
export const charts = {
  showTable: "Show as table",
  /** The slider under a chart. */
  readPoint: "Read a point of the curve",
  readMonth: "Read a month",
  quantiles: (p10: string, p50: string, p90: string) => `P10 ${p10}, P50 ${p50}, P90 ${p90}`,
  /** An axis whose numbers are of thousands or millions. */
  inThousands: (title: string) => `${title}, in thousands`,
  inMillions: (title: string) => `${title}, in millions`,
  month: "Month",
  monthNumber: (number: string) => `Month ${number}`,
  cost: {
    title: "Expected cost against commitment",
    commitment: (
      settlement: Terms["settlement"],
      onePeriod: boolean,
      ramped: boolean,
      denomination: Denomination,
    ) =>
      `${onePeriod ? "Commitment" : commitments[settlement]}${ramped ? " on average" : ""}, ${money[denomination]}`,
    cost: "Expected net cost of the term, discounted",
    curve: "Expected net cost",
    thresholds: "Bands begin",
    usage: "Drawdown at P10, P50 and P90 usage",
    recommended: "Recommended",
    lowest: (cost: string, commitment: string) => `The lowest cost drawn is ${cost}, at ${commitment}.`,
    atRecommended: (cost: string, commitment: string) =>
      `The recommended commitment of ${commitment} costs ${cost} on average.`,
    signNothing: (cost: string) => `Recommended is to sign nothing, which costs ${cost} on average.`,
    reading: (commitment: string, cost: string) => `Committing ${commitment} costs ${cost}`,
    withoutCommitment: (cost: string) => `Without a commitment: ${cost}.`,
    marks: "What is marked",
    mark: "Mark",
    points: "Points of the curve",
    drawdownAt: (quantile: string) => `Drawdown at ${quantile} usage`,
    bandBegins: (name: string, discount: string) => `${name}, ${discount}`,
  },
  fan: {
    title: "List usage by month",
    usage: "List usage a month, list",
    observed: "Observed",
    likely: "P50",
    between: "From P10 to P90",
    summary: (month: string, p10: string, p50: string, p90: string) =>
      `In ${month} usage is between ${p10} and ${p90} in eight scenarios of ten, with ${p50} in the middle.`,
    reading: (month: string, usage: string) => `${month}: ${usage}`,
    lastObserved: (month: string, usage: string) => `The last month observed, ${month}, has ${usage}.`,
  },
  waterfall: {
    title: "From today's usage to the efficient one",
    lever: "Lever",
    usage: "List usage of the history, list",
    today: "Today",
    efficient: "Efficient",
    levers,
    whole: "Usage",
    saved: "Saved",
    added: "Added",
    change: "Change",
    after: "Usage after",
    less: (today: string, efficient: string, share: string) =>
      `${today} today come down to ${efficient}, ${share} less.`,
    more: (today: string, efficient: string, share: string) =>
      `${today} today go up to ${efficient}, ${share} more.`,
    same: (today: string) => `${today} today, and no lever changes it.`,
  },
  tornado: {
    title: "Value of each protection",
    protection: "Protection",
    worth: "Worth on average, discounted",
    gain: "Worth having",
    loss: "Costs you",
    most: (name: string, worth: string) => `${name} is worth most: ${worth} on average.`,
    none: "No protection is worth anything at this commitment.",
  },
  burnDown: {
    title: "Drawdown against the commitment",
    drawdown: (denomination: Denomination) => `Drawn since signing, ${money[denomination]}`,
    drawn: "Drawn",
    evenPace: "Even pace",
    expected: "Expected at signing",
    likely: "P50 of the rest",
    between: "Rest from P10 to P90",
    commitment: (commitment: string) => `Commitment ${commitment}`,
    reading: (month: string, drawn: string, evenPace: string) => `${month}: ${drawn}; even pace ${evenPace}`,
    drawnBy: (month: string, drawn: string, commitment: string, evenPace: string) =>
      `${drawn} of ${commitment} are drawn by ${month}; at an even pace it would be ${evenPace}.`,
    byTheEnd: (month: string, p10: string, p50: string, p90: string) =>
      `It will be between ${p10} and ${p90} by ${month} in eight scenarios of ten, with ${p50} in the middle.`,
  },
};
