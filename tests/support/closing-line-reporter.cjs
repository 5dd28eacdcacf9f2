/**
 * Ends a run with `N passed, N failed[, N skipped]` alone on the last line, which continuous integration counts; before it the tests that
 * passed only when they were tried again.
 */
class ClosingLineReporter {
  /** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
  onRunComplete(_contexts, results) {
    const {
      numPassedTests,
      numFailedTests,
      numFailedTestSuites,
      numPendingTests,
      numTodoTests,
      testResults,
    } = results;
    // A file that doesn't even load has no failed test of its own; it must not pass for a success.
    const brokenFiles = testResults.filter(
      (file) => file.testExecError != null && file.numFailingTests === 0,
    ).length;
    const failed = numFailedTests + Math.min(brokenFiles, numFailedTestSuites);
    const triedTwice = testResults.flatMap((file) =>
      file.testResults.filter(({ status, invocations }) => status === 'passed' && invocations > 1),
    );
    const skipped = numPendingTests + numTodoTests;
    const parts = [`${numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) parts.push(`${skipped} skipped`);
    const closing = [
      ...triedTwice.map(({ fullName }) => `needed a second try: ${fullName}`),
      parts.join(', '),
    ];
    process.once('exit', () => process.stdout.write(`${closing.join('\n')}\n`));
  }
}

module.exports = ClosingLineReporter;
