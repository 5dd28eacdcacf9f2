import { workflowInfo } from '@temporalio/workflow';
import { isTerminal } from '../../domain/process/state';
import { reach } from '../shared/case';
import { everyOpenProcess, otherProcesses } from '../shared/other-processes';
import { type ExitCase, inPages } from './exit-case';

/**
 * Calls off what the call centre still has to ask of orders that have ended: who has left is not called about how they like it. Nothing else
 * keeps such an order open.
 */
export async function callOffCallBacks(it: ExitCase): Promise<void> {
  const { customerNo, mode, businessKey: exitNo } = it.start;
  const open = (await everyOpenProcess(customerNo, ['order'])).filter(
    ({ businessKey, state }) => isTerminal(state) && (mode === 'whole' || it.leaving.includes(businessKey)),
  );
  const reason = `客户离网 / the customer has left: ${exitNo}`;
  let calledOff = false;
  for (const page of inPages(open)) {
    const answers = await Promise.all(
      page.map(async ({ processId, businessKey }) => {
        const key = `${workflowInfo().workflowId}:call-back:${businessKey}`;
        return await otherProcesses.callOffCallBack(key, { processId, by: it.decidedBy, reason });
      }),
    );
    calledOff ||= answers.some(({ refused }) => refused === null);
  }
  if (calledOff) reach(it, 'exit-call-backs-ended', null);
}
