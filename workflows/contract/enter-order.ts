import { workflowInfo } from '@temporalio/workflow';
import { type ContractOrder, type Line, jsonOf } from '../../domain/contract/agreement';
import type { Contract } from '../../domain/customer/customer';
import type { PersonActor } from '../../domain/process/actor';
import { attempt } from '../shared/attempt';
import { forManager, fromNow, reach } from '../shared/case';
import { otherProcesses } from '../shared/other-processes';
import { type Sale, ask } from './sale';

/** Starts the order of one line. One that is refused is corrected by the account manager and asked for again, or dropped with a reason. */
export async function enterOrder(
  sale: Sale,
  contract: Contract,
  agreed: Line,
  n: number,
  by: PersonActor,
): Promise<ContractOrder> {
  const { it } = sale;
  let line = agreed;
  for (let round = 1; ; round += 1) {
    const body = orderBody(sale, contract, line);
    const key = `${workflowInfo().workflowId}:order:${n}.${round}`;
    const started = await attempt(() => otherProcesses.startProcess(key, { kind: 'order', body, by }));
    if (started.outcome === 'done') {
      const { businessKey, state } = started.result;
      return { line: n, orderNo: businessKey, state, reason: null };
    }
    if (started.outcome === 'failed') throw new Error(started.detail);
    reach(it, 'contract-order-refused', null);
    const { answer } = await ask(sale, 'correct-order', {
      ...forManager(it),
      ...fromNow(it.start.limits.own.correctOrder),
      place: `${n}`,
      context: { line: jsonOf(line), number: n, code: started.code, detail: started.detail },
    });
    if (answer.decision === 'drop')
      return { line: n, orderNo: null, state: 'dropped', reason: answer.reason };
    line = { ...line, bandwidthKbps: answer.bandwidthKbps, ends: answer.ends };
  }
}

function orderBody({ it }: Sale, { contractNo, customerNo }: Contract, line: Line) {
  const { productCode, bandwidthKbps, ends } = line;
  const { subject } = it.start;
  return {
    customerNo,
    contractNo,
    productCode,
    bandwidthKbps,
    ends: ends.map(({ addressId }) => ({ addressId })),
    note: subject,
  };
}
