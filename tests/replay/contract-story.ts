import { contractWatchOpening } from '../../gateway/contract-watch-opening';
import { calendar } from '../support/build-order';
import { buildSale, buildWatch, smsGatewaySold } from '../support/build-sale';
import type { House } from '../support/house';
import type { OpenedCase } from '../support/opened-case';
import { Sale } from '../support/sale';

const known = { ...calendar, makeUpDays: {}, knownYears: [2026, 2027] };

/** A sale by every way there is: rejected, renegotiated, signed, its order refused and asked for once more, then dropped. */
export async function wholeSale(house: House): Promise<OpenedCase> {
  const sale = await Sale.begin(house, buildSale({ calendar: known, customerNo: 'C-9001' }));
  const { it } = sale;
  await sale.submit({ discountPercent: 45 });
  await it.do('approve-agreement', { decision: 'approve', note: null });
  await it.do('approve-agreement', { decision: 'reject', reason: '折扣过高' });
  await sale.submit({ discountPercent: 25 });
  await sale.approveAll();
  await it.do('record-signing', { decision: 'renegotiate', reason: '延长合同期' });
  await sale.submit({ lines: [smsGatewaySold], termMonths: 36 });
  await sale.approveAll();
  await sale.sign(null);
  await it.do('correct-order', { decision: 'try-again', bandwidthKbps: null, ends: [] });
  await it.do('correct-order', { decision: 'drop', reason: '客户不存在' });
  await it.end();
  return it;
}

/** A contract watched to its end. */
export async function watchedContract(house: House): Promise<OpenedCase> {
  const contract = {
    contractNo: 'CT-R1',
    customerNo: 'C-9002',
    productCodes: ['leased-line'],
    validFrom: '2036-04-01',
    validTo: '2038-03-31',
  };
  await house.store.contracts.updateOne({ _id: contract.contractNo }, { $set: contract }, { upsert: true });
  const start = buildWatch(contract, { startedAt: '2037-11-21T00:00:00.000Z', calendar: known });
  const it = await house.beginAt(contractWatchOpening(start), start.startedAt);
  await it.end();
  return it;
}
