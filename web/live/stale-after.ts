import type { FeedItem } from './read-events';

/**
 * The query keys that something which happened makes stale. Keys begin with what they are about: `['tasks', …]` for lists of tasks,
 * `['task', taskId]`, `['processes', …]`, `['process', kind, number, …]`, `['notifications']`.
 */
export function staleAfter(items: readonly FeedItem[]): readonly (readonly string[])[] {
  const keys = new Map<string, readonly string[]>();
  const add = (...key: string[]): void => {
    keys.set(key.join('\n'), key);
  };
  for (const item of items) {
    if (item.kind === 'notification') {
      add('notifications');
      continue;
    }
    add('process', item.processKind, item.processKey);
    add('processes');
    if (!/^(task|clock|problem|hold|manager|process\.closed|fallout|calendar)/.test(item.type)) continue;
    add('tasks');
    const { taskId } = item.facts;
    if (typeof taskId === 'string') add('task', taskId);
  }
  return [...keys.values()];
}
