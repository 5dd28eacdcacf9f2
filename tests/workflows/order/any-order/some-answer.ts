import type { Instant } from '../../../../domain/calendar/working-calendar';
import type { Json } from '../../../../domain/json';
import { networksOf } from '../../../../domain/order/needs';
import type { OrderStart } from '../../../../domain/order/order';
import type { TaskView } from '../../../../domain/process/human-task';
import { isSharedTask } from '../../../../domain/process/shared-answers';
import { type RepairAction, repairGroups } from '../../../../domain/process/stuck-call';
import type { PlacedOrder } from '../../../support/placed-order';
import { type AnyTaskName, beyondLimits, goodAnswers, measuresOf } from '../../../support/answers';

const dayMs = 86_400_000;

/** Moods go from 0, in which people say the worst, to 19; most say what is good from 10 on. */
export const bestMood = 19;

function later(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * dayMs).toISOString();
}

/** What somebody does about a stuck call, in words of their own. */
export function someRepair(fields: Json, mood: number, words: string): RepairAction {
  const [field] = Object.entries((fields ?? {}) as Record<string, string | number>);
  if (mood < 2) return { action: 'skip', reason: words, proof: '工单 2026-77' };
  if (mood === 2) return { action: 'compensate', reason: words };
  if (mood < 6) return { action: 'hand-over', to: repairGroups[mood % 4] ?? 'billing', note: words };
  if (mood < 8 && field !== undefined)
    return { action: 'correct', corrections: { [field[0]]: field[1] }, note: words };
  return { action: 'retry', note: words };
}

function trouble(task: TaskView, at: Instant, mood: number, start: OrderStart): Json {
  const [localNetwork] = networksOf(start);
  const faultAt = { station: 'data', localNetwork: localNetwork ?? start.homeNetwork };
  const reason = '客户不同意';
  switch (task.name) {
    case 'answer-order':
      return mood === 0 ? { decision: 'reject', reason } : null;
    case 'check-resources':
      return { result: 'short', remedy: mood % 2 === 0 ? 'construction' : 'maintenance', note: '端口已满' };
    case 'agree-new-promise':
      return mood === 0 ? { decision: 'cancel', reason } : null;
    case 'confirm-promise':
      return { decision: 'agree-later', dueAt: later(at, 90), reason };
    case 'test-end-to-end':
      return { measured: beyondLimits(measuresOf(task)), faultAt, note: null };
    case 'record-acceptance':
      return { decision: 'refused', reason, faultAt };
    case 'decide-return':
      return { decision: 'giver-corrects', reason };
    case 'solve-problem':
      return { decision: 'dispute', reason };
    case 'arbitrate-problem':
      return { responsible: { kind: 'station', station: 'transmission', localNetwork: 'kunming' }, reason };
    case 'verify-solution':
      return { result: 'not-solved', reason };
    case 'assess-cancellation':
      return { decision: 'refuse', reason };
    case 'call-back':
      return { outcome: 'unreachable', attempts: 3 };
    default:
      return null;
  }
}

/** What somebody in a certain mood answers. */
export async function someAnswer(task: TaskView, order: PlacedOrder, mood: number): Promise<Json> {
  const at = await order.now();
  const good = goodAnswers[task.name as AnyTaskName](at, task) as unknown as Json;
  if (task.name === 'repair-call') return { ...someRepair(task.context['fields'] ?? null, mood, '—') };
  // Disputes and the like need two in a bad mood, one after the other: they would hardly ever come.
  const bad = mood < (isSharedTask(task.name) ? 12 : 6) ? trouble(task, at, mood, order.start) : null;
  if (bad !== null) return bad;
  if (task.name !== 'agree-new-promise') return good;
  // The customer never agrees to less than what was agreed already, with whatever they wished for since.
  const promised = (await order.recorded()).clocks.find(({ name }) => name === 'promise')?.dueAt ?? at;
  const dueAt = later(promised > at ? promised : at, 10);
  return { decision: 'agree', dueAt, agreedWith: '客户信息科' };
}
