// Makes a bare clone able to run: checks Node, installs the packages when they are missing or outdated, then runs the given
// TypeScript file (or jest) in this very process, so that signals and exit codes are simply its own.
// Plain JavaScript for a Node however old: it has to be able to say that the Node is too old.
const childProcess = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '..');
const stampFile = path.join(root, 'node_modules', '.bihuan-installed');
const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  giveUp(
    `Bihuan needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node} (nodejs.org has newer ones).`,
  );
}

/** What the installed packages depend on: the lock and the platform they were chosen for. */
function wantedStamp() {
  const hash = crypto.createHash('sha256');
  for (const name of ['package.json', 'package-lock.json'])
    hash.update(fs.readFileSync(path.join(root, name)));
  return `${hash.digest('hex')} ${process.platform} ${process.arch}`;
}

function isInstalled() {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wantedStamp();
}

function sayWaiting() {
  say('Another process is installing the packages, waiting …');
}

async function ensureInstalled() {
  if (isInstalled()) return;
  const { withLock } = require('./lock.cjs');
  await withLock(path.join(root, '.cache', 'install.lock'), sayWaiting, async () => {
    if (!isInstalled()) await install();
  });
}

async function install() {
  const began = Date.now();
  say('Installing the packages; the first time this takes a minute or so …');
  // npm ci refuses locks that hold packages of several platforms; npm install takes them.
  const { code, output } = await npm([
    'install',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--loglevel=error',
  ]);
  if (code !== 0) giveUp(`${output.trim()}\n\n${adviceFor(output)}`);
  fs.writeFileSync(stampFile, wantedStamp());
  say(`✓ Packages installed  ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Runs npm: the one that runs us, or the one on the PATH. */
function npm(args) {
  const own = process.env.npm_execpath;
  const viaNode = own !== undefined && /npm-cli\.c?js$/.test(own);
  const command = viaNode ? process.execPath : 'npm';
  const child = childProcess.spawn(command, viaNode ? [own].concat(args) : args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaNode && process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const endInstall = () => child.kill('SIGTERM');
  process.once('exit', endInstall);
  return new Promise((resolve) => {
    child.once('error', (error) =>
      resolve({ code: 1, output: `npm could not be started: ${error.message}` }),
    );
    child.once('close', (code) => {
      process.removeListener('exit', endInstall);
      resolve({ code, output });
    });
  });
}

function adviceFor(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return (
      'The package registry cannot be reached. Connect to the network (behind a proxy: npm config set proxy …; with a mirror: ' +
      'npm config set registry …) and start again; or bring node_modules from a machine of the same kind.'
    );
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: about 1 GB is needed.';
  if (/EACCES|EPERM|EROFS/.test(output)) return `Files under ${root} cannot be written by this user.`;
  return 'The packages could not be installed. After repairing the cause, start again.';
}

/** @param {string} script @param {string[]} args */
function runScript(script, args) {
  const file = path.resolve(root, script);
  process.argv = [process.execPath, file].concat(args);
  require('tsx/cjs');
  require(file);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @returns {never} */
function giveUp(message) {
  say(message);
  return process.exit(1);
}

function stopEarly() {
  process.exit(130);
}

async function main() {
  checkNode();
  process.chdir(root);
  process.once('SIGINT', stopEarly).once('SIGTERM', stopEarly);
  await ensureInstalled();
  process.removeListener('SIGINT', stopEarly).removeListener('SIGTERM', stopEarly);
  const [target, ...args] = process.argv.slice(2);
  if (target === '--jest') await require('jest').run(args);
  else if (target !== undefined) runScript(target, args);
  else giveUp('Usage: node scripts/bootstrap.cjs <script.ts> [arguments] | --jest [arguments]');
}

main().catch((error) => giveUp(error.stack || String(error)));
