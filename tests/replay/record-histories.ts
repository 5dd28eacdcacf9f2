import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { repositoryRoot } from '../../scripts/servers/repository';
import { House } from '../support/house';
import { startTestServers } from '../support/test-servers';
import { setTestVariables } from '../support/test-environment';
import { stories } from './stories';

const directory = path.join(__dirname, 'histories');

/**
 * Tells every story on servers of its own and keeps the histories. Run it (`npx tsx tests/replay/record-histories.ts`) for a new story,
 * and after a release, beside the old ones: never to make a failing replay pass. With the name of a story it records that one alone.
 */
async function main(): Promise<void> {
  const [, , only] = process.argv;
  mkdirSync(directory, { recursive: true });
  const servers = await startTestServers();
  setTestVariables(servers.variables);
  const house = await House.open(100);
  try {
    for (const [name, tell] of Object.entries(stories)) {
      if (only !== undefined && name !== only) continue;
      const { handle } = await tell(house);
      const history = historyToJSON(await handle.fetchHistory());
      // Stack traces of failed calls name this machine's directories.
      writeFileSync(path.join(directory, `${name}.json`), history.replaceAll(repositoryRoot, '.'));
      process.stdout.write(`✓ ${name}\n`);
    }
  } finally {
    await house.close();
    await servers.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
