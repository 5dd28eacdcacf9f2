import { setTimeout as pause } from 'node:timers/promises';
import type { BillingPort, NetworkPort } from '../../activities/ports';
import { leasedLine } from '../../domain/catalogue/products/leased-line';
import type { Resource } from '../../domain/catalogue/resource';
import { needsOf } from '../../domain/order/needs';
import { theProcess } from '../../domain/process/actor';
import { createRecordWriter } from '../../storage/records/record-writer';
import type { Store } from '../../storage/store';
import { Story } from '../storage/support/story';
import { buildOrder } from './build-order';

interface Where {
  readonly store: Store;
  readonly network: Pick<NetworkPort, 'reserve' | 'activate' | 'look'>;
  readonly billing: Pick<BillingPort, 'start'>;
}

/** What a service that was put there has. */
export interface MadeService {
  readonly orderNo: string;
  readonly resources: readonly Resource[];
}

const since = '2026-03-02T02:00:00.000Z';

/** The record of an order that was completed, or came to another end, without the week it takes. */
export async function recordOrder(
  store: Store,
  of: { readonly orderNo: string; readonly customerNo: string; readonly contractNo: string },
  end: 'completed' | 'cancelled',
): Promise<void> {
  const { orderNo, customerNo, contractNo } = of;
  const details = { productCode: 'leased-line', bandwidthKbps: 2048, contractNo };
  const story = new Story(orderNo, { customerNo, details }).wait(1);
  if (end === 'completed') {
    story
      .add('state.changed', { to: 'inProgress', reason: null }, theProcess)
      .add('details.changed', { changes: { billing: { since } } }, theProcess)
      .add('state.changed', { to: 'completed', reason: null }, theProcess);
  } else {
    story
      .add('state.changed', { to: 'assessingCancellation', reason: null }, theProcess)
      .add('state.changed', { to: 'pendingCancellation', reason: null }, theProcess)
      .add('state.changed', { to: 'cancelled', reason: null }, theProcess);
  }
  story.add('process.closed', { outcome: end }, theProcess);
  await story.write(createRecordWriter(store));
}

/** An active service: a completed order, held, served and billed. */
export async function activeService(
  { store, network, billing }: Where,
  customerNo: string,
  contractNo: string,
): Promise<MadeService> {
  const order = buildOrder({ customerNo });
  const { orderNo } = order;
  await recordOrder(store, { orderNo, customerNo, contractNo }, 'completed');
  const resources = await network.reserve(`k-${orderNo}`, orderNo, needsOf(order));
  await network.activate(`k-${orderNo}`, orderNo, 'ref');
  while (!(await network.look(orderNo)).active) await pause(50);
  const { code: productCode } = leasedLine;
  await billing.start(`k-${orderNo}`, { orderNo, customerNo, productCode, bandwidthKbps: 2048, since });
  return { orderNo, resources };
}
