import { optionalTables } from "../../src/workbook/forPane";
import { sampleHeadings } from "../../src/tables/sampleUsage";
import { termDefinitions } from "../../src/tables/termDefinitions";

/** What stands in the workbook under this very name, in every language. */
const ofTheWorkbook: readonly string[] = [
  ...sampleHeadings,
  ...termDefinitions.flatMap(({ name, choices }) => [`(${name})`, ...choices.map((word) => `${word} –`)]),
  ...["„list“", "„committed“", "„none“", "„flat“"],
  ...["list –", "committed –", "none –", "flat –"],
  ...optionalTables,
  ...["Bands", "Terms", "Prices", "UsageOptions", "(by evidence)", "Long share", "Blattes Range"],
];

/** Words that hardly an English sentence does without and no German one has, and the field's own. */
const english = new Set(
  (
    "the of and is are be been were to at with for from by on it its you your this that these those not no or if " +
    "would could should has have had which who what when where how more less than as both only each every other all " +
    "below above between before after under over into out up down until here there then them their they we us our do does " +
    "month months year years quarter day days usage cost costs discount commitment scenario scenarios worth paid price prices " +
    "overage forfeited forfeiture rollover carryover true-down share shares rate cap locked committed floating list sign ask " +
    "decline take range history forecast seed models tokens tables left drawn pace waiting reduce right lock uplift ramp renewal"
  ).split(" "),
);

/** The English words of a text of the pane; names that the workbook has in every language are none. */
export function englishIn(text: string): readonly string[] {
  const own = ofTheWorkbook.reduce(
    (rest, name) => rest.replaceAll(name, " "),
    text.replace(/Usage![A-Z]\d+/g, ""),
  );
  const words = own.toLowerCase().match(/[a-zäöüß]+(-[a-zäöüß]+)*/g) ?? [];
  return words.filter((word) => english.has(word));
}
