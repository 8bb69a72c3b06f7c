/** Where the add-in is served from while it is developed; manifest.xml is written for it. */
const developmentUrl = "https://localhost:3000/";
/** Stands for the place of the released add-in until a build is given the real one. */
const exampleUrl = "https://bandwise.example/";

/**
 * The base URL of a production build, with a slash at its end.
 *
 * @throws Error when it is not a complete https address, or is one of this computer
 */
function readBaseUrl(given = exampleUrl) {
  if (!URL.canParse(given)) throw new Error(`baseUrl: expected https://host/, got ${given}`);
  const url = new URL(given);
  if (url.protocol !== "https:") throw new Error(`baseUrl: expected https, got ${given}`);
  if (url.search || url.hash) throw new Error(`baseUrl: expected no query and no fragment, got ${given}`);
  if (/^(localhost|127\.|\[::1\])/.test(url.hostname))
    throw new Error(`baseUrl: expected a host that others can reach, got ${given}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The manifest for a base URL: every address of development and of the example becomes one below it. */
function rewriteManifest(xml, baseUrl) {
  const base = readBaseUrl(baseUrl);
  return (
    xml
      .replaceAll(developmentUrl, base)
      .replaceAll(exampleUrl, base)
      // What is left names the origin alone: an AppDomain takes no path.
      .replaceAll(exampleUrl.slice(0, -1), new URL(base).origin)
  );
}

/** Addresses of the developer's computer in a text, with host and port. */
function developmentUrlsIn(text) {
  return text.match(/\b(localhost|127\.0\.0\.1):\d+/g) ?? [];
}

/** Fails a build that would ship an address of the developer's computer. */
class NoDevelopmentUrl {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NoDevelopmentUrl", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "NoDevelopmentUrl", stage }, (assets) => {
        for (const [file, source] of Object.entries(assets)) {
          if (!/\.(html|js|json|xml)$/.test(file)) continue;
          const [left] = developmentUrlsIn(source.source().toString());
          if (left === undefined) continue;
          compilation.errors.push(new compiler.webpack.WebpackError(`${file} still names ${left}`));
        }
      });
    });
  }
}

module.exports = {
  NoDevelopmentUrl,
  developmentUrl,
  developmentUrlsIn,
  exampleUrl,
  readBaseUrl,
  rewriteManifest,
};
