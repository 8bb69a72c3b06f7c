const { statSync } = require("node:fs");
const { default: Sequencer } = require("@jest/test-sequencer");

/** Slow files last: a mutant that a plain rule test kills is not shown to the random ones, nor to the judge. */
module.exports = class RulesFirst extends Sequencer {
  sort(tests) {
    const slowness = ({ path }) => (/judge|freeRamp/.test(path) ? 2 : /random/.test(path) ? 1 : 0);
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort((a, b) => slowness(a) - slowness(b) || size(b) - size(a));
  }
};
