import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OrderAnswer } from '../../api/schemas/order';
import { anyAddress } from './any-address';
import type { DemoApi } from './demo-api';
import { endedDisagreements } from './exit/ended-disagreements';
import { newCustomer } from './exit/new-customer';
import { type ExitAnswer, type ProofAnswer, doTask, untilClosed } from './exit/work-exit';
import type { Ending, Stage, Story } from './story';
import { Timeline } from './timeline';
import { workToTheEnd } from './work-order';

const manager = 'am-01';
const plan = { plan: '上门拜访，给出降速保线方案', offer: '月租八折' };

/** A customer whose usage is gone is won back, leaves after all, and everything of theirs is ended and proved. */
export const exitStory: Story = {
  title: {
    zh: '客户离网：发现、挽留、离网、释放资源、逐项核对',
    en: 'A customer leaves: detected, won back, lost, every resource released, proved item by item',
  },
  shown: {
    zh: '挽留、撤单、结清、拆除、释放资源，逐项核对一致，闭环。',
    en: 'Retention, cancellations, settlement, disconnection, release: compared item by item and agreed.',
  },
  play: async (stage: Stage): Promise<Ending> => {
    const { api, systems, say } = stage;
    const run = randomUUID();
    const { customerNo, contractNo } = await newCustomer(api, run);
    say(`\n客户 ${customerNo}，合同 ${contractNo} · a customer with a contract`);
    const order = async (n: number): Promise<OrderAnswer> => {
      const ends = [{ addressId: anyAddress('KM') }, { addressId: anyAddress('KM') }];
      const input = { customerNo, productCode: 'leased-line', bandwidthKbps: 2048, ends };
      return await api.post<OrderAnswer>('desk-01', '/api/v1/orders', input, `${run}-order-${n}`);
    };
    const { timeZone } = await api.get<{ timeZone: string }>('desk-01', '/api/v1/calendars/cn-standard');
    const timelineOf = (path: string, tell: (line: string) => void): Timeline =>
      new Timeline(api, path, manager, timeZone, tell);
    const placed = await order(1);
    const service = await workToTheEnd(
      api,
      placed,
      timelineOf(`/api/v1/orders/${placed.orderNo}`, () => {}),
    );
    say(`业务已开通 ${service.orderNo} · a service is up`);
    const inFlight = await order(2);
    say(`另有在途订单 ${inFlight.orderNo} · and an order is in flight`);

    const detected = await pushFacts(api, service.orderNo, run);
    say(`\n连续两月无用量，开立离网流程 ${detected} · usage is gone: an exit is opened, once`);
    await doTask(api, detected, 'plan-retention', plan);
    await doTask(api, detected, 'conclude-retention', {
      outcome: 'won-back',
      measures: plan.offer,
      channel: 'visit',
      contact: '信息中心主任',
      summary: '客户同意继续使用',
    });
    const keeping = await untilClosed(api, detected, timelineOf(`/api/v1/exits/${detected}`, say));

    const body = { mode: 'whole', customerNo, reason: '公司注销' };
    const { exitNo } = await api.post<ExitAnswer>('desk-01', '/api/v1/exits', body, `${run}-exit`);
    say(`\n三个月后客户申请整体离网 ${exitNo} · later the customer asks to leave`);
    await doTask(api, exitNo, 'plan-retention', plan);
    await doTask(api, exitNo, 'conclude-retention', {
      outcome: 'lost',
      cause: 'closing-down',
      detail: '公司注销',
    });
    const left = await untilClosed(api, exitNo, timelineOf(`/api/v1/exits/${exitNo}`, say));
    const proof = await api.get<ProofAnswer>(manager, `/api/v1/exits/${exitNo}/proof`);
    say('');
    for (const { systemName, what, subject, found, agrees } of proof.items)
      say(`${agrees ? '✓' : '✗'} ${systemName.zh} ${what.zh} ${subject}: ${found}`);
    const disagreements = await endedDisagreements(stage, {
      customerNo,
      contractNo,
      orders: [service.orderNo, inFlight.orderNo],
      keeping,
      left,
      proof,
    });
    const { resources } = await systems.network.look(service.orderNo);
    return {
      result: {
        exitNo,
        state: left.state,
        wonBack: keeping.state,
        ceased: left.details.ceased,
        stillHeld: resources.length,
        proof: { agrees: proof.agrees, items: proof.items.length },
      },
      disagreements,
    };
  },
};

/** Two months without usage, as DSS pushes them, twice. */
async function pushFacts(api: DemoApi, orderNo: string, run: string): Promise<string> {
  const facts = ['2026-09', '2026-10'].map((period) => ({
    orderNo,
    period,
    usage: 0,
    activeLines: 1,
    cancelledLines: 0,
  }));
  const push = async (n: number): Promise<readonly string[]> =>
    (await api.post<{ exits: string[] }>('ops-01', '/api/v1/usage-facts', { facts }, `${run}-facts-${n}`))
      .exits;
  const [exitNo] = await push(1);
  await pause(100);
  const again = await push(2);
  if (exitNo === undefined || again.length > 0) throw new Error('An exit should be opened, and once');
  return exitNo;
}
