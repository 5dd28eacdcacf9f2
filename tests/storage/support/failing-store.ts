import type { Store } from '../../../storage/store';

const writes = new Set<PropertyKey>(['insertOne', 'insertMany', 'bulkWrite', 'updateOne']);

type When = 'before-writing' | 'after-writing';

/** The same store, except that the first `times` writes to one collection fail, before or after they took effect. */
export function failingStore(
  store: Store,
  name: 'events' | 'processes' | 'tasks' | 'refusals' | 'changes' | 'absences' | 'people',
  times: number,
  when: When,
): Store {
  let left = times;
  const failing = new Proxy(store[name], {
    get: (collection, key) => {
      const value: unknown = Reflect.get(collection, key, collection);
      if (typeof value !== 'function') return value;
      const method = value.bind(collection) as (...args: unknown[]) => unknown;
      if (!writes.has(key)) return method;
      return async (...args: unknown[]) => {
        const fails = left > 0;
        left -= 1;
        if (!fails || when === 'after-writing') await method(...args);
        if (fails) throw new Error(`${name} cannot be reached`);
      };
    },
  });
  return { ...store, [name]: failing };
}
