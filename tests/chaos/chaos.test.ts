import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

/** Everything starts twice or more here, so this one may take its time. */
const patienceMs = 280_000;

describe('Chaos, in short', () => {
  it(
    'loses, doubles and forgets nothing while workers, database and API are killed',
    () => {
      const run = spawnSync(
        process.execPath,
        [
          'scripts/bootstrap.cjs',
          'scripts/chaos.ts',
          '--orders',
          '6',
          '--concurrency',
          '6',
          '--kills',
          '3',
          '--every',
          '1500',
        ],
        { cwd: root, encoding: 'utf8', timeout: patienceMs },
      );

      expect(`${run.stdout}${run.stderr}`).toMatch(/6 orders, \d+ acknowledged requests, 0 wrong/);
      expect(run.status).toBe(0);
    },
    patienceMs,
  );
});
