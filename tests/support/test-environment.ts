/** What the global setup leaves for the tests. */
export type TestVariable =
  | 'TEST_MONGO_URL'
  | 'TEST_TEMPORAL_ADDRESS'
  | 'TEST_WORKFLOW_BUNDLE'
  | 'TEST_WORKBENCH_DIR'
  | 'TEST_CHROMIUM';

/**
 * What tests of the workbench need.
 * @throws Error that says why there is no browser or no workbench
 */
export function webVariable(name: 'TEST_WORKBENCH_DIR' | 'TEST_CHROMIUM'): string {
  const failure = process.env['TEST_WEB_FAILURE'];
  if (failure !== undefined) throw new Error(failure);
  return testVariable(name);
}

/** Whether there is a browser to drive; where none can be had, the run has said why. */
export function hasBrowser(): boolean {
  return process.env['TEST_CHROMIUM'] !== '';
}

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

/** Sets what the global setup would have, for a tool that runs without jest. */
export function setTestVariables(variables: Readonly<Record<string, string>>): void {
  Object.assign(process.env, variables);
}

/** The environment for a program a test starts. */
export function childEnvironment(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

const ordersByDay = 30;

/**
 * How many random orders a property is tried on: 30, at night more (`npm run soak`, NIGHTLY_ORDERS).
 * @throws Error when the variable says no such number: nothing would be tried
 */
export function randomOrders(): number {
  const orders = Number(process.env['NIGHTLY_ORDERS'] ?? ordersByDay);
  if (!Number.isInteger(orders) || orders < 1) throw new Error('NIGHTLY_ORDERS must be a number above 0');
  return orders;
}
