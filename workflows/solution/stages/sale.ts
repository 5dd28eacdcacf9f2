import { workflowInfo } from '@temporalio/workflow';
import type { PersonActor } from '../../../domain/process/actor';
import { enter, forManager, fromNow, nextRound, reach } from '../../shared/case';
import { attempt } from '../../shared/attempt';
import { otherProcesses } from '../../shared/other-processes';
import { type SolutionCase, ask } from '../solution-case';

/**
 * An accepted solution starts the sale (SOL-7), which knows it by its number; the sale's number is kept here. A sale that is refused is
 * settled by the account manager.
 */
export async function startSale(it: SolutionCase, acceptedBy: PersonActor): Promise<void> {
  await enter(it, 'solution-sale');
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
    reach(it, 'sale-not-started', { outcome: 'accepted-without-sale', noSale: answer.reason });
    return;
  }
}
