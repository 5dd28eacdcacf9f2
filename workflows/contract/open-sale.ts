import type { CrmActivities } from '../../activities/crm-activities';
import { problemsOfContractAnswer } from '../../domain/contract/answer-rules';
import type { ContractStart } from '../../domain/contract/contract-start';
import { type Case, losesNothing, openCase, reach } from '../shared/case';
import { now } from '../shared/now';
import { systemProxies } from '../shared/system-proxies';
import { fileInCrm } from './file-in-crm';
import { type Sale, peopleBehind } from './sale';

/** Opens a sale's record and registers everything it answers to. A sale that ends without a contract is filed in CRM as lost. */
export function openSale(start: ContractStart): Sale {
  const { subject, solutionNo, renewsContractNo, note, authorisation } = start;
  const it: Case<ContractStart> = openCase(start, {
    kind: 'contract',
    firstStage: 'sale-planning',
    details: {
      subject,
      solutionNo,
      renewsContractNo,
      note,
      authorisation: authorisation.version,
      drafts: [],
      orders: [],
    },
    checkAnswer: (task, answer) =>
      problemsOfContractAnswer(task, answer, {
        now: now(),
        calendar: it.process.clocks.calendarInForce,
        approvedAt: lastApproval(),
        versions: sale.drafts.length,
      }),
    assessCancellation: losesNothing,
  });
  const lastApproval = (): string | null =>
    it.process.record.view.milestones.findLast(({ name }) => name === 'agreement-approved')?.at ?? null;
  const sale: Sale = {
    it,
    crm: systemProxies<CrmActivities>('crm', 'CRM'),
    drafts: [],
    authors: peopleBehind(start.enteredBy),
  };
  it.compensation.push(() => fileInCrm(sale, 'lost', it.control.cancelledFor));
  reach(it, 'sale-begun', null);
  return sale;
}
