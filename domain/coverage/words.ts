import type { Words } from '../process/words';

/** What the names of a coverage request mean. */
export const coverageWords: Words = {
  stage: {
    'coverage-assignment': { zh: '指派', en: 'Assignment' },
    'coverage-reply': { zh: '初次答复', en: 'Initial reply' },
    'coverage-survey': { zh: '现场勘测', en: 'Survey' },
    'coverage-planning': { zh: '确定措施', en: 'Choice of the measure' },
    'coverage-building': { zh: '网络建设', en: 'Building' },
    'coverage-work': { zh: '现场实施', en: 'Work at the place' },
    'coverage-confirmation': { zh: '客户确认', en: 'Customer confirmation' },
    'coverage-telling': { zh: '告知客户', en: 'Telling the customer' },
  },
  milestone: {
    'coverage-received': {
      zh: '覆盖需求已登记并上报营销中心',
      en: 'Request recorded and reported to the marketing centre',
    },
    'coverage-joined': { zh: '同一地点的需求已并入', en: 'Another request for the place has joined' },
    'coverage-assigned': { zh: '客户经理与技术人员已指定', en: 'Account manager and technician named' },
    'coverage-replied': { zh: '已作初次答复', en: 'Initial reply given' },
    'coverage-surveyed': { zh: '勘测完成', en: 'Surveyed' },
    'coverage-measure-chosen': { zh: '措施已确定', en: 'Measure chosen' },
    'coverage-building-planned': {
      zh: '建设时间已与客户约定',
      en: 'Date of building agreed with the customer',
    },
    'coverage-built': { zh: '建设完成', en: 'Built' },
    'coverage-improved': { zh: '复测达标', en: 'Measured better than before' },
    'coverage-not-improved': { zh: '复测未达标，重新实施', en: 'Not better than before: back to work' },
    'coverage-not-confirmed': {
      zh: '客户未确认，重新实施',
      en: 'Not confirmed by the customer: back to work',
    },
    'coverage-confirmed': { zh: '客户已确认', en: 'Confirmed by the customer' },
    'coverage-not-solvable': { zh: '无法解决', en: 'Cannot be solved' },
    'coverage-filed': { zh: '覆盖需求已归档 CRM', en: 'Coverage request filed in CRM' },
    'coverage-completed': { zh: '覆盖需求办结', en: 'Coverage request completed' },
    'coverage-failed': { zh: '覆盖需求未能解决，已告知客户', en: 'Not solved; the customer has been told' },
    'coverage-rejected': { zh: '覆盖需求未予受理', en: 'Coverage request rejected' },
    'coverage-cancelled': { zh: '覆盖需求已撤销', en: 'Coverage request cancelled' },
  },
  clock: { 'coverage-reply': { zh: '初次答复', en: 'Initial reply' } },
  call: { 'crm.file-case': { zh: 'CRM 归档', en: 'CRM: file' } },
};
