import type { Desk } from './desk';
import { administrator } from './people';
import type { Receiver } from './receiver';
import type { Subscription } from './subscribe';

/** What the receiver got, for programs. */
export interface HeardWebhooks {
  readonly messages: number;
  readonly attempts: number;
  readonly deadLettersLeft: number;
}

/** Whether every message came signed, under one id however often it was tried, and in order; and that no dead letter is left. */
export async function tellDeliveries(
  desk: Desk,
  { received }: Receiver,
  { webhookId }: Subscription,
): Promise<HeardWebhooks> {
  desk.shows(
    received.every(({ verified, forged }) => verified && !forged),
    `${received.length} 次投递签名全部验证通过，改动一字即不通过`,
    `the signature of all ${received.length} attempts is ours, and of none with a character changed`,
  );
  const taken = received.filter(({ answered }) => answered === 204);
  const ids = new Set(received.map(({ id }) => id));
  desk.shows(
    taken.map(({ type }) => type).join() === 'problem.raised,problem.solved,problem.closed' && ids.size === 3,
    '失败后重试成功，同一消息编号不变，次序不乱',
    'tried again under the same id, and all in order',
  );
  const path = `/webhooks/${webhookId}/deliveries?state=dead`;
  const left = await desk.until('the dead letter to be delivered', async () => {
    const { total } = await desk.get<{ total: number }>(administrator, path);
    return total === 0 ? total : null;
  });
  desk.shows(left === 0, '死信重新投递后清零', 'sent again, no dead letter is left');
  return { messages: ids.size, attempts: received.length, deadLettersLeft: left };
}
