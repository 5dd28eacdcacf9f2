import { z } from 'zod';
import { type Route, defineRoute } from '../../route';
import { candidateAnswer, exampleCandidate, toCandidateAnswer } from '../../schemas/decision-table';
import type { Services } from '../../services';
import { candidateBody, candidateOf, exampleBody, ofTables, tableParams } from './candidate-of';

/** Keeps a draft of a table's next version, for others to look at (CON-2). */
export function draftDecisionTable(services: Services): Route {
  return defineRoute({
    ...ofTables,
    method: 'POST',
    path: '/api/v1/decision-tables/:name/candidates',
    operationId: 'draftDecisionTable',
    summary: { zh: '保存草稿', en: 'Keep a draft of a table’s next version' },
    request: {
      params: tableParams,
      body: z.strictObject(candidateBody),
      bodyExamples: { usual: { summary: { zh: '全部内容', en: 'The whole of it' }, value: exampleBody } },
    },
    responses: {
      201: {
        schema: candidateAnswer,
        description: { zh: '草稿', en: 'The draft' },
        example: { ...exampleCandidate, state: 'draft', trial: null },
      },
    },
    problems: ['not-found', 'invalid-table'],
    idempotent: true,
    handle: async ({ params: { name }, body, person }) => {
      const wanted = await candidateOf(services, name, body, person);
      const { decisions } = services;
      const candidate = await decisions.candidates.draft(wanted);
      return { status: 201, body: toCandidateAnswer(candidate, await decisions.newest(name), person) };
    },
  });
}
