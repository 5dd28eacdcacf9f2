import { z } from 'zod';
import { leavingCauses } from '../../domain/exit/answers';
import { exitModes } from '../../domain/exit/exit';
import type { UsageHit } from '../../domain/exit/usage';
import type { ProcessView } from '../../domain/process/process-view';

const orders = z.array(z.string());

export const exitDetails = z
  .object({
    mode: z.enum(exitModes),
    services: orders.meta({
      description: '点名的业务；整体离网为空 / services named; none for the whole customer',
    }),
    toContractNo: z.string().nullable(),
    reason: z.string(),
    detectedBy: z
      .array(z.object({ rule: z.string(), orderNo: z.string(), period: z.string() }))
      .meta({ description: '发现依据；客户申请的为空 / the rules that gave it away; none when asked for' }),
    retention: z
      .object({ plan: z.string(), offer: z.string().nullable() })
      .nullable()
      .meta({ description: '挽留方案 / the retention plan' }),
    keptBy: z.string().nullable(),
    cause: z.enum(leavingCauses).nullable(),
    leaving: orders.meta({ description: '正在离网的业务 / services being taken down' }),
    ceased: orders.meta({ description: '已终止的业务 / services that have ended' }),
    moved: orders.meta({ description: '已过户的业务 / services moved' }),
    arrearsCny: z.number().nullable(),
    contractsClosed: z.array(z.string()),
    proved: z.boolean().meta({ description: '核对一致 / whether all systems agree' }),
  })
  .meta({ id: 'ExitDetails' });

type ExitDetails = z.input<typeof exitDetails>;

export function toExitDetails({ details, milestones }: ProcessView): ExitDetails {
  const listOf = (name: string): string[] => [...((details[name] ?? []) as readonly string[])];
  const arrears = (details['arrears'] ?? null) as { readonly arrearsCny: number } | null;
  const closed = (details['contractsClosed'] ?? null) as { readonly contractNos: readonly string[] } | null;
  return {
    mode: details['mode'] as ExitDetails['mode'],
    services: listOf('services'),
    toContractNo: (details['toContractNo'] ?? null) as string | null,
    reason: details['reason'] as string,
    detectedBy: ((details['hits'] ?? []) as unknown as readonly UsageHit[]).map((hit) => ({ ...hit })),
    retention: (details['retention'] ?? null) as ExitDetails['retention'],
    keptBy: (details['keptBy'] ?? null) as string | null,
    cause: (details['cause'] ?? null) as ExitDetails['cause'],
    leaving: listOf('leaving'),
    ceased: listOf('ceased'),
    moved: listOf('moved'),
    arrearsCny: arrears?.arrearsCny ?? null,
    contractsClosed: [...(closed?.contractNos ?? [])],
    proved: milestones.some(({ name }) => name === 'exit-proved'),
  };
}

export const exampleExitDetails: ExitDetails = {
  mode: 'services',
  services: ['SO-7K3M9Q2XPA'],
  toContractNo: null,
  reason: '分支机构撤并',
  detectedBy: [],
  retention: { plan: '上门拜访，给出降速保线方案', offer: '月租八折' },
  keptBy: null,
  cause: 'closing-down',
  leaving: ['SO-7K3M9Q2XPA'],
  ceased: ['SO-7K3M9Q2XPA'],
  moved: [],
  arrearsCny: null,
  contractsClosed: [],
  proved: true,
};
