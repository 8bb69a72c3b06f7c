import type { Examples } from "./catalogue";

/** Sentences about the mail to the vendor. */
export const mailSaid: Examples = {
  "mail.offer": [[[1_000_000, "", 0.125], "1,000,000 at 12.5 %", "1.000.000 zu 12,5 % Rabatt"]],
  "mail.subject": [[["X"], "Your offer of X", "Ihr Angebot über X"]],
  "mail.hello": [[[], "Hello,", "Guten Tag,"]],
  "mail.thanks": [
    [
      ["Vendor", "X"],
      "thank you for your offer (Vendor) of X.",
      "vielen Dank für Ihr Angebot (Vendor) über X.",
    ],
  ],
  "mail.fits": [
    [
      [],
      "The commitment fits our plans, and we would like to go ahead with it on that basis.",
      "Die Zusage passt zu unseren Plänen, und wir möchten auf dieser Grundlage weitermachen.",
    ],
  ],
  "mail.doesNotFit": [
    [
      [],
      "In this form the offer does not fit our plans: the commitment and its price do not match the usage we can plan for.",
      "In dieser Form passt das Angebot nicht zu unseren Plänen: Zusage und Preis entsprechen nicht der Nutzung, mit der wir planen können.",
    ],
  ],
  "mail.counter": [
    [
      [585_000, "", 0.1],
      "We can commit to 585,000 at 10 %, at your own schedule.",
      "Wir können 585.000 zu 10 % Rabatt zusagen, nach Ihrer eigenen Rabattstaffel.",
    ],
  ],
  "mail.beforeWeSign": [
    [[], "Before we sign, please include:", "Bitte nehmen Sie vor der Unterschrift auf:"],
  ],
  "mail.toComeCloser": [
    [[], "To come closer, please quote with:", "Damit wir uns näherkommen, bieten Sie bitte an mit:"],
  ],
  "mail.confirm": [
    [
      [],
      "Please confirm in writing whether usage draws the commitment down at discounted or at list prices, what usage beyond it costs, and what becomes of what is left unused.",
      "Bitte bestätigen Sie schriftlich, ob Nutzung die Zusage zu rabattierten oder zu Listenpreisen abruft, was Nutzung darüber hinaus kostet, und was mit dem geschieht, was ungenutzt bleibt.",
    ],
  ],
  "mail.regards": [[[], "Kind regards", "Mit freundlichen Grüßen"]],
};
