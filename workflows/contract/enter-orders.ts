import { sleep } from '@temporalio/workflow';
import { instantOfLocal } from '../../domain/calendar/local-time';
import { type ContractOrder, type Line, jsonOf } from '../../domain/contract/agreement';
import type { Contract } from '../../domain/customer/customer';
import type { PersonActor } from '../../domain/process/actor';
import { enter, learn, reach } from '../shared/case';
import { enterOrder } from './enter-order';
import { type Sale, newestDraft } from './sale';
import { untilEnded } from './until-ended';

/**
 * 4.5: every line becomes an order under the contract, from its first day on, and belongs to the same closed case: it is not closed
 * before the last of them has ended, however it ended.
 */
export async function enterOrders(sale: Sale, contract: Contract, by: PersonActor): Promise<void> {
  const { it } = sale;
  await enter(it, 'order-entry');
  await untilInForce(sale, contract);
  const lines = newestDraft(sale)?.lines ?? [];
  let orders: readonly ContractOrder[] = [];
  const note = (order: ContractOrder): void => {
    const others = orders.filter(({ line }) => line !== order.line);
    orders = [...others, order].sort((a, b) => a.line - b.line);
    learn(it, { orders: orders.map(jsonOf) }, null);
  };
  await Promise.all(
    lines.map(async (line: Line, n) => note(await enterOrder(sale, contract, line, n + 1, by))),
  );
  reach(it, 'contract-orders-entered', null);
  await untilEnded(sale, () => orders, note);
  reach(it, 'contract-orders-ended', null);
}

/** Nothing can be ordered under a contract before its first day. */
async function untilInForce({ it }: Sale, { validFrom }: Contract): Promise<void> {
  const wait = Date.parse(instantOfLocal(it.process.clocks.calendarInForce, validFrom, 0)) - Date.now();
  if (wait > 0) await sleep(wait, { summary: '合同生效日 the contract comes into force' });
}
