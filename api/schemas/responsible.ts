import { z } from 'zod';
import { instant, party } from './common';

/** Why a process is where it is at a moment. */
export const holdingKind = z.enum([
  'working',
  'awaiting-acceptance',
  'not-accepted-in-time',
  'waiting-for-customer',
  'waiting-for-system',
]);

export const responsibleAnswer = party
  .extend({ kind: holdingKind, taskId: z.string().nullable(), since: instant })
  .meta({
    id: 'Responsible',
    description: '此刻的责任方，任何时刻恰有一个 / who answers for it now: exactly one at every moment',
  });

export const exampleResponsible: z.input<typeof responsibleAnswer> = {
  kind: 'awaiting-acceptance',
  group: { department: 'key-accounts', role: 'account-manager', station: null, localNetwork: null },
  person: 'am-01',
  taskId: 'order.SO-20261120-0001.2',
  since: '2026-11-20T08:30:00.000Z',
};
