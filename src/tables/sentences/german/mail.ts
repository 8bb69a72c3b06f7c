import type { mail as english } from "../english/mail";
import { inMoney, inPercent } from "./numbers";

/** The answer to a vendor, to be sent as it is. */
export const mail: typeof english = {
  offer: (commitment, each, discount) => `${inMoney(commitment)}${each} zu ${inPercent(discount)} Rabatt`,
  subject: (offer) => `Ihr Angebot über ${offer}`,
  hello: "Guten Tag,",
  thanks: (name, offer) => `vielen Dank für Ihr Angebot (${name}) über ${offer}.`,
  fits: "Die Zusage passt zu unseren Plänen, und wir möchten auf dieser Grundlage weitermachen.",
  doesNotFit:
    "In dieser Form passt das Angebot nicht zu unseren Plänen: Zusage und Preis entsprechen nicht der Nutzung, mit der wir planen können.",
  counter: (commitment, eachAndWhole, discount) =>
    `Wir können ${inMoney(commitment)}${eachAndWhole} zu ${inPercent(discount)} Rabatt zusagen, nach Ihrer eigenen Rabattstaffel.`,
  beforeWeSign: "Bitte nehmen Sie vor der Unterschrift auf:",
  toComeCloser: "Damit wir uns näherkommen, bieten Sie bitte an mit:",
  confirm:
    "Bitte bestätigen Sie schriftlich, ob Nutzung die Zusage zu rabattierten oder zu Listenpreisen abruft, was Nutzung darüber hinaus kostet, und was mit dem geschieht, was ungenutzt bleibt.",
  regards: "Mit freundlichen Grüßen",
};
