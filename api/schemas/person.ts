import { z } from 'zod';
import { departments, localNetworks, roles, stations } from '../../domain/people/department';
import type { Person } from '../../domain/people/person';

/** All that anybody may know of a person. */
export const personAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    department: z.enum(departments),
    roles: z.array(z.enum(roles)),
    station: z.enum(stations).nullable(),
    localNetworks: z.array(z.enum(localNetworks)),
  })
  .meta({ id: 'Person' });

export type PersonAnswer = z.input<typeof personAnswer>;

export function toPersonAnswer(person: Person): PersonAnswer {
  const { id, name, department, roles: own, station, localNetworks: places } = person;
  return { id, name, department, roles: [...own], station, localNetworks: [...places] };
}

export const examplePerson: PersonAnswer = {
  id: 'am-02',
  name: '王建国',
  department: 'key-accounts',
  roles: ['account-manager'],
  station: null,
  localNetworks: [],
};
