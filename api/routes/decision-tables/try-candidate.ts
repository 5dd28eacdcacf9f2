import { z } from 'zod';
import { approvalLevels } from '../../../domain/authorisation/approvers';
import { tryOn } from '../../../domain/authorisation/trial';
import { clauseWeights } from '../../../domain/contract/clauses';
import { type Route, defineRoute } from '../../route';
import { candidateAnswer, exampleCandidate, toCandidateAnswer } from '../../schemas/decision-table';
import type { Services } from '../../services';
import { candidateBody, candidateOf, exampleBody, ofTables, tableParams } from './candidate-of';

/** The sales begun last that a candidate is tried on. */
const pastSales = 1_000;

const levels = z.array(z.enum(approvalLevels));

const difference = z.object({
  contractNo: z.string(),
  version: z.number().meta({ description: '草案版本 / version of the agreement' }),
  facts: z.object({
    discountPercent: z.number(),
    monthlyValueCny: z.number(),
    termMonths: z.number(),
    clauses: z.enum(clauseWeights),
  }),
  before: levels,
  after: levels,
  added: levels,
  dropped: levels,
  rules: z.array(z.string()).meta({ description: '命中的规则 / the candidate’s rules that hit' }),
});

const trialAnswer = z
  .object({
    candidate: candidateAnswer,
    cases: z.number().meta({ description: '试算的历史草案数 / past agreements it was tried on' }),
    different: z.array(difference),
  })
  .meta({ id: 'DecisionTrial' });

/** Runs a candidate on the agreements that were approved before, and shows what it would have decided otherwise (CON-2). */
export function tryDecisionTable(services: Services): Route {
  return defineRoute({
    ...ofTables,
    method: 'POST',
    path: '/api/v1/decision-tables/:name/try',
    operationId: 'tryDecisionTable',
    summary: { zh: '用历史案例试算', en: 'Try a candidate on past cases' },
    request: {
      params: tableParams,
      body: z.strictObject(candidateBody),
      bodyExamples: { usual: { summary: { zh: '全部内容', en: 'The whole of it' }, value: exampleBody } },
    },
    responses: {
      200: {
        schema: trialAnswer,
        description: { zh: '与当时审批的差异', en: 'What would have been different' },
        example: {
          candidate: exampleCandidate,
          cases: 12,
          different: [
            {
              contractNo: 'CT-7K3M9Q2XPA',
              version: 1,
              facts: { discountPercent: 15, monthlyValueCny: 12_000, termMonths: 24, clauses: 'none' },
              before: ['area-manager'],
              after: ['area-manager', 'key-accounts-head'],
              added: ['key-accounts-head'],
              dropped: [],
              rules: ['every-agreement', 'discount-over-10'],
            },
          ],
        },
      },
    },
    problems: ['not-found', 'invalid-table'],
    idempotent: false,
    handle: async ({ params: { name }, body, person }) => {
      const wanted = await candidateOf(services, name, body, person);
      const { cases, different } = tryOn(wanted.content, await services.pastAgreements.approved(pastSales));
      const noted = { cases, different: different.length };
      const candidate = await services.decisions.candidates.noteTrial(wanted, noted);
      const shown = toCandidateAnswer(candidate, await services.decisions.newest(name), person);
      return { status: 200, body: { candidate: shown, cases, different } };
    },
  });
}
