import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withEnvironmentTable } from './docs/environment-section';
import { repositoryRoot } from './servers/repository';

/** `npx tsx scripts/write-env-table.ts`: writes what can be set into docs/operations.md. A test says when it is due. */
const file = path.join(repositoryRoot, 'docs', 'operations.md');
writeFileSync(file, withEnvironmentTable(readFileSync(file, 'utf8')));
