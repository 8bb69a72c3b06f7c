/** The language of Excel here is that of the page's address: `workbench.html?language=de-DE`. */
export const pageLanguage = (): string => new URLSearchParams(location.search).get("language") ?? "en-US";
