import type { Label } from '../people/department';
import type { SolutionTaskName } from './answers';

/** What each task of a solution design is called. */
export const solutionTaskTitles: Record<SolutionTaskName, Label> = {
  'record-needs': { zh: '填报客户需求', en: 'Record the customer’s needs' },
  'choose-solutions': { zh: '方案初选', en: 'Choose from the solution library' },
  'analyse-solutions': { zh: '方案分析及优选', en: 'Analyse and select' },
  'decide-gate': { zh: '方案评估：能否提供', en: 'Evaluate: can we serve this?' },
  'answer-interface': { zh: '答复接口流程', en: 'Answer the interface' },
  'inform-customer': { zh: '告知客户', en: 'Tell the customer' },
  'design-solution': { zh: '设计方案', en: 'Design a solution' },
  'support-design': { zh: '内部支持', en: 'Support the design' },
  'evaluate-design': { zh: '方案评审', en: 'Evaluate the design' },
  'accept-design': { zh: '客户经理验收方案', en: 'Accept the design' },
  'present-solution': { zh: '向客户提交方案', en: 'Present the solution to the customer' },
  'give-demonstration': { zh: '业务演示', en: 'Demonstrate' },
  'set-up-trial': { zh: '开通试用', en: 'Set up the trial' },
  'conclude-trial': { zh: '试用结论', en: 'Conclude the trial' },
  'switch-off-trial': { zh: '停止试用', en: 'Switch the trial off' },
  'record-decision': { zh: '登记客户决定', en: 'Record the customer’s decision' },
  'settle-sale': { zh: '处理销售启动失败', en: 'Settle why the sale did not start' },
};
