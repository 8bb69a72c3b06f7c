import type { Examples } from "./catalogue";
import { covered } from "./coveredFigures";

const offer = {
  ...covered,
  commitment: 1_000_000,
  discount: 0.15,
  lowestDiscount: 0.15,
  highestDiscount: 0.15,
  listUsage: 1_176_471,
  reached: 0,
  fill: 0,
  costChange: 288_437.5,
};
const near = {
  isCommitment: true,
  band: "Second",
  commitment: 700_000,
  discount: 0.15,
  extraCommitment: 115_000,
  earns: 30_000,
  extraForfeiture: 20_000,
  costChange: -10_000,
};

/** Sentences about moves to other commitments. */
export const movesSaid: Examples = {
  "moves.weigh": [
    [
      [{ ...offer, reached: 0.7, fill: 0.7, costChange: -500 }, 0.9],
      "Weigh 1,000,000 at 15 %: it costs 500 less on average, but filling it takes 1,176,471 of list usage, which 70 % of scenarios reach, fewer than the 90 % asked for.",
      "Wägen Sie 1.000.000 zu 15 % ab: das kostet im Mittel 500 weniger, aber auszufüllen sind 1.176.471 Listennutzung; das erreichen 70 % der Szenarien, weniger als die verlangten 90 %.",
    ],
    [
      [{ ...offer, reached: 0.2, fill: 0.7, costChange: -500, periods: 3 }, 0.9],
      "Weigh 1,000,000 at 15 %: it costs 500 less on average, but filling it takes 1,176,471 of list usage, which 20 % of scenarios reach in every period; nothing is forfeited in 70 %, fewer than the 90 % asked for.",
      "Wägen Sie 1.000.000 zu 15 % ab: das kostet im Mittel 500 weniger, aber auszufüllen sind 1.176.471 Listennutzung; das erreichen 20 % der Szenarien in jedem Zeitraum; in 70 % verfällt nichts, weniger als die verlangten 90 %.",
    ],
    [
      [{ ...offer, costChange: -500 }, 0.9],
      "Weigh 1,000,000 at 15 %: it costs 500 less on average, but filling it takes 1,176,471 of list usage; your highest scenario is 931,250, and 90 % are asked for.",
      "Wägen Sie 1.000.000 zu 15 % ab: das kostet im Mittel 500 weniger, aber auszufüllen sind 1.176.471 Listennutzung; Ihr höchstes Szenario ist 931.250, und verlangt sind 90 %.",
    ],
  ],
  "moves.take": [
    [
      [{ ...offer, reached: 0.95, fill: 0.95, costChange: -500 }],
      "Take 1,000,000 at 15 %: it costs 500 less on average, and filling it takes 1,176,471 of list usage, which 95 % of scenarios reach.",
      "Nehmen Sie 1.000.000 zu 15 % an: das kostet im Mittel 500 weniger, und auszufüllen sind 1.176.471 Listennutzung; das erreichen 95 % der Szenarien.",
    ],
  ],
  "moves.decline": [
    [
      [offer],
      "Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage; your highest scenario is 931,250. It costs 288,438 more on average.",
      "Lehnen Sie 1.000.000 zu 15 % ab: auszufüllen sind 1.176.471 Listennutzung; Ihr höchstes Szenario ist 931.250. Das kostet im Mittel 288.438 mehr.",
    ],
  ],
  "moves.betterDiscount": [
    [
      [0.17201, 0.15, { kind: "up to", commitment: 700_000 }],
      "It would take 17.3 % to be worth it; 15 % is worth taking up to a commitment of 700,000.",
      "Es lohnte sich ab 17,3 %; 15 % lohnen sich bis zu einer Zusage von 700.000.",
    ],
    [
      [null, 0.15, { kind: "any" }],
      "A bigger discount cannot help; 15 % is worth taking at any smaller commitment.",
      "Ein größerer Rabatt hilft nicht; 15 % lohnen sich bei jeder kleineren Zusage.",
    ],
    [
      [null, 0.15, { kind: "none" }],
      "A bigger discount cannot help; no commitment at 15 % is worth taking.",
      "Ein größerer Rabatt hilft nicht; zu 15 % lohnt sich keine Zusage.",
    ],
  ],
  "moves.reduction": [[[0.30611], "a right to reduce by 30.7 %", "ein Verringerungsrecht von 30,7 %"]],
  "moves.rollover": [[[0.25], "rollover of 25 %", "Übertrag von 25 %"]],
  "moves.longerTerm": [[[5.41], "a term 5.5 months longer", "eine um 5,5 Monate längere Laufzeit"]],
  "moves.alone": [
    [[["A", "B"]], "What alone would make it worth taking: A, or B.", "Was allein schon genügte: A, oder B."],
  ],
  "moves.room": [
    [
      [{ band: "First", from: 250_000, to: 585_000, lowCost: 711_562.5, highCost: 715_000 }],
      "Room in First: any commitment from 250,000 to 585,000 costs within 0.5 % of the recommended one (711,563 to 715,000 on average) and is full often enough. It can be offered in return for a protection.",
      "Spielraum in First: jede Zusage von 250.000 bis 585.000 kostet höchstens 0,5 % mehr als die empfohlene (im Mittel 711.563 bis 715.000) und wird oft genug voll genutzt. Sie lässt sich gegen eine Absicherung anbieten.",
    ],
    [
      [{ band: "Top", from: 5_000_000, to: null, lowCost: 711_562.5, highCost: 711_562.5 }],
      "Room in Top: any commitment from 5,000,000 up costs within 0.5 % of the recommended one (711,563 on average) and is full often enough. It can be offered in return for a protection.",
      "Spielraum in Top: jede Zusage ab 5.000.000 kostet höchstens 0,5 % mehr als die empfohlene (im Mittel 711.563) und wird oft genug voll genutzt. Sie lässt sich gegen eine Absicherung anbieten.",
    ],
  ],
  "moves.near": [
    [
      [near],
      "The commitment is just under Second (700,000 at 15 %): 115,000 more commitment would earn 30,000 by its better price and forfeit 20,000 more on average, 10,000 less in all.",
      "Die Zusage liegt knapp unter Second (700.000 zu 15 %): 115.000 mehr Zusage brächten durch den besseren Preis 30.000 und ließen im Mittel 20.000 mehr verfallen, insgesamt 10.000 weniger.",
    ],
    [
      [{ ...near, isCommitment: false, costChange: 10_000 }],
      "Middle usage is just under Second (700,000 at 15 %): 115,000 more commitment would earn 30,000 by its better price and forfeit 20,000 more on average, 10,000 more in all.",
      "Die mittlere Nutzung liegt knapp unter Second (700.000 zu 15 %): 115.000 mehr Zusage brächten durch den besseren Preis 30.000 und ließen im Mittel 20.000 mehr verfallen, insgesamt 10.000 mehr.",
    ],
  ],
  "moves.trap.none": [
    [
      [],
      "Sized on today's bill you would sign no more than on the efficient usage: there is no commit-first trap.",
      "An der heutigen Rechnung bemessen würden Sie nicht mehr zusagen als an der optimierten Nutzung: Sie sagen nicht zu früh zu.",
    ],
  ],
  "moves.trap.sized": [
    [
      [774_054, 10_841],
      "Sized on today's bill you would sign 774,054; after the planned saving you would forfeit 10,841 on average.",
      "An der heutigen Rechnung bemessen würden Sie 774.054 zusagen; nach der geplanten Einsparung verfielen im Mittel 10.841.",
    ],
  ],
  "moves.trap.cheaper": [
    [
      [103, 724_006],
      "Even so that costs 103 less than signing 724,006, sized on the efficient usage: there is no commit-first trap.",
      "Selbst das kostet 103 weniger als eine Zusage von 724.006, an der optimierten Nutzung bemessen: Sie sagen nicht zu früh zu.",
    ],
  ],
  "moves.trap.dearer": [
    [
      [1633, 724_006],
      "That costs 1,633 more than signing 724,006, sized on the efficient usage.",
      "Das kostet 1.633 mehr als eine Zusage von 724.006, an der optimierten Nutzung bemessen.",
    ],
  ],
  "moves.trap.waiting": [
    [
      [2.25],
      "If the choice is to sign on today's bill or to optimise first and pay list meanwhile, waiting pays for up to 2.3 months.",
      "Haben Sie die Wahl, nach der heutigen Rechnung zu unterschreiben oder erst zu optimieren und solange den Listenpreis zu zahlen, so lohnt sich das Warten bis zu 2,3 Monate lang.",
    ],
  ],
};
