/** The id of the process holding the lock at `file` (0: being taken this very moment), or null when nobody does. */
export function lockHolder(file: string): number | null;
/** Takes the lock at once (true) or not at all (false). A lock whose process is gone counts as free. */
export function tryLock(file: string): boolean;
/** Gives the lock back. */
export function unlock(file: string): void;
/** Does `work` while holding the lock; when it has to wait for another process, says so once through `onWait`. */
export function withLock<T>(file: string, onWait: () => void, work: () => Promise<T>): Promise<T>;
