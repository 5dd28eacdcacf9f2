import type { Label } from '../people/department';
import type { OrderTaskName } from './answers';

/** What each task of an order is called. */
export const orderTaskTitles: Record<OrderTaskName, Label> = {
  'answer-order': { zh: '答复受理', en: 'Answer the order' },
  'check-resources': { zh: '资源核查', en: 'Check resources' },
  'plan-remedy': { zh: '制定补建措施与时间', en: 'Plan how to provide resources' },
  'agree-new-promise': { zh: '与客户商定新承诺', en: 'Agree a new promise with the customer' },
  'carry-out-remedy': { zh: '完成资源补建', en: 'Provide the missing resources' },
  'confirm-promise': { zh: '确认承诺日期', en: 'Confirm the promised date' },
  'set-up-transmission': { zh: '传输配置', en: 'Set up transmission' },
  'configure-data': { zh: '数据配置', en: 'Configure data equipment' },
  'install-field': { zh: '外线装机', en: 'Install on site' },
  'test-end-to-end': { zh: '端到端测试', en: 'Test end to end' },
  'undo-work': { zh: '拆除已完成施工', en: 'Take work down again' },
  rework: { zh: '返工', en: 'Rework' },
  'record-acceptance': { zh: '登记客户验收', en: 'Record the customer’s acceptance' },
  'call-back': { zh: '开通回访', en: 'Call the customer back' },
};
