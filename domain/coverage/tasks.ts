import type { Label } from '../people/department';
import type { CoverageTaskName } from './answers';

/** What each task of a coverage request is called. */
export const coverageTaskTitles: Record<CoverageTaskName, Label> = {
  'coverage-assign-manager': { zh: '指派客户经理', en: 'Assign the account manager' },
  'coverage-name-technician': { zh: '指定技术人员', en: 'Name the technician' },
  'coverage-reply': { zh: '初次答复客户', en: 'Give the customer the initial reply' },
  'coverage-reply-joined': { zh: '答复并入的客户', en: 'Reply to a customer who joined' },
  'coverage-survey': { zh: '现场勘测', en: 'Survey the place' },
  'coverage-choose-measure': { zh: '确定解决措施', en: 'Choose the measure' },
  'coverage-plan-building': { zh: '制定建设计划与时间', en: 'Plan the building and its date' },
  'coverage-agree-date': { zh: '告知客户建设时间并重新约定', en: 'Tell the customer the date and agree it' },
  'coverage-build': { zh: '完成建设', en: 'Build' },
  'coverage-work': { zh: '现场实施', en: 'Work at the place' },
  'coverage-measure-again': { zh: '实施后复测', en: 'Measure after the work' },
  'coverage-confirm': { zh: '登记客户确认', en: 'Record the customer’s confirmation' },
  'coverage-tell-end': { zh: '告知客户结果与原因', en: 'Tell the customer how it ended and why' },
};
