import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { lockHolder, tryLock, unlock, withLock } from '../../scripts/lock.cjs';

describe('the lock between processes', () => {
  let dir: string;
  let lock: string;

  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'bihuan-lock-'));
    lock = path.join(dir, 'some', 'thing.lock');
  });

  afterEach(() => rmSync(dir, { recursive: true }));

  it('is had by one at a time', () => {
    expect(tryLock(lock)).toBe(true);
    expect(tryLock(lock)).toBe(false);
    expect(lockHolder(lock)).toBe(process.pid);
  });

  it('can be had again once given back', () => {
    tryLock(lock);
    unlock(lock);

    expect(tryLock(lock)).toBe(true);
  });

  it('is free when its process died with it', () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    tryLock(lock);
    writeFileSync(lock, String(gone));

    expect(lockHolder(lock)).toBeNull();
    expect(tryLock(lock)).toBe(true);
  });

  it('makes the second wait for the first, and tells it so once', async () => {
    const story: string[] = [];
    const wait = (): void => void story.push('waiting');
    const gate = new EventEmitter();
    const first = withLock(lock, wait, async () => {
      await once(gate, 'open');
      story.push('first');
    });
    const second = withLock(lock, wait, async () => void story.push('second'));
    gate.emit('open');
    await Promise.all([first, second]);

    expect(story).toEqual(['waiting', 'first', 'second']);
  });

  it('is given back when the work fails', async () => {
    await expect(
      withLock(
        lock,
        () => {},
        () => Promise.reject(new Error('broken')),
      ),
    ).rejects.toThrow('broken');

    expect(lockHolder(lock)).toBeNull();
  });
});
