import { useSearchParams } from 'react-router';
import {
  type Department,
  type LocalNetwork,
  type Station,
  departments,
  localNetworks,
  stations,
} from '../../../domain/people/department';
import type { Unit } from '../../../domain/process/board';
import { useSession } from '../../auth/session';
import { managedBy } from './whose-board';

export const tabs = ['load', 'tasks', 'problems'] as const;
export type Tab = (typeof tabs)[number];

export const whichTasks = ['open', 'claimed', 'awaiting', 'overdue', 'today'] as const;
export type WhichTasks = (typeof whichTasks)[number];

export const sorts = ['offeredAt', 'dueAt'] as const;

/** What of the board is shown; it stands in the address, so that it can be kept and sent. */
export interface Look {
  readonly tab: Tab;
  readonly department: Department | null;
  readonly station: Station | null;
  readonly localNetwork: LocalNetwork | null;
  readonly which: WhichTasks;
  /** Whose tasks: an id, or `nobody`; null for everybody’s. */
  readonly person: string | null;
  readonly sort: (typeof sorts)[number];
  readonly page: number;
}

const all = 'all';

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return known.find((name) => name === value) ?? null;
}

/** The look of the board, and how to change it; any change but that of the page begins at the first page. */
export function useLook(): readonly [Look, (next: Partial<Look>) => void] {
  const { myself } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = params.get('department');
  const look: Look = {
    tab: oneOf(tabs, params.get('tab')) ?? 'load',
    department: asked === null ? managedBy(myself).department : oneOf(departments, asked),
    station: oneOf(stations, params.get('station')),
    localNetwork: oneOf(localNetworks, params.get('localNetwork')),
    which: oneOf(whichTasks, params.get('which')) ?? 'open',
    person: params.get('person'),
    sort: oneOf(sorts, params.get('sort')) ?? 'offeredAt',
    page: Number(params.get('page') ?? '1'),
  };
  const change = (next: Partial<Look>): void => {
    const { page, department, ...rest } = { ...look, page: 1, ...next };
    const kept = Object.entries(rest).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
    setParams(
      {
        ...(Object.fromEntries(kept) as Record<string, string>),
        department: department ?? all,
        page: `${page}`,
      },
      { replace: true },
    );
  };
  return [look, change];
}

/** What of a look says where. */
export function unitOf({ department, station, localNetwork }: Look | Unit): {
  readonly department: Department | undefined;
  readonly station: Station | undefined;
  readonly localNetwork: LocalNetwork | undefined;
} {
  return {
    department: department ?? undefined,
    station: station ?? undefined,
    localNetwork: localNetwork ?? undefined,
  };
}
