import { z } from 'zod';
import { departments, localNetworks, roles, stations } from '../../domain/people/department';
import { type Route, defineRoute } from '../route';
import { mapPage, pageOf, pageQuery } from '../schemas/common';
import { examplePerson, personAnswer, toPersonAnswer } from '../schemas/person';
import type { Services } from '../services';

const ofPeople = {
  method: 'GET',
  tag: 'people',
  problems: [],
  access: { roles: 'anyone-signed-in', scope: 'everything' },
  idempotent: false,
} as const;

const listQuery = z.strictObject({
  ...pageQuery,
  department: z.enum(departments).optional().meta({ description: '部门 / department' }),
  station: z.enum(stations).optional().meta({ description: '工位 / station' }),
  localNetwork: z.enum(localNetworks).optional().meta({ description: '本地网 / local network' }),
  role: z.enum(roles).optional().meta({ description: '角色 / role' }),
  text: z.string().min(1).max(50).optional().meta({ description: '姓名或工号片段 / part of name or id' }),
});

/** Whom one can hand something to, name as a deputy, ask: everybody known to the house. */
export function listPeople({ views }: Services): Route {
  return defineRoute({
    ...ofPeople,
    path: '/api/v1/people',
    operationId: 'listPeople',
    summary: { zh: '人员名录', en: 'The directory of people' },
    request: { query: listQuery },
    responses: {
      200: {
        schema: pageOf(personAnswer),
        description: { zh: '一页人员', en: 'A page of people' },
        example: { items: [examplePerson], page: 1, pageSize: 20, total: 1 },
      },
    },
    handle: async ({ query: { page, pageSize, ...asked } }) => {
      const { department = null, station = null, localNetwork = null, role = null, text = null } = asked;
      const query = { department, station, localNetwork, role, text };
      return { status: 200, body: mapPage(await views.people.list(query, page, pageSize), toPersonAnswer) };
    },
  });
}

/** Who I am here, and whom I stand in for at this moment (O2A-5). */
export function getMyself(_services: Services): Route {
  return defineRoute({
    ...ofPeople,
    path: '/api/v1/people/me',
    operationId: 'getMyself',
    summary: { zh: '我是谁，正在代理谁', en: 'Who I am, and whom I stand in for' },
    request: {},
    responses: {
      200: {
        schema: personAnswer.extend({ standsInFor: z.array(personAnswer) }).meta({ id: 'Myself' }),
        description: { zh: '本人', en: 'The caller' },
        example: {
          ...examplePerson,
          id: 'am-01',
          name: '李晓梅',
          standsInFor: [examplePerson],
        },
      },
    },
    handle: async ({ person }) => ({
      status: 200,
      body: { ...toPersonAnswer(person), standsInFor: person.standsInFor.map(toPersonAnswer) },
    }),
  });
}
