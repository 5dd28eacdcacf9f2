/** Ends a run with `N passed, N failed[, N skipped]` alone on the last line, which continuous integration counts. */
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
    const skipped = numPendingTests + numTodoTests;
    const parts = [`${numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) parts.push(`${skipped} skipped`);
    process.once('exit', () => process.stdout.write(`${parts.join(', ')}\n`));
  }
}

module.exports = ClosingLineReporter;
