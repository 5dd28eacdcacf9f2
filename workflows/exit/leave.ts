import { enter, reach } from '../shared/case';
import { callOffCallBacks } from './call-backs';
import { closeContracts } from './close-contracts';
import type { ExitCase } from './exit-case';
import { keepMarked } from './file-exit';
import { rememberBefore } from './found';
import { endOrdersInFlight } from './orders-in-flight';
import { ownRecord } from './exit-systems';
import { proveExit } from './proof';
import { disconnect, releaseResources, removeAccess } from './release';
import { settle, stopBilling } from './settlement';

/** The customer is lost, or some services are: everything is ended, released and closed, and that is proved (EXI-2). */
export async function leave(it: ExitCase): Promise<void> {
  it.control.passPointOfNoReturn();
  await endServices(it);
  await settle(it);
  await enter(it, 'exit-closing');
  await proveExit(it, async () => {
    await endServices(it);
    await closeBooks(it);
  });
  await it.collecting;
}

/** Contracts, call-backs and CRM follow what has left; what they have followed already is gone past. */
async function closeBooks(it: ExitCase): Promise<void> {
  await closeContracts(it);
  await callOffCallBacks(it);
  await keepMarked(it);
}

/** Ends orders in flight and services until there are no more of them; a service that is ended already is gone past. */
async function endServices(it: ExitCase): Promise<void> {
  const { mode, services, customerNo } = it.start;
  await endOrdersInFlight(it);
  const record = await ownRecord.lookAtCustomer(customerNo);
  const leaving = record.services.filter(({ orderNo }) => mode === 'whole' || services.includes(orderNo));
  const fresh = leaving.map(({ orderNo }) => orderNo).filter((orderNo) => !it.leaving.includes(orderNo));
  if (fresh.length === 0) return;
  it.leaving.push(...fresh);
  reach(it, 'services-leaving', { leaving: [...it.leaving] });
  await rememberBefore(it, fresh, record);
  await enter(it, 'exit-settlement');
  await stopBilling(it, fresh);
  await settle(it);
  await enter(it, 'exit-disconnection');
  await disconnect(it, fresh);
  await enter(it, 'exit-release');
  await releaseResources(it, fresh);
  await removeAccess(it, fresh);
}
