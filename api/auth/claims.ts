import { z } from 'zod';
import { departments, localNetworks, roles, stations, type Role } from '../../domain/people/department';
import type { Person } from '../../domain/people/person';

const known: readonly string[] = roles;

/**
 * What a token must say of a person. Roles we don't know are other systems' and are passed over; departments, stations and
 * networks we don't know are a mistake in the directory.
 */
export const personClaims = z
  .object({
    sub: z.string().regex(/^[\w.@-]{1,64}$/),
    name: z.string().min(1).max(100),
    department: z.enum(departments),
    roles: z.array(z.string()).transform((all) => all.filter((role): role is Role => known.includes(role))),
    station: z.enum(stations).nullable().default(null),
    localNetworks: z.array(z.enum(localNetworks)).default([]),
  })
  .transform(({ sub, ...rest }): Person => ({ id: sub, ...rest }));
