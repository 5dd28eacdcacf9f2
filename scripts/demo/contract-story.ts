import type { OrderAnswer } from '../../api/schemas/order';
import { agree } from './contract/agree';
import { type SaleAnswer, SalePlay } from './contract/sale-play';
import { tryTable } from './contract/try-table';
import { Teller } from './loops/teller';
import type { Ending, Stage, Story } from './story';
import { Timeline } from './timeline';
import { workToTheEnd } from './work-order';

interface CustomersContracts {
  readonly contracts: readonly { readonly contractNo: string }[];
}

/** What is not as the story promises. */
function wrongIn(sale: SaleAnswer, order: OrderAnswer, inFile: boolean, found: boolean): string[] {
  const { contractNo, details } = sale;
  const checks: readonly (readonly [boolean, string])[] = [
    [sale.state === 'completed', `${contractNo} is ${sale.state}`],
    [details.drafts.map(({ outcome }) => outcome).join() === 'rejected,signed', 'not both versions are kept'],
    [inFile, `${contractNo} is not in the customer's file`],
    [order.contractNo === contractNo && order.state === 'completed', `${order.orderNo} is not its order`],
    [
      details.orders.map(({ state }) => state).join() === 'completed,dropped',
      'the orders have not ended as they should',
    ],
    [sale.milestones.some(({ name }) => name === 'contract-filed'), `${contractNo} is not filed in CRM`],
    [found, 'the trial did not find the sale'],
  ];
  return checks.filter(([right]) => !right).map(([, what]) => what);
}

/** From the first talk to the filed contract, with everybody who has to approve and the order it begins. */
export const contractStory: Story = {
  title: {
    zh: '短信平台合同：从沟通计划到签约开通',
    en: 'A contract for a text platform: from the plan to the signature and its order',
  },
  shown: {
    zh: '计划、协议、按授权表审批、签署、合同入册、订单开通、CRM 归档：同一单闭环。',
    en: 'Plan, draft, approval by the table, signing, contract on file, order activated, CRM: one closed case.',
  },
  play: async ({ api, say }: Stage): Promise<Ending> => {
    const { timeZone } = await api.get<{ timeZone: string }>('desk-01', '/api/v1/calendars/cn-standard');
    const teller = new Teller(timeZone, say);
    const sale = await SalePlay.begin(api, teller, { customerNo: 'C-1001', subject: '全省短信平台' });
    await agree(sale, teller);
    const found = await tryTable(api, teller, sale.contractNo);

    teller.act('4.4–4.5 签约，订单随合同启动', '4.4–4.5 Signed; the order starts with the contract');
    const signedAt = new Date().toISOString();
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
    const signed = { signedBy: '信息中心 王主任', signedAt, documentRef: `HT-${today}`, validFrom: today };
    await sale.answer('am-01', 'record-signing', { decision: 'signed', ...signed });
    teller.why('第二条线路地址不在服务区，未被受理', 'The second line goes to an address nobody serves');
    await sale.answer('am-01', 'correct-order', { decision: 'drop', reason: '客户改用短信，不装专线' });
    const entered = await sale.until(({ details }) => details.orders.some(({ orderNo }) => orderNo !== null));
    const orderNo = entered.details.orders.find((order) => order.orderNo !== null)?.orderNo ?? '';
    const { managerId } = entered;
    const timeline = new Timeline(api, `/api/v1/orders/${orderNo}`, managerId, timeZone, say);
    const order = await workToTheEnd(api, { orderNo, managerId }, timeline);

    teller.act('4.6 归档，闭环', '4.6 Filed and closed');
    const ended = await sale.until(({ closedAt }) => closedAt !== null);
    const { contracts } = await api.get<CustomersContracts>('am-01', '/api/v1/customers/C-1001');
    const inFile = contracts.some(({ contractNo }) => contractNo === sale.contractNo);
    for (const { label } of ended.milestones) teller.fact(label.zh, label.en);
    const wrong = wrongIn(ended, order, inFile, found);
    return { result: { contractNo: sale.contractNo, orderNo, state: ended.state }, disagreements: wrong };
  },
};
