import { deadline } from '../domain/calendar/deadline';
import type { ExitMode, ExitStart } from '../domain/exit/exit';
import type { Label } from '../domain/people/department';
import { greenChannel } from '../domain/tiers/green-channel';
import { classOf } from '../domain/tiers/tier';
import { exitWorkflowType } from '../workflows/exit/contract';
import type { Opening } from './opening';

const modes: Record<ExitMode, Label> = {
  whole: { zh: '整体离网', en: 'the whole customer' },
  services: { zh: '部分业务离网', en: 'some services' },
  transfer: { zh: '合同过户', en: 'to another contract' },
};

/** How a customer's exit is started (EXI-1). */
export function exitOpening(start: ExitStart): Opening {
  const { mode, services, hits, limits, receivedAt, calendar, tier, customerNo } = start;
  const { zh, en } = modes[mode];
  const dueAt = deadline(calendar, receivedAt, limits.own.finish, []);
  return {
    workflowType: exitWorkflowType,
    kind: 'exit',
    businessKey: start.businessKey,
    requestKey: start.requestKey,
    input: start,
    summary: `${zh} · ${tier} · ${customerNo}`,
    details: [
      `**${zh}** ${en}${hits.length === 0 ? '' : ' · 系统发现 detected'}`,
      ...services.map((orderNo) => `- ${orderNo}`),
      `- 日历 calendar ${calendar.id} v${calendar.version}`,
    ].join('\n'),
    customerNo,
    tier,
    firstStage: mode === 'transfer' ? 'exit-transfer' : 'exit-retention',
    heldBy: ['key-accounts'],
    dueAt: hits.length === 0 ? dueAt : null,
    priority: greenChannel[classOf(tier)].single,
    taken: { code: 'conflict', field: 'exitNo', reason: '编号已存在 / an exit with this number exists' },
  };
}
