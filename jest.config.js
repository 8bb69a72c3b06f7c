const typescript = ["ts-jest", { tsconfig: { module: "CommonJS", isolatedModules: true, allowJs: true } }];

/** ESM-only packages that jest has to translate. */
const esmOnly = ["hucre", "pure-rand"];

const shared = {
  transform: { "\\.(m?js|tsx?)$": typescript },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
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
