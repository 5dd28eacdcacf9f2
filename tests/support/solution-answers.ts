import type { Json } from '../../domain/json';
import type { TaskView } from '../../domain/process/human-task';
import type { SolutionAnswers, SolutionTaskName } from '../../domain/solution/answers';

type Good = {
  readonly [T in SolutionTaskName]: (context: TaskView['context'], now: string) => SolutionAnswers[T];
};

const dayMs = 86_400_000;

/** An instant some days after another. */
export function daysAfter(now: string, days: number): string {
  return new Date(Date.parse(now) + days * dayMs).toISOString();
}

export const told = { channel: 'phone', contact: '信息中心主任', summary: '已说明情况' } as const;

export const submitted = {
  result: 'submitted',
  summary: '16 条专线汇聚，主备双路由',
  note: '首版',
  products: ['leased-line'],
  material: 'industry',
  costCny: 380_000,
  attachments: [],
} as const;

function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** What everybody answers when a new solution is wanted and all goes well: no demonstration, no trial, accepted. */
export const goodSolutionAnswers: Good = {
  'record-needs': () => ({
    needs: {
      customerInformation: '省级机关，下设 16 个州市局',
      businessNeeds: '高清视频会议，双流，主备链路',
      competition: [{ rival: '友商', offer: '裸光纤组网', assessment: '价低，无主备' }],
      buyingFactors: [{ factor: '可靠性', weight: 5 }],
    },
    forecast: [],
    promisedAt: null,
  }),
  'choose-solutions': ({ found }) => ({ result: 'chosen', shortlist: strings(found), note: null }),
  'analyse-solutions': ({ shortlist }) => ({
    analysis: '已逐项比较',
    preferred: strings(shortlist)[0] ?? null,
    support: ['network', 'product', 'finance'],
    attachments: [],
  }),
  'decide-gate': () => ({
    result: 'design',
    evaluation: '现有方案不含双流',
    support: ['network', 'finance'],
  }),
  'answer-interface': (_context, now) => ({
    result: 'possible',
    what: '扩容省中心汇聚节点',
    expectedAt: daysAfter(now, 20),
    attachments: [],
  }),
  'inform-customer': () => ({ ...told, promisedAt: null }),
  'design-solution': () => ({ ...submitted, products: [...submitted.products], attachments: [] }),
  'support-design': () => ({ verdict: 'feasible', costCny: 120_000, note: null, attachments: [] }),
  'evaluate-design': () => ({ verdict: 'pass', fit: 5, feasibility: 4, note: null }),
  'accept-design': () => ({ decision: 'accept', note: null }),
  'present-solution': () => ({ ...told, demonstration: null, trial: null }),
  'give-demonstration': () => ({ summary: '演示顺利', attachments: [] }),
  'set-up-trial': () => ({ workDone: '试用已开通' }),
  'conclude-trial': () => ({ result: 'converted', agreedWith: '信息中心主任', note: null }),
  'switch-off-trial': () => ({ workDone: '试用已关闭' }),
  'record-decision': () => ({ decision: 'accepted', agreedWith: '信息中心主任', note: null }),
  'settle-sale': () => ({ action: 'try-again', note: null }),
};
