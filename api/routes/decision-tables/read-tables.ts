import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { type Route, defineRoute } from '../../route';
import {
  candidateAnswer,
  decisionTableAnswer,
  exampleCandidate,
  exampleDecisionTable,
  toCandidateAnswer,
  toDecisionTableAnswer,
} from '../../schemas/decision-table';
import type { Services } from '../../services';
import { ofTables, tableParams } from './candidate-of';

const open = {
  method: 'GET',
  tag: 'decision-tables',
  access: { roles: 'anyone-signed-in', scope: 'everything' },
  idempotent: false,
} as const;

const mostCandidates = 100;
const tablesAnswer = z.object({ items: z.array(decisionTableAnswer) });

export function listDecisionTables({ decisions }: Services): Route {
  return defineRoute({
    ...open,
    path: '/api/v1/decision-tables',
    operationId: 'listDecisionTables',
    summary: { zh: '各决策表', en: 'Every decision table' },
    request: {},
    responses: {
      200: {
        schema: tablesAnswer,
        description: { zh: '各表的最新版本', en: 'The newest version of each' },
        example: { items: [exampleDecisionTable] },
      },
    },
    problems: [],
    handle: async () => {
      const newest = await Promise.all(decisions.names.map((name) => decisions.newest(name)));
      return { status: 200, body: { items: newest.map(toDecisionTableAnswer) } };
    },
  });
}

export function getDecisionTable({ decisions }: Services): Route {
  return defineRoute({
    ...open,
    path: '/api/v1/decision-tables/:name',
    operationId: 'getDecisionTable',
    summary: { zh: '决策表现行版本', en: 'A decision table as it is in force' },
    request: { params: tableParams },
    responses: {
      200: {
        schema: decisionTableAnswer,
        description: { zh: '现行版本', en: 'The version in force' },
        example: exampleDecisionTable,
      },
    },
    problems: ['not-found'],
    handle: async ({ params: { name } }) => ({
      status: 200,
      body: toDecisionTableAnswer(await decisions.newest(name)),
    }),
  });
}

export function listDecisionTableVersions({ decisions }: Services): Route {
  return defineRoute({
    ...open,
    path: '/api/v1/decision-tables/:name/versions',
    operationId: 'listDecisionTableVersions',
    summary: { zh: '决策表各版本', en: 'The versions of a decision table' },
    request: { params: tableParams },
    responses: {
      200: {
        schema: tablesAnswer,
        description: { zh: '最新在前', en: 'The newest first' },
        example: { items: [exampleDecisionTable] },
      },
    },
    problems: ['not-found'],
    handle: async ({ params: { name } }) => {
      const versions = await decisions.versions(name);
      if (versions.length === 0) throw new BusinessError('not-found', `There is no decision table ${name}.`);
      return { status: 200, body: { items: versions.map(toDecisionTableAnswer) } };
    },
  });
}

/** What administrators have drafted and tried. */
export function listDecisionCandidates({ decisions }: Services): Route {
  return defineRoute({
    ...ofTables,
    method: 'GET',
    path: '/api/v1/decision-tables/:name/candidates',
    operationId: 'listDecisionCandidates',
    summary: { zh: '草稿与试算记录', en: 'Drafts, and what came of trying them' },
    request: { params: tableParams },
    responses: {
      200: {
        schema: z.object({ items: z.array(candidateAnswer) }),
        description: { zh: '最新在前', en: 'The newest first' },
        example: { items: [exampleCandidate] },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: { name }, person }) => {
      const inForce = await decisions.newest(name);
      const found = await decisions.candidates.of(name, mostCandidates);
      return { status: 200, body: { items: found.map((each) => toCandidateAnswer(each, inForce, person)) } };
    },
  });
}
