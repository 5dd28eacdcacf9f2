import type { DemoApi } from '../demo-api';

/** A customer of this run's own, with a contract: whoever leaves must not be needed by another story. */
export async function newCustomer(
  api: DemoApi,
  run: string,
): Promise<{ readonly customerNo: string; readonly contractNo: string }> {
  const customerNo = `C-${run.slice(0, 8).toUpperCase()}`;
  const contractNo = `CT-${run.slice(0, 8).toUpperCase()}`;
  const customer = {
    customerNo,
    name: '滇中印务有限公司',
    kind: 'group',
    important: false,
    industry: 'manufacturing',
    tier: 'B1',
    signed: true,
    managerId: 'am-01',
    homeNetwork: 'kunming',
  };
  await api.post('ka-head', '/api/v1/customers', customer, `${run}-customer`);
  const contract = {
    contractNo,
    productCodes: ['leased-line'],
    validFrom: '2026-01-01',
    validTo: '2030-12-31',
  };
  await api.post('ka-head', `/api/v1/customers/${customerNo}/contracts`, contract, `${run}-contract`);
  return { customerNo, contractNo };
}
