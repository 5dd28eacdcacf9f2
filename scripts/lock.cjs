// Plain JavaScript because the bootstrap needs it before anything is installed.
const fs = require('node:fs');
const path = require('node:path');

const POLL_MS = 200;
const UNREADABLE_AFTER_MS = 5_000;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * The process holding the lock, or null when nobody does.
 * @param {string} file
 */
function lockHolder(file) {
  let written;
  let age;
  try {
    written = fs.readFileSync(file, 'utf8');
    age = Date.now() - fs.statSync(file).mtimeMs;
  } catch {
    return null;
  }
  const pid = Number(written);
  if (pid > 0) return isAlive(pid) ? pid : null;
  return age < UNREADABLE_AFTER_MS ? 0 : null;
}

/**
 * Takes the lock at once or not at all. A lock whose process is gone counts as free.
 * @param {string} file
 */
function tryLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file) && lockHolder(file) === null) fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  return true;
}

/** @param {string} file */
function unlock(file) {
  fs.rmSync(file, { force: true });
}

/**
 * @template T
 * @param {string} file
 * @param {() => void} onWait
 * @param {() => Promise<T>} work
 */
async function withLock(file, onWait, work) {
  for (let waited = false; !tryLock(file); waited = true) {
    if (!waited) onWait();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  try {
    return await work();
  } finally {
    unlock(file);
  }
}

module.exports = { lockHolder, tryLock, unlock, withLock };
