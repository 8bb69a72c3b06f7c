/** An element with text and other elements in it. */
export function element(name: string, ...contents: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...contents);
  return made;
}

/** A part of the page under a heading, and the link to it. */
export function section(
  title: string,
  ...contents: readonly Node[]
): { readonly content: HTMLElement; readonly link: HTMLElement } {
  const id = title.toLowerCase().replace(/[^\p{L}\d]+/gu, "-");
  const content = element("section", element("h2", title), ...contents);
  content.id = id;
  const link = element("a", title);
  link.setAttribute("href", `#${id}`);
  return { content, link };
}

/** A table of texts, whose rows are named by their first cell. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const cell = (name: string, scope: string, words: string): HTMLElement => {
    const made = element(name, words);
    if (scope !== "") made.setAttribute("scope", scope);
    return made;
  };
  return element(
    "table",
    element("thead", element("tr", ...titles.map((title) => cell("th", "col", title)))),
    element(
      "tbody",
      ...rows.map((row) =>
        element("tr", ...row.map((words, at) => cell(at === 0 ? "th" : "td", at === 0 ? "row" : "", words))),
      ),
    ),
  );
}
