import { z } from 'zod';
import { departments, localNetworks, stations } from '../../../domain/people/department';
import { problemCategories, problemSeverities } from '../../../domain/process/problem';
import { problemSorts } from '../../../domain/process/sorts';
import { type Route, defineRoute } from '../../route';
import { mapPage, order, pageOf, pageQuery } from '../../schemas/common';
import { exampleProblem, problemAnswer, toProblemAnswer } from '../../schemas/process-problem';
import { wholeProcessScope } from '../../scopes';
import type { Services } from '../../services';

const listQuery = z.strictObject({
  ...pageQuery,
  state: z
    .enum(['open', 'closed', 'all'])
    .default('open')
    .meta({ description: '未闭环、已闭环或全部，默认未闭环 / which, open by default' }),
  category: z.enum(problemCategories).optional().meta({ description: '类别 / what it is about' }),
  severity: z.enum(problemSeverities).optional().meta({ description: '严重程度 / how bad' }),
  department: z.enum(departments).optional().meta({ description: '责任部门 / department responsible' }),
  station: z.enum(stations).optional().meta({ description: '责任工位 / station responsible' }),
  localNetwork: z
    .enum(localNetworks)
    .optional()
    .meta({ description: '责任工位的本地网 / network of the station responsible' }),
  overdue: z.stringbool().optional().meta({ description: '已超时 / overdue' }),
  sort: z.enum(problemSorts).default('dueAt').meta({ description: '排序 / sort by' }),
  order,
});

/** The problems of all processes the caller sees wholly. */
export function listProblems({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/problems',
    operationId: 'listProblems',
    summary: { zh: '问题列表', en: 'List problems' },
    tag: 'problems',
    request: { query: listQuery },
    responses: {
      200: {
        schema: pageOf(problemAnswer),
        description: { zh: '一页问题', en: 'A page of problems' },
        example: { items: [exampleProblem], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: wholeProcessScope },
    idempotent: false,
    handle: async ({ query, scope }) => {
      const { state, page, pageSize, sort } = query;
      const wanted = {
        open: state === 'all' ? null : state === 'open',
        category: query.category ?? null,
        severity: query.severity ?? null,
        department: query.department ?? null,
        station: query.station ?? null,
        localNetwork: query.localNetwork ?? null,
        overdue: query.overdue ?? null,
      };
      const request = { page, pageSize, sort, descending: query.order === 'desc' };
      return {
        status: 200,
        body: mapPage(await views.problems.list(scope, wanted, request), toProblemAnswer),
      };
    },
  });
}
