import { workflowInfo } from '@temporalio/workflow';
import type { PersonActor } from '../../../domain/process/actor';
import { enter, forManager, fromNow, nextRound, reach } from '../../shared/case';
import { CaseGivenUp } from '../../shared/case-ended';
import { attempt } from '../../shared/attempt';
import { otherProcesses } from '../../shared/other-processes';
import { type SolutionCase, ask } from '../solution-case';

/**
 * An accepted solution starts the sale (SOL-7), which knows it by its number; the sale's number is kept here. From here on it is not called
 * off from outside: a sale that is being started would be left without its solution. One that is refused is settled by the account manager.
 * @throws CaseGivenUp called off by the account manager: there is no sale
 */
export async function startSale(it: SolutionCase, acceptedBy: PersonActor): Promise<void> {
  await enter(it, 'solution-sale');
  it.control.passPointOfNoReturn();
  const { customerNo, businessKey, title } = it.start;
  const body = { customerNo, subject: title, solutionNo: businessKey };
  for (;;) {
    const key = `${workflowInfo().workflowId}:sale:${nextRound(it, 'sale')}`;
    const started = await attempt(() =>
      otherProcesses.startProcess(key, { kind: 'contract', body, by: acceptedBy }),
    );
    if (started.outcome === 'done') {
      const { processId, businessKey: saleNo } = started.result;
      reach(it, 'sale-started', { outcome: 'sold', sale: { processId, saleNo } });
      return;
    }
    const reason = started.outcome === 'refused' ? started.code : started.outcome;
    const { answer } = await ask(it, 'settle-sale', {
      ...forManager(it),
      ...fromNow(it.start.limits.own.settleSale),
      context: { reason, detail: started.detail },
    });
    if (answer.action === 'try-again') continue;
    if (answer.action === 'call-off') throw new CaseGivenUp(answer.reason);
    reach(it, 'sale-not-started', { outcome: 'accepted-without-sale', noSale: answer.reason });
    return;
  }
}
