import type { Role } from '../../../domain/people/department';
import type { Caller } from '../../caller';

/** The library is there to be shared by everybody who sells, designs or supports (S0: 使技术方案能够共享和推广). */
export const libraryReaders: readonly Role[] = [
  'account-manager',
  'area-manager',
  'chief-representative',
  'department-head',
  'specialist',
  'it-support',
  'operations',
  'administrator',
];

export function mayReadLibrary(caller: Caller): boolean {
  return [caller, ...caller.standsInFor].some(({ roles }) =>
    roles.some((role) => libraryReaders.includes(role)),
  );
}
