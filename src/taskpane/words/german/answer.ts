import type { Reason } from "../../../engine/recommendation";
import type { Terms } from "../../../engine/terms";
import type { UsageRange } from "../../../engine/termRange";
import { termLength } from "../../../engine/termLength";
import type { AnswerSaid, AnswerWords } from "../../../workbook/answerInShort";
import { formatsFor, type Formats } from "../../formats";
import { contentLanguage } from "../../officeLook";

/** The answer as the sheets say it in English, in German and with the numbers of the workbook's language. */
export function answerInGerman({ answer, range, terms }: AnswerSaid): AnswerWords {
  const formats = formatsFor(contentLanguage());
  const money = (amount: number): string => formats.count(Math.round(amount));
  const share = formats.discount;
  if (answer.kind === "floors") {
    const list = answer.floors.map(
      ({ discount, commitment }) => `bei ${share(discount)} ${money(commitment)}`,
    );
    return {
      headline: `Noch keine Stufen. Das Höchste, was Ihre Nutzung in ${share(terms.confidence)} der Szenarien ausfüllt: ${list.join("; ")}. Das ist eine Untergrenze, keine Empfehlung.`,
      reasons: [rangeInGerman(range, formats)],
      keyFigures: answer.floors.map(({ discount, commitment }) => ({
        label: `Untergrenze bei ${share(discount)}`,
        value: money(commitment),
      })),
    };
  }
  const { commitment, exact, discount, band, measures, reasons } = answer.recommendation;
  const { each, whole } = termInGerman(terms);
  const paid = measures.paid.mean;
  const below = 1 - paid / measures.listCost;
  const covers = reasons.find((reason) => reason.kind === "covers");
  const worst =
    measures.worstForfeited > 0
      ? `im schlimmsten Fall verfallen ${money(measures.worstForfeited)}`
      : "es verfällt nie etwas";
  const headline =
    band === null || covers === undefined
      ? `Sagen Sie nichts zu: Nutzung zum Listenpreis kostet im Mittel ${money(paid)}, und keine Stufe ist ihre Zusage wert.`
      : `Sagen Sie ${money(commitment)}${each}${whole} zu ${share(discount)} Rabatt zu: das deckt ${money(covers.listUsage)} Listennutzung${each}, in ${share(covers.fill)} der Szenarien erreicht. Erwartete Zahlung ${money(paid)}, ${share(Math.abs(below))} ${below >= 0 ? "unter" : "über"} Liste; ${worst}.`;
  return {
    headline,
    reasons: [
      ...reasons.flatMap((reason) =>
        reasonInGerman(reason, commitment === exact ? null : exact, each, formats),
      ),
      rangeInGerman(range, formats),
    ],
    keyFigures: [
      { label: `Zusage${each}`, value: money(commitment) },
      { label: "Rabatt", value: share(discount) },
      { label: "Erwartete Zahlung", value: money(paid) },
      ...(measures.listCost === 0 ? [] : [{ label: "Unter Liste", value: share(below) }]),
      { label: "Chance voller Nutzung", value: share(measures.fill) },
      { label: "Erwarteter Verfall", value: money(measures.forfeited.mean) },
    ],
  };
}

const periods = { monthly: " im Monat", quarterly: " im Quartal", annual: " im Jahr", term: "" } as const;

function termInGerman(terms: Terms): { readonly each: string; readonly whole: string } {
  if ((termLength(terms)?.periods ?? 1) === 1) return { each: "", whole: "" };
  const years = terms.termYears ?? 1;
  return {
    each: periods[terms.settlement] + (terms.ramp === null ? "" : " im Mittel"),
    whole: years === 1 ? " für ein Jahr" : ` für ${String(years)} Jahre`,
  };
}

/** @param exact the optimum before it was rounded down; null where nothing was rounded */
function reasonInGerman(
  reason: Reason,
  exact: number | null,
  each: string,
  { count, discount: share }: Formats,
): readonly string[] {
  const money = (amount: number): string => count(Math.round(amount));
  switch (reason.kind) {
    case "covers":
      return exact === null
        ? []
        : [
            `Das genaue Optimum ist ${money(exact)}${each}; es ist auf den Schritt abgerundet und neu abgerechnet.`,
          ];
    case "limited by confidence":
      return [
        `Die Sicherheit begrenzt sie: ${money(reason.leastCost)}${each} würden im Mittel ${money(reason.saves)} weniger kosten, werden aber nur in ${share(reason.fill)} der Szenarien voll genutzt.`,
      ];
    case "limited by cost":
      return [
        "Die Kosten begrenzen sie: bei einer höheren Zusage verfiele im Mittel mehr, als sie an Mehrverbrauch spart.",
      ];
    case "no commitment":
      return [
        `Keine Stufe lässt sich in ${share(reason.confidence)} der Szenarien zu kleineren erwarteten Kosten als dem Listenpreis ausfüllen.`,
      ];
    case "numerical":
      return [
        `Die Suche ist numerisch: keine Zusage ist um mehr als ${money(reason.within)} besser (nach der Regel der Konditionen).`,
      ];
    case "higher band": {
      const reached =
        reason.fill === 0
          ? `Ihr höchstes Szenario ist ${money(reason.highestScenario)}`
          : `das erreichen ${share(reason.fill)} der Szenarien`;
      const cost =
        reason.costChange > 0
          ? `es würde im Mittel ${money(reason.costChange)} mehr kosten`
          : `es würde im Mittel ${money(-reason.costChange)} weniger kosten, mit weniger Sicherheit als verlangt`;
      return [
        `Lehnen Sie ${money(reason.commitment)}${each} zu ${share(reason.band.discount)} ab: auszufüllen sind ${money(reason.listUsageToFill)} Listennutzung${each}; ${reached}, und ${cost}.`,
      ];
    }
  }
}

function rangeInGerman(range: UsageRange, { count, discount: share }: Formats): string {
  const money = (amount: number): string => count(Math.round(amount));
  const { basis, historyMonths, termMonths, total, growthShare, changes, leftOut } = range;
  const growth =
    basis === "own range" ? "" : `; das Wachstum geht in ${share(growthShare)} der Szenarien weiter`;
  const planned =
    changes.length === 0
      ? "Keine neue oder endende Anwendung ist enthalten."
      : `Wie geplant enthalten: ${changes.join(", ")}.`;
  return (
    `Spanne von ${months(termMonths)}: P10 ${money(total.p10)}, P50 ${money(total.p50)}, P90 ${money(total.p90)} Listennutzung, ` +
    `${basisInGerman(basis, historyMonths)}${growth}. ${planned}` +
    leftOut.map(({ month, reason }) => ` ${month} bleibt weg (${reason}).`).join("")
  );
}

const months = (number: number): string => `${String(number)} ${number === 1 ? "Monat" : "Monaten"}`;

function basisInGerman(basis: UsageRange["basis"], history: number): string {
  switch (basis) {
    case "prior":
      return `eine Annahme statt eines Belegs, aus ${months(history)} Vergangenheit`;
    case "months":
      return `vorhergesagt aus ${months(history)} Vergangenheit`;
    case "last twelve months":
      return `vorhergesagt aus ${months(history)} Vergangenheit, an den letzten zwölf verankert`;
    case "season":
      return `vorhergesagt aus ${months(history)} Vergangenheit mit ihrer Saison, an den letzten zwölf verankert`;
    case "own range":
      return "Ihr eigenes Niedrig, Wahrscheinlich und Hoch statt einer Vorhersage";
  }
}
