import type { Label } from '../people/department';

/**
 * What a figure measures. `share`: of its cases, those that were as they should be. `count`: how many. `duration`: working time from a
 * beginning to an end. `total`: working time added up.
 */
export type Measure = 'share' | 'count' | 'duration' | 'total';

/** The figures of the assessment (ASM-1), in the order they are shown. */
export const figureNames = [
  'on-time-tasks',
  'promise-kept',
  'time-held',
  'accepted-in-time',
  'returns-made',
  'returns-caused',
  'problems-caused',
  'problems-solved',
  'rework-made',
  'rework-caused',
  'escalations',
  'first-reply',
  'repair-time',
  'approval-time',
] as const;

export type FigureName = (typeof figureNames)[number];

export const figures: Record<FigureName, { readonly measure: Measure; readonly label: Label }> = {
  'on-time-tasks': { measure: 'share', label: { zh: '任务按时率', en: 'Tasks done on time' } },
  'promise-kept': { measure: 'share', label: { zh: '承诺兑现率', en: 'Promises kept' } },
  'time-held': { measure: 'total', label: { zh: '持有工时', en: 'Working time held' } },
  'accepted-in-time': { measure: 'share', label: { zh: '按时接单率', en: 'Hand-overs accepted in time' } },
  'returns-made': { measure: 'count', label: { zh: '退出工单', en: 'Returns made' } },
  'returns-caused': { measure: 'count', label: { zh: '被退工单', en: 'Returns caused' } },
  'problems-caused': { measure: 'count', label: { zh: '造成问题', en: 'Problems caused' } },
  'problems-solved': { measure: 'duration', label: { zh: '解决问题', en: 'Problems solved' } },
  'rework-made': { measure: 'count', label: { zh: '完成返工', en: 'Rework made' } },
  'rework-caused': { measure: 'count', label: { zh: '造成返工', en: 'Rework caused' } },
  escalations: { measure: 'count', label: { zh: '预警升级', en: 'Escalations' } },
  'first-reply': { measure: 'duration', label: { zh: '首次答复时长', en: 'First reply' } },
  'repair-time': { measure: 'duration', label: { zh: '卡滞修复时长', en: 'Repair of stuck flows' } },
  /** Of each level an agreement was put to (CON-2): counted for the account manager, told apart by the approver's department. */
  'approval-time': { measure: 'duration', label: { zh: '协议审批时长', en: 'Approval of agreements' } },
};
