import { itSupport } from '../../../domain/people/groups';
import type { EventData, EventType } from '../../../domain/process/event';
import { repairGroup } from '../../../domain/process/repair-rules';
import { timelineText } from '../../../domain/process/timeline-text';
import { acceptanceClock, event } from '../../support/build-events';
import { person } from '../../support/people';

function read<T extends EventType>(type: T, data: EventData[T]): { zh: string; en: string } {
  return timelineText(event(2, type, data, 'it-01'), {
    titleOf: (taskId) => ({ zh: taskId, en: taskId }),
    nameOf: (personId) => `${personId} 先生`,
  });
}

const call = { callId: 'billing.start:1', system: 'billing', operation: 'start' } as const;
const trouble = { ...call, code: null, detail: 'connection refused', group: itSupport };
const acted = { callId: call.callId, note: null, group: itSupport, corrections: null };

describe('The timeline tells of a call that did not go through', () => {
  it.each([
    [{ ...trouble, why: 'unavailable' }, '计费系统起租：系统无应答，自动重试中'],
    [
      { ...trouble, why: 'refused', code: 'unknown-customer' },
      '计费系统起租：被拒（unknown-customer），转人工修复',
    ],
  ] as const)('why it is stuck', (data, zh) => {
    expect(read('fallout.opened', data).zh).toBe(zh);
  });

  it.each([
    [{ ...acted, action: 'retry' }, '计费系统起租：立即重试', 'Billing: start: tried again now'],
    [{ ...acted, action: 'skip' }, '计费系统起租：凭证跳过', 'Billing: start: skipped with proof'],
    [
      { ...acted, action: 'hand-over', group: repairGroup('billing'), note: '账户资料不符' },
      '计费系统起租：转交处理 计费帐务：账户资料不符',
      'Billing: start: handed over to Billing: 账户资料不符',
    ],
  ])('what was done about it', (data, zh, en) => {
    expect(read('fallout.acted', data)).toEqual({ zh, en });
  });

  it.each([
    ['recovered', '计费系统起租：已恢复'],
    ['skip', '计费系统起租：凭证跳过'],
    ['refused', '计费系统起租：被拒，按业务处理'],
    ['withdrawn', '计费系统起租：不再需要'],
  ] as const)('how it ended: %s', (action, zh) => {
    expect(read('fallout.closed', { ...call, action, proof: null }).zh).toBe(zh);
  });
});

describe('The timeline calls people by their names', () => {
  const to = person('field-km-02');
  const moved = { taskId: 'T1', to, reason: '均衡工作量', acceptance: acceptanceClock };

  it.each([
    ['who got a task', 'task.reassigned', moved, 'T1：改派 field-km-02 先生'],
    ['a colleague it was delegated to', 'task.delegated', moved, 'T1：委托 field-km-02 先生'],
    [
      'whom four eyes keep from it',
      'task.excluded',
      { taskId: 'T1', persons: ['am-01', 'am-02'], alsoFor: [] },
      'T1：四眼原则：am-01 先生、am-02 先生 不再办理',
    ],
    [
      'both account managers of a change',
      'manager.changed',
      { from: 'am-01', to: 'am-02', reason: '调岗', handed: [] },
      '客户经理由 am-01 先生 变更为 am-02 先生：调岗',
    ],
  ] as const)('%s', (_who, type, data, zh) => {
    expect(read(type, data).zh).toBe(zh);
  });
});
