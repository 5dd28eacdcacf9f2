// The production build: JavaScript in dist/, and the workflows bundled once, so that every worker runs the very same code.
const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const dist = path.join(root, 'dist');

function compile() {
  fs.rmSync(dist, { recursive: true, force: true });
  const compiler = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const { status } = childProcess.spawnSync(
    process.execPath,
    [compiler, '--project', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exit(1);
}

async function bundleWorkflows() {
  const { bundleWorkflowCode, DefaultLogger } = require('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(dist, 'workflows', 'index.js'),
    logger: new DefaultLogger('WARN'),
  });
  const file = path.join(dist, 'workflow-bundle.js');
  fs.writeFileSync(file, code);
  return { file, kilobytes: Math.round(code.length / 1024) };
}

async function buildWorkbench() {
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'vite.config.mts'), logLevel: 'warn' });
}

async function main() {
  compile();
  await buildWorkbench();
  const { file, kilobytes } = await bundleWorkflows();
  process.stdout.write(`✓ dist/ compiled; ${path.relative(root, file)} (${kilobytes} kB)\n`);
}

main().catch((error) => {
  process.stderr.write(`${error.stack || error}\n`);
  process.exit(1);
});
