import { z } from 'zod';
import { approvalLevels, approvers } from '../../domain/authorisation/approvers';
import { type Authorisation, authorisationInputs } from '../../domain/authorisation/authorisation';
import { firstAuthorisation } from '../../domain/authorisation/first-authorisation';
import { authorisationInput } from '../../domain/authorisation/input';
import { type Candidate, candidateStates, whyNotPublish } from '../../domain/decision/candidate';
import type { Person } from '../../domain/people/person';
import type { TableVersion } from '../../storage/decision-tables/decision-tables';
import { publicationAnswer } from './calendar';
import { anyJson, instant, label } from './common';

const input = z.object({
  name: z.string(),
  label,
  kind: z.enum(['number', 'choice']),
  from: z.number().nullable(),
  to: z.number().nullable(),
  options: z.array(z.string()),
});

/** A version of a decision table: what it asks, what it can answer, its rules. */
export const decisionTableAnswer = z
  .object({
    table: z.string(),
    version: z.number(),
    inputs: z.array(input).meta({ description: '输入项 / what it is asked about' }),
    outputs: z
      .array(z.object({ name: z.enum(approvalLevels), label }))
      .meta({ description: '结论可取值 / what it can answer' }),
    content: anyJson.meta({ description: '规则与层级 / hit policy, rules, levels' }),
    publication: publicationAnswer,
  })
  .meta({ id: 'DecisionTable' });

export type DecisionTableAnswer = z.input<typeof decisionTableAnswer>;

const inputs: DecisionTableAnswer['inputs'] = Object.entries(authorisationInputs).map(([name, each]) => ({
  name,
  label: { ...each.label },
  kind: each.kind,
  from: each.kind === 'number' ? each.from : null,
  to: each.kind === 'number' ? each.to : null,
  options: each.kind === 'choice' ? [...each.options] : [],
}));

const outputs: DecisionTableAnswer['outputs'] = approvalLevels.map((name) => ({
  name,
  label: { ...approvers[name].label },
}));

/** Content is plain JSON: it was parsed before it was kept. */
function plain(content: Authorisation): DecisionTableAnswer['content'] {
  return content as unknown as DecisionTableAnswer['content'];
}

export function toDecisionTableAnswer({
  table,
  version,
  content,
  publication,
}: TableVersion): DecisionTableAnswer {
  const published =
    publication === null
      ? null
      : {
          publishedBy: publication.publishedBy,
          publishedAt: publication.publishedAt,
          reason: publication.reason,
        };
  return { table, version, inputs, outputs, content: plain(content), publication: published };
}

export const exampleDecisionTable: DecisionTableAnswer = {
  table: 'business-authorisation',
  version: 1,
  inputs,
  outputs,
  content: plain(firstAuthorisation),
  publication: null,
};

/** A content somebody wants a table to have, and what it has been through. */
export const candidateAnswer = z
  .object({
    table: z.string(),
    candidateId: z.string(),
    basedOn: z.number(),
    state: z.enum(candidateStates).meta({ description: '草稿、已试算、已发布 / draft, tried, published' }),
    content: anyJson,
    draftedBy: z.string(),
    draftedAt: instant,
    trial: z
      .object({ by: z.string(), at: instant, cases: z.number(), different: z.number() })
      .nullable()
      .meta({ description: '试算结果 / what came of trying it' }),
    mayPublish: z.boolean().meta({
      description:
        '本人可否发布：已试算、非本人起草、基于现行版本 / whether the one who asks may publish it now',
    }),
  })
  .meta({ id: 'DecisionCandidate' });

export type CandidateAnswer = z.input<typeof candidateAnswer>;

/** As somebody sees it while a version is in force: whoever drafted it does not publish it, nor what an older version was changed to. */
export function toCandidateAnswer(
  candidate: Candidate<Authorisation>,
  { version }: Pick<TableVersion, 'version'>,
  { id }: Pick<Person, 'id'>,
): CandidateAnswer {
  const mayPublish = candidate.basedOn === version && whyNotPublish(candidate, id) === null;
  return { ...candidate, content: plain(candidate.content), mayPublish };
}

export const exampleCandidate: CandidateAnswer = {
  table: 'business-authorisation',
  candidateId: '5f0c2a9be1d34c77',
  basedOn: 1,
  state: 'tried',
  content: plain(firstAuthorisation),
  draftedBy: 'admin-01',
  draftedAt: '2026-11-23T02:00:00.000Z',
  trial: { by: 'admin-01', at: '2026-11-23T02:05:00.000Z', cases: 12, different: 3 },
  mayPublish: false,
};

/** A content of the table, as a request sends it. */
export const exampleContent = firstAuthorisation as z.input<typeof authorisationInput>;
