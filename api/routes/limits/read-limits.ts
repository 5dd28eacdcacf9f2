import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { type Route, defineRoute } from '../../route';
import { exampleLimitTable, limitTableAnswer, toLimitTableAnswer } from '../../schemas/limits';
import type { Services } from '../../services';
import { limitParams } from './limit-change';

const open = {
  method: 'GET',
  tag: 'limits',
  access: { roles: 'anyone-signed-in', scope: 'everything' },
  idempotent: false,
} as const;

const tablesAnswer = z.object({ items: z.array(limitTableAnswer) });

export function listLimits({ tables }: Services): Route {
  return defineRoute({
    ...open,
    path: '/api/v1/limits',
    operationId: 'listLimits',
    summary: { zh: '各类时限与权益', en: 'Every table of limits' },
    request: {},
    responses: {
      200: {
        schema: tablesAnswer,
        description: { zh: '各表的最新版本', en: 'The newest version of each' },
        example: { items: [exampleLimitTable] },
      },
    },
    problems: [],
    handle: async () => {
      const newest = await Promise.all(tables.names.map((name) => tables.newest(name)));
      return { status: 200, body: { items: newest.map(toLimitTableAnswer) } };
    },
  });
}

export function listLimitVersions({ tables }: Services): Route {
  return defineRoute({
    ...open,
    path: '/api/v1/limits/:table/versions',
    operationId: 'listLimitVersions',
    summary: { zh: '一张表的各版本', en: 'The versions of a table of limits' },
    request: { params: limitParams },
    responses: {
      200: {
        schema: tablesAnswer,
        description: { zh: '最新在前', en: 'The newest first' },
        example: { items: [exampleLimitTable] },
      },
    },
    problems: ['not-found'],
    handle: async ({ params: { table } }) => {
      const versions = await tables.versions(table);
      if (versions.length === 0) throw new BusinessError('not-found', `There is no table ${table}.`);
      return { status: 200, body: { items: versions.map(toLimitTableAnswer) } };
    },
  });
}
