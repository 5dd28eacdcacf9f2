/**
 * Servers under load answer late now and then: a failed test is tried once more. The run names every test that needed it, because
 * each is one to repair.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
