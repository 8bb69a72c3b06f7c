const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");

/** German by the English that stands above each function. */
const germanFile = resolve(__dirname, "src/functions/german.json");

/**
 * The metadata of the functions with descriptions in another language. Names stay: a formula is the same in
 * every Excel, and a message about an argument names it as the formula bar does.
 *
 * @throws Error that names what is not translated
 */
function describedIn(words, metadata) {
  const said = (english) => {
    const found = words[english];
    if (found === undefined) throw new Error(`No German for a function's words: ${english}`);
    return found;
  };
  const functions = metadata.functions.map((each) => ({
    ...each,
    description: said(each.description),
    parameters: each.parameters.map((parameter) => ({
      ...parameter,
      description: said(parameter.description),
    })),
  }));
  return { ...metadata, functions };
}

/** Writes functions.de.json beside the functions.json that the metadata plugin has made. */
class FunctionsInGerman {
  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsInGerman", (compilation) => {
      compilation.fileDependencies.add(germanFile);
      const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name: "FunctionsInGerman", stage }, (assets) => {
        const english = assets["functions.json"];
        if (english === undefined) return;
        try {
          const words = JSON.parse(readFileSync(germanFile, "utf8"));
          const metadata = describedIn(words, JSON.parse(english.source().toString()));
          compilation.emitAsset(
            "functions.de.json",
            new sources.RawSource(JSON.stringify(metadata, null, 2)),
          );
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
      });
    });
  }
}

module.exports = { FunctionsInGerman, describedIn };
