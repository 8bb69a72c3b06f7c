import type { Day, Month } from "../../../engine/units";
import { numbersIn } from "../../numbersInWords";

/** Numbers as German sentences write them: 1.234.567 and 8,2 %, on one line. */
export const {
  full: inFull,
  money: inMoney,
  percent: inPercent,
  leastPercent,
  fixed: inFixed,
  leastTenth,
} = numbersIn("de-DE", "\u00a0");

/** `1 Monat`, `12 Monate`, after a preposition `12 Monaten`. */
export const inMonths = (months: number): string => `${inFull(months)} ${months === 1 ? "Monat" : "Monate"}`;
export const ofMonths = (months: number): string => `${inFull(months)} ${months === 1 ? "Monat" : "Monaten"}`;

/** `31.12.2026`. */
export const onDay = (day: Day): string => day.split("-").reverse().join(".");
/** `03/2026`. */
export const inMonth = (month: Month): string => month.split("-").reverse().join("/");
