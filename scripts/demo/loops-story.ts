import { randomUUID } from 'node:crypto';
import type { AmendmentAnswer } from '../../api/schemas/amendment';
import type { OrderAnswer } from '../../api/schemas/order';
import type { ProblemAnswer } from '../../api/schemas/process-problem';
import { anyAddress } from './any-address';
import { disagreements } from './disagreements';
import { answerCustomer } from './loops/answer-customer';
import { handOver } from './loops/hand-over';
import { ledgerGaps } from './loops/ledger';
import { loopsResult } from './loops/loops-result';
import { mendFlow } from './loops/mend-flow';
import { Play } from './loops/play';
import { raiseProblem } from './loops/raise-problem';
import { readLedger } from './loops/read-ledger';
import { seeTheOrder } from './loops/see-the-order';
import { standIn } from './loops/stand-in';
import { Teller } from './loops/teller';
import type { Ending, Stage, Story } from './story';
import { Timeline } from './timeline';
import { workToTheEnd } from './work-order';

const ordered = {
  customerNo: 'C-1004',
  productCode: 'leased-line',
  bandwidthKbps: 2048,
  note: '演示订单 / demo order',
};

/** One leased line through five local networks, and everything that can happen to it on its way: the four loops closed. */
export const loopsStory: Story = {
  title: {
    zh: '曲靖—丽江跨网专线：四个闭环',
    en: 'A leased line Qujing–Lijiang through five networks: the four loops',
  },
  shown: {
    zh: '资源、网络、计费、CRM 与订单一致',
    en: 'Inventory, network, billing and CRM agree with the order',
  },
  play: async ({ api, systems, say, failBilling }: Stage): Promise<Ending> => {
    const ends = [{ addressId: anyAddress('QJ') }, { addressId: anyAddress('LJ') }];
    const input = { ...ordered, ends };
    const placed = await api.post<OrderAnswer>('desk-01', '/api/v1/orders', input, `demo-${randomUUID()}`);
    const { orderNo, managerId } = placed;
    const { timeZone } = await api.get<{ timeZone: string }>('desk-01', '/api/v1/calendars/cn-standard');
    const timeline = new Timeline(api, `/api/v1/orders/${orderNo}`, managerId, timeZone, say);
    const play = new Play(api, placed, timeline, new Teller(timeZone, say));
    await timeline.show();

    const segments = await seeTheOrder(play);
    await play.workUntil('check-resources');
    await handOver(play);
    await standIn(play);
    await raiseProblem(play);
    await answerCustomer(play);
    const incidents = await mendFlow(play, failBilling);
    const order = await workToTheEnd(api, placed, timeline);
    const ledger = await readLedger(play);

    const [network, billing, crm, control, problems, amendments, returned] = await Promise.all([
      systems.network.look(orderNo),
      systems.billing.look(orderNo),
      systems.crm.look(orderNo),
      play.control(),
      play.get<{ items: readonly ProblemAnswer[] }>(managerId, `${play.path}/problems`),
      play.get<{ items: readonly AmendmentAnswer[] }>(managerId, `${play.path}/amendments`),
      play.get<{ total: number }>(managerId, `/api/v1/tasks?processKey=${orderNo}&state=returned`),
    ]);
    const wrong = [...disagreements(order, { network, billing, crm }), ...ledgerGaps(ledger)];
    const result = loopsResult(order, {
      placed: segments,
      segments: control.segments,
      returns: returned.total,
      problems: problems.items,
      amendments: amendments.items.length,
      incidents,
      ledger,
      agree: wrong.length === 0,
    });
    return { result, disagreements: wrong };
  },
};
