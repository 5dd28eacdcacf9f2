import { addLoads, unitsOf } from '../../../domain/process/board';
import { type Route, defineRoute } from '../../route';
import { boardAnswer, exampleBoard, toUnitAnswer } from '../../schemas/board';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { boardAccess } from './board-access';
import { unitConditions, unitQuery } from './unit-query';
import { today } from './today';

/** What lies with the people somebody manages: counted here, so that nobody pages through their work to know how much it is. */
export function getBoard(services: Services): Route {
  const { board } = services.views;
  return defineRoute({
    method: 'GET',
    path: '/api/v1/board',
    operationId: 'getBoard',
    summary: { zh: '工位与部门看板', en: 'The board of a station or department' },
    description: {
      zh: '负荷按本人所管；问题为本人可见流程的未闭环问题，按责任方。',
      en: 'Load: of those the caller manages. Problems: open ones of the processes the caller may see, by who has to solve them.',
    },
    tag: 'tasks',
    request: { query: unitQuery },
    responses: {
      200: { schema: boardAnswer, description: { zh: '看板', en: 'The board' }, example: exampleBoard },
    },
    problems: [],
    access: boardAccess,
    idempotent: false,
    handle: async ({ query, scope, person }) => {
      const { at, endOfDay } = await today(services);
      const [loads, problems] = await Promise.all([
        board.loads([scope, unitConditions(query, 'group.')], endOfDay),
        board.problems(processScope(person), unitConditions(query, 'problems.responsible.')),
      ]);
      const units = unitsOf(loads);
      const load = addLoads(units.map((unit) => unit.load));
      return { status: 200, body: { at, endOfDay, load, units: units.map(toUnitAnswer), problems } };
    },
  });
}
