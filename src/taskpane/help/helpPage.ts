import shortcutsInGerman from "../../../assets/shortcuts.de.json";
import shortcutsInEnglish from "../../../assets/shortcuts.en.json";
import keys from "../../../assets/shortcuts.json";
import { termDefinitions } from "../../tables/termDefinitions";
import { element, section, table } from "./elements";
import { functionList } from "./functionList";
import { helpInGerman } from "./germanTerms";
import { pageInGerman } from "./germanPageWords";
import { pageInEnglish } from "./pageWords";
import { helpInEnglish } from "./terms";

type Names = Readonly<Record<string, { readonly value: string }>>;

const german = { words: pageInGerman, help: helpInGerman, names: shortcutsInGerman as Names };
const english = { words: pageInEnglish, help: helpInEnglish, names: shortcutsInEnglish as Names };

/** Fills the help page in the language that its address asks for: steps, commands, functions and words. */
function fill(): void {
  const asked = new URLSearchParams(window.location.search).get("language") ?? "";
  const { words, help, names } = asked.toLowerCase().startsWith("de") ? german : english;
  document.documentElement.lang = words.language;
  document.title = words.title;
  const defined = (list: readonly (readonly [string, string])[]): HTMLElement =>
    element("dl", ...list.flatMap(([word, meaning]) => [element("dt", word), element("dd", meaning)]));
  const sections = [
    section(words.steps.title, defined(words.steps.list)),
    section(words.commands.title, defined(words.commands.list)),
    section(
      words.shortcuts.title,
      element("p", words.shortcuts.hint),
      table(
        [words.shortcuts.command, words.shortcuts.keys, words.shortcuts.mac],
        keys.shortcuts.map(({ action, key }) => [names[action]?.value ?? action, key.default, key.mac]),
      ),
    ),
    section(
      words.functions.title,
      element("p", words.functions.hint),
      functionList(words.functionsFile, words.functions.missing),
    ),
    section(
      words.terms.title,
      defined(
        Object.values(help.terms)
          .map(({ word, meaning }) => [word, meaning] as const)
          .sort(([a], [b]) => a.localeCompare(b, words.language)),
      ),
    ),
    section(
      words.contractTerms.title,
      defined(termDefinitions.map(({ key, name }) => [name, help.contractTerms[key]] as const)),
    ),
  ];
  const contents = element("ul", ...sections.map(({ link }) => element("li", link)));
  const main = element("main", element("h1", words.title), element("p", words.purpose));
  main.append(element("nav", contents), ...sections.map(({ content }) => content));
  document.body.append(main);
}

fill();
