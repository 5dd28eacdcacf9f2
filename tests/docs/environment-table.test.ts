import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withEnvironmentTable } from '../../scripts/docs/environment-section';

const operations = readFileSync(path.join(__dirname, '..', '..', 'docs', 'operations.md'), 'utf8');

it('operations.md shows every variable as the configuration reads it (else: npx tsx scripts/write-env-table.ts)', () => {
  expect(operations).toBe(withEnvironmentTable(operations));
});

it('never shows a secret', () => {
  expect(operations).not.toMatch(/whsec_[A-Za-z0-9+/]{20,}/);
});

it('a document without a place for the table is refused', () => {
  expect(() => withEnvironmentTable('# Something else')).toThrow('no place for the table');
});
