import type { Person } from './person';

type Filter = Readonly<Record<string, unknown>>;

function ofGroup(person: Person): Filter {
  return {
    department: person.department,
    role: { $in: person.roles },
    station: { $in: [null, person.station] },
    localNetwork: { $in: [null, ...person.localNetworks] },
  };
}

/**
 * `isMemberOf` as a question to stored documents: those whose work group, kept at `path`, the person belongs to. Somebody without
 * roles belongs to none.
 */
export function memberFilter(path: string, person: Person): Filter {
  return Object.fromEntries(
    Object.entries(ofGroup(person)).map(([field, wanted]) => [`${path}.${field}`, wanted]),
  );
}

/** The same for documents that keep several work groups at `path`: those one of which the person belongs to. */
export function memberOfOneFilter(path: string, person: Person): Filter {
  return { [path]: { $elemMatch: ofGroup(person) } };
}
