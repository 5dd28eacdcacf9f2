import { type After, type ProofItem, prove } from '../../domain/exit/proof';
import { proofWords, responsibleFor } from '../../domain/exit/responsible';
import type { Json } from '../../domain/json';
import { enter, forGroup, reach } from '../shared/case';
import { now } from '../shared/now';
import { call } from './call';
import { type ExitCase, ask } from './exit-case';
import { ownRecord } from './exit-systems';
import { lookAtMark } from './file-exit';
import { inspectBilling, inspectNetwork } from './found';

/** What a difference is put right by first, before people are asked: nothing that came up meanwhile is left out. */
export type CatchUp = () => Promise<void>;

/**
 * Proves the exit (EXI-2): inventory, network, billing, CRM and our record are compared item by item. Every difference is a task for who is
 * responsible, and after it everything is compared again; the loop stays open until all agree.
 */
export async function proveExit(it: ExitCase, catchUp: CatchUp): Promise<void> {
  for (let round = 1; ; round += 1) {
    await catchUp();
    await it.clearing;
    await enter(it, 'exit-proof');
    it.proof = prove(planOf(it), it.before, await look(it));
    const differences = it.proof.filter(({ agrees }) => !agrees);
    const proof = { at: now(), round, items: it.proof.map((item): Json => ({ ...item })) };
    reach(it, differences.length === 0 ? 'exit-proved' : 'exit-difference', { proof });
    if (differences.length === 0) return;
    await Promise.all(differences.map((difference) => putRight(it, difference)));
  }
}

function planOf(it: ExitCase): Parameters<typeof prove>[0] {
  const { mode, customerNo, toContractNo } = it.start;
  return { mode, customerNo, toContractNo, orders: it.leaving, closing: it.closing, lastDay: it.lastDay };
}

async function look(it: ExitCase): Promise<After> {
  const { mode, customerNo } = it.start;
  const { before, leaving } = it;
  const record = await ownRecord.lookAtCustomer(customerNo);
  const others = before.resources.flatMap(({ users }) => users).filter((user) => !leaving.includes(user));
  const standings = others.length === 0 ? [] : await ownRecord.standingsOf([...new Set(others)]);
  const earlier = mode === 'whole' ? record.over.filter((orderNo) => !leaving.includes(orderNo)) : [];
  const staying = before.staying.map(({ orderNo }) => orderNo);
  const held = before.resources.map(({ id }) => id);
  const network = await inspectNetwork(it, [...leaving, ...staying, ...earlier], held);
  // What is still held may be nothing that was known before.
  const unknown = network.orders.flatMap((order) => order.held).filter((id) => !held.includes(id));
  const more = await inspectNetwork(it, [], unknown);
  const billing = await inspectBilling(it, [...leaving, ...staying]);
  const billedToCustomer = mode === 'whole' ? await billedTo(it) : [];
  return {
    network: { orders: network.orders, resources: [...network.resources, ...more.resources] },
    billing,
    billedToCustomer,
    record,
    marked: await lookAtMark(it),
    othersAlive: standings.filter(({ standing }) => standing !== 'over').map(({ orderNo }) => orderNo),
  };
}

async function billedTo(it: ExitCase): Promise<readonly string[]> {
  const found = await call(it, 'billing', 'inspect', (patience) =>
    it.systems.billing[patience].billedToCustomer(it.start.customerNo),
  );
  return found ?? ['?'];
}

async function putRight(it: ExitCase, difference: ProofItem): Promise<void> {
  const { homeNetwork, limits } = it.start;
  const { subject, what, expected, found, system } = difference;
  await ask(it, 'resolve-difference', {
    ...forGroup(it, responsibleFor(difference, homeNetwork)),
    place: `${system}:${what}:${subject}`,
    limit: limits.own.resolveDifference,
    since: now(),
    context: { system, what: { ...proofWords[what] }, subject, expected, found },
  });
}
