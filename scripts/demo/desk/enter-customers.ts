import { randomBytes } from 'node:crypto';
import type { Desk } from './desk';
import { areaManager, manager } from './people';

/** Two customers of the story's own, so that it can be played as often as one likes, and changes nobody else's. */
export interface Customers {
  /** A1, important. */
  readonly important: string;
  /** C. */
  readonly small: string;
}

export const product = 'group-sms-gateway';

/** Enters both, each with a contract in force (CUS-1). */
export async function enterCustomers(desk: Desk): Promise<Customers> {
  const mark = randomBytes(3).toString('hex').toUpperCase();
  const customers = { important: `C-A${mark}`, small: `C-C${mark}` };
  await enter(desk, customers.important, { name: `云岭水电集团 ${mark}`, tier: 'A1', important: true });
  await enter(desk, customers.small, { name: `翠湖书店 ${mark}`, tier: 'C', important: false });
  return customers;
}

async function enter(desk: Desk, customerNo: string, different: object): Promise<void> {
  const usual = { kind: 'group', industry: 'energy', signed: true, homeNetwork: 'kunming' };
  await desk.post(areaManager, '/customers', { ...usual, customerNo, managerId: manager, ...different });
  await desk.post(manager, `/customers/${customerNo}/contracts`, {
    contractNo: customerNo.replace('C-', 'CT-'),
    productCodes: [product],
    validFrom: `${desk.today().slice(0, 4)}-01-01`,
    validTo: `${Number(desk.today().slice(0, 4)) + 2}-12-31`,
  });
}
