import { useState } from 'react';
import type { Role } from '../../../domain/people/department';
import { type Myself, useSession } from '../../auth/session';

/** Account managers look after their own customers and, as a deputy, after somebody else’s; who is above them after all. */
export interface Whose {
  /** Account managers one can look at; null stands for all of them. */
  readonly choices: readonly (string | null)[];
  readonly managerId: string | null;
  readonly choose: (managerId: string | null) => void;
}

const above: readonly Role[] = ['area-manager', 'department-head', 'chief-representative', 'administrator'];

/** Whose customers are shown: one’s own at first. */
export function useWhose(): Whose {
  const { myself } = useSession();
  const choices = choicesOf(myself);
  const [managerId, choose] = useState<string | null>(choices[0] ?? null);
  return { choices, managerId, choose };
}

function choicesOf(myself: Myself): readonly (string | null)[] {
  const all = [myself, ...myself.standsInFor];
  const own = all.filter(({ roles }) => roles.includes('account-manager')).map(({ id }) => id);
  const seesAll = all.some(({ roles }) => roles.some((role) => above.includes(role)));
  return seesAll ? [null, ...own] : own;
}
