import { z } from 'zod';
import { localNetworks } from '../../domain/people/department';
import { type FlowStage, branchStates, stageStates } from '../../domain/process/flow';
import { instant, label } from './common';

const branch = z.object({
  taskId: z.string(),
  title: label,
  place: z.string().nullable(),
  localNetwork: z.enum(localNetworks).nullable(),
  by: label,
  person: z.string().nullable().meta({ description: '办理人 / who holds it or did it' }),
  state: z.enum(branchStates),
  offeredAt: instant,
  dueAt: instant.nullable(),
  closedAt: instant.nullable(),
  times: z.number().meta({ description: '第几次交办 / how often it was asked for' }),
});

/** A stage of a process in the picture of its flow. */
export const flowStage = z
  .object({
    stage: z.string(),
    label,
    state: z.enum(stageStates).meta({
      description:
        '已办、在办、超时、待办、视情况、未经过、在此终止 / done, now, late, to come, if needed, not needed, ended here',
    }),
    enteredAt: instant.nullable(),
    times: z.number().meta({ description: '进入次数 / how often it was entered' }),
    by: z
      .array(label)
      .meta({ description: '由谁办理，预先可知的 / who does it, as far as known beforehand' }),
    branches: z.array(branch).meta({ description: '并行的工作 / work side by side' }),
  })
  .meta({ id: 'FlowStage' });

export type FlowStageAnswer = z.input<typeof flowStage>;

export function toFlowStage({ by, branches, ...stage }: FlowStage): FlowStageAnswer {
  return { ...stage, by: [...by], branches: branches.map((each) => ({ ...each })) };
}

export const exampleFlowStage: FlowStageAnswer = {
  stage: 'provisioning',
  label: { zh: '工位施工', en: 'Provisioning' },
  state: 'now',
  enteredAt: '2026-11-23T02:00:00.000Z',
  times: 1,
  by: [{ zh: '昆明数据工位', en: 'Data station, Kunming' }],
  branches: [
    {
      taskId: 'order.SO-20261120-0001.6',
      title: { zh: '数据配置', en: 'Configure data equipment' },
      place: 'kunming',
      localNetwork: 'kunming',
      by: { zh: '昆明数据工位', en: 'Data station, Kunming' },
      person: 'data-km-01',
      state: 'now',
      offeredAt: '2026-11-23T02:00:00.000Z',
      dueAt: '2026-11-24T02:00:00.000Z',
      closedAt: null,
      times: 1,
    },
  ],
};
