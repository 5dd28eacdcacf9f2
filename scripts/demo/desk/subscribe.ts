import { ApiRefusal } from '../demo-api';
import type { Desk } from './desk';
import { administrator } from './people';
import type { Receiver } from './receiver';

export interface Subscription {
  readonly webhookId: string;
  /** Shown this once. */
  readonly secret: string;
}

/** Subscribes a receiver on this machine to the problems of a customer; null, and said why, where the house does not send there. */
export async function subscribe(
  desk: Desk,
  receiver: Receiver,
  customerNo: string,
): Promise<Subscription | null> {
  const types = ['problem.raised', 'problem.solved', 'problem.closed'];
  const wanted = { url: receiver.url, description: '演示接收方', types, customerNos: [customerNo] };
  try {
    return await desk.post<Subscription>(administrator, '/webhooks', wanted);
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.refusal.code !== 'invalid-request') throw error;
    desk.teller.refusal(administrator, error.refusal);
    desk.teller.why(
      '本实例只向公网 https 地址推送，Webhook 一节略过。要看它：以 WEBHOOK_RECEIVERS=any 启动，或不启动实例直接演示。',
      'This house sends to public https addresses alone, so webhooks are left out. To see them start it with WEBHOOK_RECEIVERS=any, or play without a running house.',
    );
    return null;
  }
}
