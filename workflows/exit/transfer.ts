import { CaseEnded } from '../shared/case-ended';
import { begin, enter, forManager, reach } from '../shared/case';
import { call } from './call';
import { closeContracts } from './close-contracts';
import { type ExitCase, ask, inPages } from './exit-case';
import { ownRecord } from './exit-systems';
import { fileExit, keepMarked } from './file-exit';
import { rememberBefore } from './found';
import { proveExit } from './proof';

/**
 * Services move to another contract (EXI-3): billing and our record say so, nothing is taken down, and that is proved like an exit.
 * @throws CaseEnded the manager refuses
 */
export async function transfer(it: ExitCase): Promise<void> {
  const { services, customerNo, toContractNo, limits, receivedAt, reason } = it.start;
  await enter(it, 'exit-transfer');
  const { answer, by } = await ask(it, 'confirm-transfer', {
    ...forManager(it),
    limit: limits.own.confirmTransfer,
    since: receivedAt,
    context: { services, toContractNo, reason },
  });
  if (answer.decision === 'refuse') {
    await fileExit(it, 'withdrawn', answer.reason);
    throw new CaseEnded('rejected', answer.reason);
  }
  it.decidedBy = by;
  begin(it);
  it.control.passPointOfNoReturn();
  const record = await ownRecord.lookAtCustomer(customerNo);
  it.leaving.push(...services);
  await rememberBefore(it, services, record);
  for (const page of inPages(services)) {
    await call(it, 'billing', 'transfer', (patience, key) =>
      it.systems.billing[patience].transferBilling(key, page, toContractNo ?? ''),
    );
  }
  reach(it, 'services-moved', { moved: services });
  await enter(it, 'exit-closing');
  await closeContracts(it);
  await keepMarked(it);
  await proveExit(it, () => keepMarked(it));
}
