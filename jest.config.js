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
  "franc-min",
  "hucre",
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
  testTimeout: 60_000,
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
