import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../scripts/servers/repository';

/** The code of all workflows in one piece, bundled once for all tests; null as long as there are none. */
export async function bundleWorkflowsForTests(): Promise<string | null> {
  const workflowsPath = path.join(repositoryRoot, 'workflows', 'index.ts');
  if (!existsSync(workflowsPath)) return null;
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  return code;
}
