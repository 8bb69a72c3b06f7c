const { compilerOptions } = require("./tsconfig.json");

/** Translated only: types are checked by `npm run types`. */
const typescript = [
  "ts-jest",
  { tsconfig: { ...compilerOptions, module: "CommonJS", rootDir: __dirname, allowJs: true, noEmit: false } },
];

/** Packages of the workbench that come as ECMAScript modules only, which jest has to translate. */
const esmOnly = [
  "cjk-regex",
  "collapse-white-space",
  "d3-array",
  "d3-color",
  "d3-format",
  "d3-interpolate",
  "d3-path",
  "d3-scale",
  "d3-shape",
  "d3-time",
  "d3-time-format",
  "franc-min",
  "hucre",
  "internmap",
  "kdbush",
  "lodash-es",
  "n-gram",
  "nanoid",
  "quickselect",
  "rbush",
  "regexp-util",
  "trigram-utils",
  "unicode-regex",
];

const shared = {
  transform: { "\\.(m?js|tsx?)$": typescript },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  // Copies of the project that mutation testing makes.
  modulePathIgnorePatterns: ["<rootDir>/build/"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
};

module.exports = {
  // Long enough for a machine that does other things as well.
  testTimeout: 240_000,
  // One less, the default, would be one on the small machines that check changes.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx"],
      setupFiles: ["<rootDir>/test/taskpane/setup.ts"],
    },
  ],
};
