import { z } from 'zod';
import { localNetworks, stations } from '../../domain/people/department';
import {
  closedProblemStates,
  openProblemStates,
  problemCategories,
  problemCauses,
  problemSeverities,
} from '../../domain/process/problem';
import type { ProcessProblem } from '../../domain/process/process-problem';
import { clockAnswer, exampleClock, toClockAnswer } from './clock';
import { instant, workGroup } from './common';
import { exampleRef, processRefFields, toProcessRef } from './process-ref';

const text = z.string().trim().min(1).max(2_000);

const whatIsWrong = {
  category: z.enum(problemCategories).meta({ description: '类别 / what it is about' }),
  severity: z
    .enum(problemSeverities)
    .meta({ description: '严重程度，决定时限 / how bad, sets its time limit' }),
};

/** What somebody says when they raise a problem. */
export const problemReport = z.strictObject({
  ...whatIsWrong,
  localNetwork: z
    .enum(localNetworks)
    .nullable()
    .default(null)
    .meta({ description: '本地网，不填按任务推断 / where; if not given, where the task is' }),
  description: text.meta({ description: '问题描述 / what is wrong', example: '端口 3 无光' }),
  evidence: text.nullable().default(null).meta({ description: '凭证 / evidence', example: '光功率测试记录' }),
});

export const problemAnswer = z
  .object({
    problemId: z.string().meta({ description: '流程内编号 / number within its process', example: 'P1' }),
    ...processRefFields,
    customerNo: z.string(),
    tier: z.string(),
    managerId: z.string(),
    taskId: z
      .string()
      .nullable()
      .meta({ description: '受阻的任务；整体问题为空 / task it blocks; null for the whole process' }),
    ...whatIsWrong,
    localNetwork: z.enum(localNetworks).nullable(),
    description: z.string(),
    evidence: z.string().nullable(),
    raisedBy: z.object({ group: workGroup, person: z.string().nullable() }),
    raisedAt: instant,
    state: z.enum([...openProblemStates, ...closedProblemStates]),
    responsible: workGroup.meta({ description: '责任方 / who has to solve it' }),
    solver: z.string().nullable().meta({ description: '接单人 / who accepted it' }),
    decided: z.boolean().meta({ description: '责任已裁定 / the arbiter has decided' }),
    reopened: z.number().meta({ description: '未解决退回次数 / how often found not solved' }),
    cause: z.enum(problemCauses).nullable(),
    causedBy: z.object({ station: z.enum(stations), localNetwork: z.enum(localNetworks) }).nullable(),
    solution: z.string().nullable(),
    closedAt: instant.nullable(),
    clock: clockAnswer,
  })
  .meta({ id: 'ProcessProblem' });

export type ProblemAnswer = z.input<typeof problemAnswer>;

/** A problem as the API shows it. */
export function toProblemAnswer({ process, problem, clock }: ProcessProblem): ProblemAnswer {
  const { customerNo, tier, managerId } = process;
  return {
    ...problem,
    ...toProcessRef(process),
    customerNo,
    tier,
    managerId,
    clock: toClockAnswer(clock),
  };
}

export const exampleProblem: ProblemAnswer = {
  problemId: 'P1',
  ...exampleRef,
  customerNo: 'C-1001',
  tier: 'A1',
  managerId: 'am-01',
  taskId: 'order.SO-20261120-0001.6',
  category: 'technical',
  severity: 'major',
  localNetwork: 'kunming',
  description: '端口 3 无光',
  evidence: '光功率测试记录',
  raisedBy: {
    group: {
      department: 'stations',
      role: 'station-executor',
      station: 'field',
      localNetwork: 'kunming',
    },
    person: 'field-km-01',
  },
  raisedAt: '2026-11-23T02:00:00.000Z',
  state: 'accepted',
  responsible: {
    department: 'stations',
    role: 'station-executor',
    station: 'data',
    localNetwork: 'kunming',
  },
  solver: 'data-km-01',
  decided: false,
  reopened: 0,
  cause: null,
  causedBy: null,
  solution: null,
  closedAt: null,
  clock: {
    ...exampleClock,
    name: 'problem:P1',
    budget: { workingMinutes: 240 },
    startedAt: '2026-11-23T02:00:00.000Z',
    dueAt: '2026-11-23T07:30:00.000Z',
  },
};
