const { default: Sequencer } = require('@jest/test-sequencer');

/** Parts of the paths of test files that take a minute and more, the longest first. */
const long = [
  '.property.test',
  '/tests/bench/',
  '/tests/scripts/demo/',
  '/tests/web/',
  '/tests/chaos/',
  '/trial.test',
];

/**
 * Begins with the files that take longest, so that not one of them is left running alone at the end. A fresh clone has no times of an earlier run
 * to go by.
 */
class LongestFirstSequencer extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => rank(a.path) - rank(b.path));
  }
}

/** @param {string} path */
function rank(path) {
  const place = long.findIndex((part) => path.includes(part));
  return place === -1 ? long.length : place;
}

module.exports = LongestFirstSequencer;
