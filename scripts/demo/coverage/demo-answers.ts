import type { CoverageAnswers, CoverageTaskName } from '../../../domain/coverage/answers';
import type { Measurement } from '../../../domain/coverage/measurement';

const spoken = { channel: 'phone', contact: '后勤处 王主任' } as const;

/** What the technician measured: before, after a repeater that is too weak, and after an indoor system. */
export const measured: Readonly<Record<'before' | 'weak' | 'good', Measurement>> = {
  before: { technology: '4g', rsrpDbm: -122, sinrDb: -5, callSuccessPercent: 38, points: 24 },
  weak: { technology: '4g', rsrpDbm: -116, sinrDb: -1, callSuccessPercent: 71, points: 24 },
  good: { technology: '4g', rsrpDbm: -86, sinrDb: 14, callSuccessPercent: 99.6, points: 24 },
};

function daysAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}

/** What somebody who does their work well answers. */
export const demoAnswers: { readonly [T in CoverageTaskName]: (now: Date) => CoverageAnswers[T] } = {
  'coverage-assign-manager': () => ({ decision: 'own' }),
  'coverage-name-technician': () => ({ technicianId: 'maint-02', note: '熟悉该楼宇' }),
  'coverage-reply': (now) => ({
    measures: '勘测后加装直放站或室内分布系统',
    expectedAt: daysAfter(now, 14),
    askedOfCustomer: '请物业开放弱电井，并派人陪同',
    ...spoken,
  }),
  'coverage-reply-joined': (now) => ({
    measures: '同一地点已在处理，两周内解决',
    expectedAt: daysAfter(now, 15),
    askedOfCustomer: '请告知可进场测试的时间',
    ...spoken,
  }),
  'coverage-survey': () => ({
    result: 'solvable',
    before: measured.before,
    cause: '地下二层无信号源，外墙穿透损耗大',
    proposal: 'indoor-system',
  }),
  'coverage-choose-measure': () => ({
    measure: 'indoor-system',
    needsBuilding: false,
    plan: '周六进场布放天线',
  }),
  'coverage-plan-building': (now) => ({
    decision: 'build',
    project: '新建室外站',
    expectedAt: daysAfter(now, 20),
  }),
  'coverage-agree-date': (now) => ({ decision: 'agree', dueAt: daysAfter(now, 30), ...spoken }),
  'coverage-build': () => ({ workDone: '站点建成入网', reference: 'JS-118' }),
  'coverage-work': () => ({ workDone: '设备与天线已安装', reference: 'FG-031' }),
  'coverage-measure-again': () => ({ after: measured.good, note: null }),
  'coverage-confirm': (now) => ({ decision: 'confirmed', confirmedAt: now.toISOString(), ...spoken }),
  'coverage-tell-end': () => ({ said: '已说明原因', ...spoken }),
};
