import type { Label } from '../people/department';
import type { ExitTaskName } from './answers';

/** What each task of a customer's exit is called. */
export const exitTaskTitles: Record<ExitTaskName, Label> = {
  'plan-retention': { zh: '制定挽留方案', en: 'Plan how to keep the customer' },
  'conclude-retention': { zh: '挽留结果', en: 'Say what came of it: won back or lost' },
  'confirm-transfer': { zh: '确认合同过户', en: 'Confirm the move to another contract' },
  'decide-arrears': { zh: '离网欠费处理', en: 'Decide on the arrears at the exit' },
  'collect-arrears': { zh: '追缴欠费', en: 'Collect the arrears' },
  'clear-faulty': { zh: '修复故障资源以便释放', en: 'Clear a faulty resource so that it can be released' },
  'resolve-difference': { zh: '处理离网核对差异', en: 'Put a difference right that the proof has shown' },
};
