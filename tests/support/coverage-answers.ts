import type { CoverageAnswers, CoverageTaskName } from '../../domain/coverage/answers';
import type { Measurement } from '../../domain/coverage/measurement';
import type { OpenedCase } from './opened-case';
import { doerOf } from './people';

const spoken = { channel: 'phone', contact: '王主任' } as const;

/** No signal to speak of, and good coverage. */
export const bad: Measurement = {
  technology: '4g',
  rsrpDbm: -121,
  sinrDb: -4,
  callSuccessPercent: 42,
  points: 20,
};
export const good: Measurement = {
  technology: '4g',
  rsrpDbm: -88,
  sinrDb: 12,
  callSuccessPercent: 99.5,
  points: 20,
};

function daysAfter(now: string, days: number): string {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString();
}

/** What everybody answers when all goes well. */
export const goodCoverageAnswers: {
  readonly [T in CoverageTaskName]: (now: string) => CoverageAnswers[T];
} = {
  'coverage-assign-manager': () => ({ decision: 'own' }),
  'coverage-name-technician': () => ({ technicianId: 'maint-02', note: null }),
  'coverage-reply': (now) => ({
    measures: '加装室内分布系统',
    expectedAt: daysAfter(now, 14),
    askedOfCustomer: '请物业开放弱电井',
    ...spoken,
  }),
  'coverage-reply-joined': (now) => ({
    measures: '同一地点已在处理：加装室内分布系统',
    expectedAt: daysAfter(now, 60),
    askedOfCustomer: '请告知可进场时间',
    ...spoken,
  }),
  'coverage-survey': () => ({
    result: 'solvable',
    before: bad,
    cause: '地下无信号源',
    proposal: 'indoor-system',
  }),
  'coverage-choose-measure': () => ({ measure: 'indoor-system', needsBuilding: false, plan: '周三进场' }),
  'coverage-plan-building': (now) => ({
    decision: 'build',
    project: '新建室外站 KM-9001',
    expectedAt: daysAfter(now, 20),
  }),
  'coverage-agree-date': (now) => ({ decision: 'agree', dueAt: daysAfter(now, 30), ...spoken }),
  'coverage-build': () => ({ workDone: '站点已建成入网', reference: 'JS-118' }),
  'coverage-work': () => ({ workDone: '天线已布放', reference: 'FG-031' }),
  'coverage-measure-again': () => ({ after: good, note: null }),
  'coverage-confirm': (now) => ({ decision: 'confirmed', confirmedAt: now, ...spoken }),
  'coverage-tell-end': () => ({ said: '已说明原因', ...spoken }),
};

/** Somebody who may answers the open task of this name: with the answer given, or a good one. */
export async function complete<T extends CoverageTaskName>(
  it: OpenedCase,
  name: T,
  answer: CoverageAnswers[T] | null,
): Promise<void> {
  const task = await it.task(name);
  const given = answer ?? goodCoverageAnswers[name](await it.now());
  await it.answerBy(task, doerOf(task), given);
}

/** Everybody does their part, with good answers, until a task of this name is open. */
export async function workUntil(it: OpenedCase, name: CoverageTaskName): Promise<void> {
  for (;;) {
    const names = await it.openNames();
    if (names.includes(name)) return;
    const [first] = names.filter((open) => open !== name);
    if (first === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    else await complete(it, first as CoverageTaskName, null);
  }
}

/** The same to the end; resolves with how it ended. */
export async function workToTheEnd(it: OpenedCase): Promise<string> {
  for (;;) {
    if ((await it.recorded()).closedAt !== null) return await it.end();
    const [first] = await it.openNames();
    if (first === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    else await complete(it, first as CoverageTaskName, null);
  }
}
