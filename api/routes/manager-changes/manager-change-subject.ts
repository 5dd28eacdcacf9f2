import { processPaths } from '../../processes/process-paths';
import { managerChangeScope } from '../../scopes';
import { type ShownSubject, shownAs } from '../processes/subject';
import { exampleManagerChange, managerChangeAnswer, toManagerChangeAnswer } from './manager-change-answer';

/** Changes of account manager, as routes about processes see them. */
export const managerChangeSubject: ShownSubject = {
  kind: 'manager-change',
  path: processPaths['manager-change'],
  numbered: 'changeNo',
  exampleNo: 'MC-7K3M9Q2XPA',
  names: { one: 'ManagerChange', many: 'ManagerChanges' },
  title: { zh: '客户经理变更', en: 'change of account manager' },
  tag: 'customers',
  scope: managerChangeScope,
  answer: shownAs(managerChangeAnswer, exampleManagerChange, toManagerChangeAnswer),
};
