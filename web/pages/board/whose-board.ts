import type { Department, Role, Station } from '../../../domain/people/department';
import type { Myself } from '../../auth/session';

/** What of the house somebody manages: null where that is more than one. */
export interface Managed {
  readonly department: Department | null;
  readonly station: Station | null;
  /** Whether they may look at other departments as well. */
  readonly overlooks: boolean;
}

const overseers: readonly Role[] = ['area-manager', 'chief-representative', 'operations', 'administrator'];
const managers: readonly Role[] = [...overseers, 'station-manager', 'department-head'];

function only<T>(values: readonly T[]): T | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}

/** Of which part of the house the board is, as far as one may see it oneself or for somebody absent (O2A-5). */
export function managedBy(myself: Myself): Managed {
  const hasOne = (own: readonly Role[], wanted: readonly Role[]): boolean =>
    own.some((role) => wanted.includes(role));
  const all = [myself, ...myself.standsInFor].filter(({ roles }) => hasOne(roles, managers));
  const isHead = all.some(({ roles }) => roles.includes('department-head'));
  return {
    department: only(all.map(({ department }) => department)),
    station: isHead ? null : only(all.map(({ station }) => station)),
    overlooks: all.some(({ roles }) => hasOne(roles, overseers)),
  };
}
