import type { Department, LocalNetwork, Role, Station } from '../../domain/people/department';
import type { Person } from '../../domain/people/person';
import { containing } from '../../domain/containing';
import type { StoredPerson } from '../documents';
import { type Condition, findPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';

/** Whom to look for; null where it does not matter. `text`: part of the name or the id. */
export interface PeopleQuery {
  readonly department: Department | null;
  readonly station: Station | null;
  readonly localNetwork: LocalNetwork | null;
  readonly role: Role | null;
  readonly text: string | null;
}

/** The directory of people: whoever signed in, as their last token said. */
export interface PeopleViews {
  /** Ordered by id. */
  list(query: PeopleQuery, page: number, pageSize: number): Promise<Page<Person>>;
  find(id: string): Promise<Person | null>;
  /** Those of `ids` who are in the directory. */
  findAll(ids: readonly string[]): Promise<readonly Person[]>;
}

function bare({ id, name, department, roles, station, localNetworks }: StoredPerson): Person {
  return { id, name, department, roles, station, localNetworks };
}

function conditionsOf({ department, station, localNetwork, role, text }: PeopleQuery): Condition[] {
  return [
    department === null ? {} : { department },
    station === null ? {} : { station },
    localNetwork === null ? {} : { localNetworks: localNetwork },
    role === null ? {} : { roles: role },
    text === null ? {} : { $or: [{ name: containing(text) }, { _id: containing(text) }] },
  ];
}

export function createPeopleViews({ people }: Store): PeopleViews {
  return {
    list: async (query, page, pageSize) => {
      const request = { page, pageSize, sort: 'id', descending: false } as const;
      const found = await findPage(people, conditionsOf(query), request, { id: '_id' });
      return { ...found, items: found.items.map(bare) };
    },
    find: async (id) => {
      const found = await people.findOne({ _id: id });
      return found === null ? null : bare(found);
    },
    findAll: async (ids) => (await people.find({ _id: { $in: [...ids] } }).toArray()).map(bare),
  };
}
