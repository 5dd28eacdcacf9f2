import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { activeService } from './active-service';
import { exitOf } from './build-exit';
import { buildOrder } from './build-order';
import type { House } from './house';
import type { OpenedCase } from './opened-case';

const customerNo = 'C-8001';
const contractNo = 'CT-8001';

/** A whole customer leaves in arrears, with an order in flight, a faulty resource and a leftover nobody knew of. */
export async function troubledExit(house: House, calendar: WorkingCalendar): Promise<OpenedCase> {
  const contract = { contractNo, customerNo, productCodes: ['leased-line'] };
  const validity = { validFrom: '2025-01-01', validTo: '2030-12-31' };
  await house.store.contracts.insertOne({ _id: contractNo, ...contract, ...validity });
  const { resources } = await activeService(house, customerNo, contractNo);
  const faulty = resources[0]?.id ?? '';
  house.network.setFaulty(faulty, true);
  house.billing.arrears.set(customerNo, 860);
  await house.place(buildOrder({ customerNo, calendar }), house.client);
  const exit = await house.begin(exitOf({ customerNo, calendar }));
  await exit.do('plan-retention', { plan: '上门拜访', offer: null });
  await exit.do('conclude-retention', { outcome: 'lost', cause: 'price', detail: '价格' });
  await exit.do('decide-arrears', { decision: 'collect', reason: '追缴', documentRef: 'CW-1' });
  const since = '2026-01-01T00:00:00.000Z';
  const account = { customerNo, productCode: 'leased-line', bandwidthKbps: null, since };
  await house.billing.start('by hand', { orderNo: 'SO-8001-OLD', ...account });
  await exit.task('clear-faulty');
  house.network.setFaulty(faulty, false);
  await exit.do('clear-faulty', { workDone: '已修复' });
  await exit.task('resolve-difference');
  await house.billing.stop('by hand', 'SO-8001-OLD', since);
  await exit.do('resolve-difference', { workDone: '已停租' });
  await exit.do('collect-arrears', { documentRef: 'SK-1' });
  await exit.end();
  return exit;
}
