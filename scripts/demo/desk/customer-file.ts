import type { CustomerFileAnswer } from '../../../api/routes/customers/customer-file-answer';
import type { OrderAnswer } from '../../../api/schemas/order';
import type { Desk } from './desk';
import { areaManager, manager } from './people';

interface WithContracts {
  readonly contracts: readonly { readonly contractNo: string; readonly validTo: string }[];
}

/** The file of a customer: key persons, contact log, contracts, tiers with their history (CUS-1, CUS-2). */
export async function customerFile(desk: Desk, order: OrderAnswer): Promise<number> {
  const { teller, api } = desk;
  const { customerNo } = order;
  const path = `/customers/${customerNo}`;
  teller.act('二、客户档案与客户经理', '2. The customer’s file and manager');
  teller.why(
    '关键人、联系记录、合同都在客户名下：换了人，也不丢。',
    'Key persons, contacts and contracts belong to the customer: nothing is lost when people change.',
  );
  const persons = [
    { name: '刘某', buyingRole: 'decides', position: '分管副总', attitude: 'supporter' },
    { name: '钱某', buyingRole: 'influences', position: '信息中心主任', attitude: 'neutral' },
  ];
  const content = { persons };
  await desk.change(manager, 'PUT', `${path}/file/key-persons`, { version: 0, content });
  const late = { version: 0, content: { persons: [] } };
  const stale = await api.refusedChange(areaManager, `/api/v1${path}/file/key-persons`, late);
  desk.refused(areaManager, stale, 'conflict');
  await desk.post(manager, `${path}/log`, {
    channel: 'visit',
    direction: 'to-customer',
    contact: '信息中心主任',
    summary: '走访，了解明年扩容计划',
  });
  const { contracts } = await desk.get<WithContracts>(manager, path);
  const [contract] = contracts;
  teller.fact(`合同 ${contract?.contractNo}，至 ${contract?.validTo}`, 'the contract in force');
  await desk.post(areaManager, `${path}/tier`, { tier: 'A2', reason: '年度评定' });
  const file = await desk.get<CustomerFileAnswer>(manager, `${path}/file`);
  const [change] = file.tierHistory;
  const standing = await desk.get<OrderAnswer>(manager, `/orders/${order.orderNo}`);
  desk.shows(
    change?.from === 'A1' && change.to === 'A2' && standing.tier === 'A1',
    `等级 A1 → A2(${change?.reason}，${change?.by})；在途订单仍按下单时的 A1`,
    'tier A1 → A2, with reason and by whom; the open order keeps the A1 it was placed with',
  );
  const { percent } = file.completeness;
  desk.shows(
    file.parts.some(({ part, version }) => part === 'key-persons' && version === 1) && percent > 0,
    `关键人 ${persons.length} 名，档案完整度 ${percent}%`,
    `${persons.length} key persons, the file is ${percent} % complete`,
  );
  return percent;
}
