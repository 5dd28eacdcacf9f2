import type { OrderControlAnswer } from '../../../api/schemas/order-control';
import type { SegmentCondition } from '../../../domain/order/segment-states';
import type { Label } from '../../../domain/people/department';
import { holdingLabels, partyLabel } from './holders';
import { hoursAndMinutes } from './hours-and-minutes';
import type { Teller } from './teller';

const conditions: Record<SegmentCondition, Label> = {
  waiting: { zh: '待办', en: 'waiting' },
  working: { zh: '施工中', en: 'being worked on' },
  late: { zh: '超时', en: 'late' },
  problem: { zh: '有问题', en: 'has a problem' },
  short: { zh: '缺资源', en: 'short of resources' },
  done: { zh: '完成', en: 'done' },
  cancelled: { zh: '已撤', en: 'cancelled' },
};

/** Where an order is, who holds it, what is left of its promise and when it is likely to be accepted (O2A-4). */
export function tellControl(teller: Teller, control: OrderControlAnswer): void {
  const { stageLabel, stageSince, responsible } = control;
  if (stageLabel !== null) {
    const since = teller.when(stageSince);
    teller.fact(`环节：${stageLabel.zh}，自 ${since}`, `stage: ${stageLabel.en}, since ${since}`);
  }
  if (responsible !== null) {
    const holder = partyLabel(responsible);
    const kind = holdingLabels[responsible.kind];
    teller.fact(`此刻责任方：${holder.zh}，${kind.zh}`, `held by ${holder.en}: ${kind.en}`);
  }
  tellPromise(teller, control);
  tellSegments(teller, control);
}

function tellPromise(teller: Teller, { promise, forecast }: OrderControlAnswer): void {
  if (promise !== null && promise.clock.stoppedAt !== null) {
    const kept = promise.clock.state === 'met';
    teller.fact(kept ? '承诺已兑现' : '承诺已逾期', kept ? 'the promise is kept' : 'the promise was broken');
  } else if (promise !== null) {
    const [left, due] = [hoursAndMinutes(promise.leftMs), teller.when(promise.dueAt)];
    teller.fact(`承诺 ${due}，还剩工作时间 ${left}`, `promised until ${due}, ${left} of working time left`);
  }
  if (forecast === null) return;
  const [p50, p80] = [teller.when(forecast.p50), teller.when(forecast.p80)];
  const likely = p50 === p80 ? p50 : `${p50}~${p80}`;
  const byPlan = forecast.basis === 'plan';
  teller.fact(
    `预计 ${likely} 验收（${byPlan ? '按计划' : '按历史'}）`,
    `expected ${likely} (${byPlan ? 'by the plan' : 'by past orders'})`,
  );
}

function tellSegments(teller: Teller, { segments }: OrderControlAnswer): void {
  const said = (language: keyof Label): string =>
    segments.map(({ name, state }) => `${name[language]} ${conditions[state][language]}`).join(' — ');
  teller.fact(`分段：${said('zh')}`, `segments: ${said('en')}`);
}
