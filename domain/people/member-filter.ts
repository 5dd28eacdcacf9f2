import type { Person } from './person';

type Filter = Readonly<Record<string, unknown>>;

/**
 * `isMemberOf` as a question to stored documents: those whose work group, kept at `path`, the person belongs to. Somebody without
 * roles belongs to none.
 */
export function memberFilter(path: string, person: Person): Filter {
  return {
    [`${path}.department`]: person.department,
    [`${path}.role`]: { $in: person.roles },
    [`${path}.station`]: { $in: [null, person.station] },
    [`${path}.localNetwork`]: { $in: [null, ...person.localNetworks] },
  };
}
