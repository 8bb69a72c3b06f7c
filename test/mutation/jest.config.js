const { projects, testTimeout } = require("../../jest.config");

const node = { ...projects[0] };
delete node.displayName;

/** The tests of the engine alone: what a mutant of src/engine is judged by. */
module.exports = {
  ...node,
  testTimeout,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/engine/**/*.test.ts"],
  testSequencer: "<rootDir>/test/mutation/rulesFirst.js",
};
