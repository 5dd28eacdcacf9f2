import dayjs from 'dayjs';
import { type FigureName, figureNames } from '../../../domain/assessment/figure';
import { type Level, levels } from '../../../domain/assessment/level';
import {
  type Department,
  type LocalNetwork,
  departments,
  localNetworks,
} from '../../../domain/people/department';
import { type Tier, tiers } from '../../../domain/tiers/tier';
import type { Person } from '../../../domain/people/person';
import type { Query } from '../../data/api-client';

export const views = ['figure', 'all', 'time'] as const;

/** Local days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What of the assessment somebody looks at. */
export interface AssessmentAsked extends Period {
  readonly view: (typeof views)[number];
  readonly level: Level;
  readonly figure: FigureName;
  readonly department: Department | null;
  readonly localNetwork: LocalNetwork | null;
  readonly tier: Tier | null;
  readonly product: string | null;
}

function oneOf<T extends string>(all: readonly T[], name: string | null): T | null {
  return all.find((each) => each === name) ?? null;
}

function dayOf(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs(text).isValid() ? text : null;
}

/** The level at which somebody is assessed, or which they look after. */
export function levelOf({ department, roles }: Pick<Person, 'department' | 'roles'>): Level {
  if (department === 'key-accounts') return 'account-managers';
  if (department === 'it-support' && roles.includes('it-support')) return 'it-support';
  return roles.includes('station-executor') ? 'station-executors' : 'station-managers';
}

/** The same as it stands in the page's address: this month and `level` unless others stand there. */
export function readAsked(params: URLSearchParams, today: string, level: Level): AssessmentAsked {
  const from = dayOf(params.get('from')) ?? `${today.slice(0, 7)}-01`;
  const to = dayOf(params.get('to')) ?? today;
  return {
    from,
    to: to < from ? from : to,
    view: oneOf(views, params.get('view')) ?? 'figure',
    level: oneOf(levels, params.get('level')) ?? level,
    figure: oneOf(figureNames, params.get('figure')) ?? 'on-time-tasks',
    department: oneOf(departments, params.get('department')),
    localNetwork: oneOf(localNetworks, params.get('localNetwork')),
    tier: oneOf(tiers, params.get('tier')),
    product: params.get('product'),
  };
}

/** For the page's address. */
export function paramsOf(asked: AssessmentAsked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]: [string, string | null]) =>
      value === null ? [] : [[name, value]],
    ),
  );
}

/** What the API is asked, of another period than the page's where one is given. */
export function queryOf(
  { department, localNetwork, tier, product }: AssessmentAsked,
  { from, to }: Period,
): Query {
  return {
    from,
    to,
    department: department ?? undefined,
    localNetwork: localNetwork ?? undefined,
    tier: tier ?? undefined,
    productCode: product ?? undefined,
  };
}
