const { existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { dirname, join, resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { IgnorePlugin, SourceMapDevToolPlugin } = require("webpack");
const { FunctionsInGerman } = require("./webpack.functions");
const { NoDevelopmentUrl, rewriteManifest } = require("./webpack.manifest");
const { Preload } = require("./webpack.preload");

/** Released add-ins must take the library from here; npm's copy is for design, development and test. */
const officeOnCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const functionFiles = require("./src/functions/files.json").map((name) =>
  resolve(__dirname, "src/functions", name),
);

/** Fluent UI and office.js put style elements into the page at run time. */
const contentSecurityPolicy = [
  "default-src 'self'",
  // HiGHS is WebAssembly; this word allows compiling it and no eval of JavaScript.
  "script-src 'self' 'wasm-unsafe-eval' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  // Forms are for the pane's own scripts; default-src says nothing of where they are sent.
  "form-action 'none'",
].join("; ");

/**
 * The add-in: `npm run build` puts it into dist/ for the place that `--env baseUrl=https://…/` names;
 * in development there is also the workbench, in build/site/ or served by `npm start`.
 */
module.exports = (env, { mode }) => {
  const production = mode === "production";
  return {
    name: "bandwise",
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    entry: {
      // The rest of the functions is fetched when a cell asks for it.
      functions: ["./src/functions/settling.ts", "./src/functions/sizing.ts", "./src/functions/start.ts"],
      // Runs after functions.js and on top of its modules: the functions are there before React is looked at.
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
      help: "./src/taskpane/help/helpPage.ts",
      ...(production ? {} : { workbench: [...workbenchStyles(), "./src/workbench/page/page.ts"] }),
    },
    output: {
      path: resolve(__dirname, production ? "dist" : "build/site"),
      // The manifest names functions.js, and Excel may keep it for a day; the chunks are found by content.
      filename: "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // Its module form would bring the builder's own path into the add-in.
      alias: { highs$: require.resolve("highs") },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { module: "ESNext", noEmit: false } },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        // Copied beside the scripts; src/solver fetches it from there when a ramp first needs it.
        {
          test: /highs\.wasm$/,
          type: "asset/resource",
          generator: { filename: production ? "[name].[contenthash:8][ext]" : "[name][ext]" },
        },
      ],
    },
    // Never eval, which the page's policy forbids; in development see addInSourceMaps.
    devtool: production ? "source-map" : false,
    cache: production ? false : { type: "filesystem", buildDependencies: { config: [__filename] } },
    performance: { hints: false },
    // One file for what is fetched together, under a name that says what it is.
    optimization: { splitChunks: false },
    stats: "errors-warnings",
    plugins: [
      // What HiGHS asks for in Node alone.
      new IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /highs/ }),
      new CustomFunctionsMetadataPlugin({ input: functionFiles, output: "functions.json" }),
      new FunctionsInGerman(),
      panePage("taskpane.html", officeOnCdn),
      new Preload({ chunk: "pane", beside: "taskpane" }),
      helpPage(),
      new CopyPlugin({
        patterns: [
          { from: "assets/**/*.png" },
          { from: "assets/shortcuts*.json", to: "[name][ext]" },
          manifest(production ? env.baseUrl : null),
        ],
      }),
      ...(production ? [new NoDevelopmentUrl()] : workbenchFiles()),
    ],
    devServer: devServer(),
  };
};

function panePage(filename, officeScript) {
  return new HtmlPlugin({
    filename,
    template: "src/taskpane/taskpane.html",
    templateParameters: { officeScript, contentSecurityPolicy },
    chunks: ["functions", "taskpane"],
    chunksSortMode: "manual",
    // A query that changes with every build: the two scripts must never come from different ones.
    hash: true,
  });
}

/** What the command Help opens: a page of its own, which needs no office.js. */
function helpPage() {
  return new HtmlPlugin({
    filename: "help.html",
    template: "src/taskpane/help/help.html",
    templateParameters: { contentSecurityPolicy },
    chunks: ["help"],
    hash: true,
  });
}

/** `baseUrl` is null in development. */
function manifest(baseUrl) {
  return {
    from: "manifest.xml",
    transform: (content) => (baseUrl === null ? content : rewriteManifest(content.toString(), baseUrl)),
  };
}

/** What the workbench page needs beside its script: the sample, the library, and the pane over the latter. */
function workbenchFiles() {
  const library = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const used = [
    "office.js",
    "excel-web-16.00.js",
    "o15apptofilemappingtable.js",
    "en-us/office_strings.js",
    "de-de/office_strings.js",
    "telemetry/oteljs_agave.js",
  ];
  return [
    addInSourceMaps(),
    withoutHyphenation(),
    panePage("taskpane.workbench.html", "office/office.js"),
    new HtmlPlugin({
      filename: "workbench.html",
      template: "src/workbench/page/workbench.html",
      chunks: ["workbench"],
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/sample-usage.xlsx", to: "assets/" },
        ...used.map((file) => ({ from: join(library, file), to: `office/${file}` })),
      ],
    }),
  ];
}

/** Not of the workbench: mapping its 18 MB takes longer than building everything else. */
function addInSourceMaps() {
  return new SourceMapDevToolPlugin({ filename: "[file].map", exclude: /^workbench|headless/ });
}

/** The grid brings hyphenation patterns of 75 languages, each a chunk; it loads only those of English. */
function withoutHyphenation() {
  return new IgnorePlugin({
    resourceRegExp: /^\.\/(?!en-gb)[a-z]{2,3}(-\w+)*-[\w-]{8}\.js$/,
    contextRegExp: /@univerjs.engine-render/,
  });
}

function workbenchStyles() {
  const ofPresets = ["core", "table", "note"].map((name) => `@univerjs/preset-sheets-${name}/lib/index.css`);
  const own = ["workbench", "gridFont"].map((name) => `./src/workbench/page/${name}.css`);
  return [...ofPresets, ...own];
}

/** Always https: office.js speaks to no host, the workbench included, over http. */
function devServer() {
  const certificate = trustedCertificate();
  return {
    host: "localhost",
    port: 3000,
    // Without options the server makes itself a certificate that nobody trusts.
    server: { type: "https", options: certificate ?? {} },
    // Excel on the web asks for functions.json from its own origin.
    headers: { "Access-Control-Allow-Origin": "*" },
    // Its client cannot be an entry that another depends on; the pane's own menu reloads it.
    client: false,
    hot: false,
    liveReload: false,
    historyApiFallback: false,
    static: false,
    onListening: () => process.stdout.write(whereToGo(certificate !== null)),
  };
}

/** The certificate that `npx office-addin-dev-certs install` makes, which the system then trusts; null without. */
function trustedCertificate() {
  const file = (extension) => join(homedir(), ".office-addin-dev-certs", `localhost.${extension}`);
  if (!existsSync(file("crt")) || !existsSync(file("key"))) return null;
  return { cert: readFileSync(file("crt")), key: readFileSync(file("key")) };
}

const whereToGo = (trusted) => `
Workbench, no Excel needed   https://localhost:3000/workbench.html
Add-in for Excel             https://localhost:3000/taskpane.html, which manifest.xml names
${trusted ? howToSideload : howToTrust}
`;

const howToSideload = `
Sideload manifest.xml:
  Windows  npx office-addin-debugging start manifest.xml desktop
  Mac      cp manifest.xml ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/  then Home > Add-ins
  Web      Home > Add-ins > More add-ins > Upload my add-in`;

const howToTrust = `
There is no development certificate, so the browser warns of the page: go on to the workbench all the same.
Excel does not go on. For Excel, once: npx office-addin-dev-certs install, then npm start again.`;
