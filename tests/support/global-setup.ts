import path from 'node:path';
import type { Config } from '@jest/types';
import { repositoryRoot } from '../../scripts/servers/repository';
import { startTestServers, type TestServers } from './test-servers';
import { webVariables } from './web-variables';

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis, the one way to the global teardown
  var bihuanTestServers: TestServers | undefined;
}

const domainTests = path.join(repositoryRoot, 'tests', 'domain');

/** Starts the servers the tests need. Runs once before everything; a run of tests/domain alone goes without. */
module.exports = async function globalSetup(globalConfig: Config.GlobalConfig): Promise<void> {
  if (onlyDomainTests(globalConfig.nonFlagArgs)) return;
  const [servers, web] = await Promise.all([startTestServers(), webVariables(globalConfig.nonFlagArgs)]);
  Object.assign(process.env, servers.variables, web);
  globalThis.bihuanTestServers = servers;
};

function onlyDomainTests(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((asked) => `${path.resolve(asked)}/`.startsWith(`${domainTests}/`));
}
