import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { materials } from '../../../domain/solution/solution';
import type { Condition } from '../../../storage/find-page';
import { type Route, defineRoute } from '../../route';
import { pageOf, pageQuery } from '../../schemas/common';
import { exampleEntry, libraryEntryAnswer, toLibraryEntry } from '../../schemas/library-entry';
import type { Services } from '../../services';
import { libraryReaders } from './library-access';

const access = { roles: libraryReaders, scope: 'everything' } as const;

const query = z.strictObject({
  industry: z.string().max(64).optional().meta({ description: '行业 / industry', example: 'government' }),
  material: z.enum(materials).optional().meta({ description: '行业方案或标准产品 / material' }),
});

function conditionsOf({ industry, material }: z.output<typeof query>): Condition[] {
  return [
    ...(industry === undefined ? [] : [{ industry }]),
    ...(material === undefined ? [] : [{ material }]),
  ];
}

/** The library, the latest first. */
export function listLibrary({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/solution-library',
    operationId: 'listSolutionLibrary',
    summary: { zh: '技术方案库', en: 'The solution library' },
    tag: 'solution-library',
    request: { query: query.extend(pageQuery) },
    responses: {
      200: {
        schema: pageOf(libraryEntryAnswer),
        description: { zh: '一页方案', en: 'A page of solutions' },
        example: { items: [exampleEntry], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access,
    idempotent: false,
    handle: async ({ query: { page, pageSize, ...wanted } }) => {
      const found = await views.solutions.list(conditionsOf(wanted), page, pageSize);
      return { status: 200, body: { ...found, items: found.items.map(toLibraryEntry) } };
    },
  });
}

/** What fits some words, the best first. */
export function searchLibrary({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/solution-library/search',
    operationId: 'searchSolutionLibrary',
    summary: { zh: '检索方案库', en: 'Search the solution library' },
    description: {
      zh: '中文按相邻两字匹配。relevance 为检索词命中的比例，先按它、再按 score（标题命中权重更高）排序。',
      en: 'Chinese is matched by every two neighbouring characters, other words as they are. Ordered by `relevance`, the share of what was looked for, then by `score`, in which a title weighs more.',
    },
    tag: 'solution-library',
    request: {
      query: query.extend({
        q: z
          .string()
          .trim()
          .min(1)
          .max(400)
          .meta({ description: '检索词 / what to look for', example: '视频会议 双流' }),
        atMost: z.coerce.number().int().min(1).max(100).default(20).meta({ description: '至多 / at most' }),
      }),
    },
    responses: {
      200: {
        schema: z.object({
          items: z.array(
            z.object({ solution: libraryEntryAnswer, relevance: z.number(), score: z.number() }),
          ),
        }),
        description: { zh: '相关方案', en: 'What fits' },
        example: { items: [{ solution: exampleEntry, relevance: 0.75, score: 12.4 }] },
      },
    },
    problems: [],
    access,
    idempotent: false,
    handle: async ({ query: { q, atMost, ...wanted } }) => {
      const found = await views.solutions.search(q, conditionsOf(wanted), atMost);
      const items = found.map(({ entry, relevance, score }) => ({
        solution: toLibraryEntry(entry),
        relevance,
        score,
      }));
      return { status: 200, body: { items } };
    },
  });
}

/** One solution of the library. */
export function getLibraryEntry({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/solution-library/:solutionNo',
    operationId: 'getLibraryEntry',
    summary: { zh: '方案库中的一个方案', en: 'One solution of the library' },
    tag: 'solution-library',
    request: {
      params: z.strictObject({ solutionNo: z.string().max(64).meta({ example: exampleEntry.solutionNo }) }),
    },
    responses: {
      200: {
        schema: libraryEntryAnswer,
        description: { zh: '方案', en: 'The solution' },
        example: exampleEntry,
      },
    },
    problems: ['not-found'],
    access,
    idempotent: false,
    handle: async ({ params: { solutionNo } }) => {
      const entry = await views.solutions.find(solutionNo);
      if (entry === null) throw new BusinessError('not-found', `${solutionNo} is not in the library.`);
      return { status: 200, body: toLibraryEntry(entry) };
    },
  });
}
