const HtmlPlugin = require("html-webpack-plugin");

/**
 * Has the browser fetch a chunk beside the page's scripts, before one of them asks for it. It is run only when
 * it is asked for: a runtime that calculates functions never runs the pane.
 */
class Preload {
  /** @param {{ chunk: string, beside: string }} of the chunk, and an entry of the pages that will need it */
  constructor({ chunk, beside }) {
    this.chunk = chunk;
    this.beside = beside;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("Preload", (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTagGroups.tap("Preload", (page) => {
        const files = compilation.namedChunks.get(this.chunk)?.files ?? [];
        const [script] = [...files].filter((file) => file.endsWith(".js"));
        if (!script || !page.plugin.userOptions.chunks?.includes(this.beside)) return page;
        const attributes = { rel: "preload", as: "script", href: page.publicPath + script };
        page.headTags.unshift({ tagName: "link", voidTag: true, attributes, meta: { plugin: "Preload" } });
        return page;
      });
    });
  }
}

module.exports = { Preload };
