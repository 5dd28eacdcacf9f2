/** What the global setup leaves for the tests. */
export type TestVariable = 'TEST_MONGO_URL' | 'TEST_TEMPORAL_ADDRESS' | 'TEST_WORKFLOW_BUNDLE';

/**
 * The value of a variable the global setup sets.
 * @throws Error when the run has no servers (only tests/domain was asked for) or no workflows
 */
export function testVariable(name: TestVariable): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: tests that need servers don't belong in tests/domain`);
  return value;
}
