import { randomUUID } from 'node:crypto';
import type { OrderAnswer } from '../../api/schemas/order';
import type { TaskSummary } from '../../api/schemas/task';
import { processIdOf } from '../../domain/process/process-kind';
import { anyAddress } from './any-address';
import { disagreements } from './disagreements';
import { orderResult } from './order-result';
import type { Ending, Stage, Story } from './story';
import { Timeline } from './timeline';
import { workToTheEnd } from './work-order';

const ordered = {
  customerNo: 'C-1001',
  productCode: 'leased-line',
  bandwidthKbps: 2048,
  note: '演示订单 / demo order',
};

/** One leased line from Kunming to Qujing, from the sales desk to the call-back, with every department in turn. */
export const orderStory: Story = {
  title: {
    zh: '昆明—曲靖专线：从下单到客户验收',
    en: 'A leased line Kunming–Qujing, from the order to the acceptance',
  },
  shown: {
    zh: '资源、网络、计费、CRM 与订单一致',
    en: 'Inventory, network, billing and CRM agree with the order',
  },
  play: async ({ api, systems, say, historyLength }: Stage): Promise<Ending> => {
    const ends = [{ addressId: anyAddress('KM') }, { addressId: anyAddress('QJ') }];
    const input = { ...ordered, ends };
    const placed = await api.post<OrderAnswer>('desk-01', '/api/v1/orders', input, `demo-${randomUUID()}`);
    const { orderNo, managerId } = placed;
    const calendar = await api.get<{ timeZone: string }>('desk-01', '/api/v1/calendars/cn-standard');
    const timeline = new Timeline(api, `/api/v1/orders/${orderNo}`, managerId, calendar.timeZone, say);
    const order = await workToTheEnd(api, placed, timeline);

    const workflowId = processIdOf('order', orderNo);
    const [network, billing, crm, events, tasks] = await Promise.all([
      systems.network.look(orderNo),
      systems.billing.look(orderNo),
      systems.crm.look(orderNo),
      historyLength(workflowId),
      api.get<{ items: readonly TaskSummary[] }>(
        managerId,
        `/api/v1/tasks?processKey=${orderNo}&state=completed&sort=offeredAt&pageSize=200`,
      ),
    ]);
    return {
      result: orderResult(order, tasks.items, billing, { workflowId, events }),
      disagreements: disagreements(order, { network, billing, crm }),
    };
  },
};
