import type { Desk } from './desk';
import type { ItProblem } from './it-problem';
import { administrator } from './people';
import { Receiver } from './receiver';
import { type Subscription, subscribe } from './subscribe';
import { type HeardWebhooks, tellDeliveries } from './tell-deliveries';

/**
 * A receiver on this machine is told of a problem from its raising to its end: signed, in order, tried again after a failure; what it will not
 * have is a dead letter until it is sent again. Null where the house sends to public addresses alone.
 */
export async function hearWebhooks(
  desk: Desk,
  customerNo: string,
  problem: ItProblem,
): Promise<HeardWebhooks | null> {
  const { teller } = desk;
  teller.why(
    'Webhook：外部系统按 Standard Webhooks 验签；失败重试，保持次序。',
    'Webhooks: other systems check the signature (Standard Webhooks); failures are tried again, in order.',
  );
  const receiver = await Receiver.open();
  try {
    const subscription = await subscribe(desk, receiver, customerNo);
    if (subscription === null) {
      await problem.raise();
      await problem.solve();
      await problem.verify();
      return null;
    }
    receiver.secret = subscription.secret;
    await hear(desk, receiver, subscription, problem);
    const heard = await tellDeliveries(desk, receiver, subscription);
    await desk.api.remove(administrator, `/api/v1/webhooks/${subscription.webhookId}`);
    return heard;
  } finally {
    await receiver.close();
  }
}

/** The first message fails once; the last one is refused for good. */
async function hear(
  desk: Desk,
  receiver: Receiver,
  { webhookId }: Subscription,
  problem: ItProblem,
): Promise<void> {
  const answers: Readonly<Record<string, number>> = { 'problem.raised': 503, 'problem.closed': 410 };
  receiver.answer = (earlier, type) =>
    earlier.some((message) => message.type === type) ? 204 : (answers[type] ?? 204);
  const arrived = async (type: string, answered: number): Promise<void> => {
    await desk.until(
      type,
      async () =>
        receiver.received.find((message) => message.type === type && message.answered === answered) ?? null,
    );
    desk.teller.fact(`${type} → ${answered}`, answered === 204 ? 'taken' : 'the receiver fails');
  };
  await problem.raise();
  await arrived('problem.raised', 503);
  await problem.solve();
  await arrived('problem.raised', 204);
  await arrived('problem.solved', 204);
  await problem.verify();
  await arrived('problem.closed', 410);
  const path = `/webhooks/${webhookId}`;
  const dead = await desk.until('the dead letter', async () => {
    const { items } = await desk.get<Deliveries>(administrator, `${path}/deliveries?state=dead`);
    return items[0] ?? null;
  });
  desk.teller.fact(`死信：${dead.messageId} ${dead.type}`, 'a dead letter, listed; the subscription rests');
  await desk.change(administrator, 'PATCH', path, { state: 'active' });
  await desk.post(administrator, `${path}/redeliver-dead`, {});
  await arrived('problem.closed', 204);
}

interface Deliveries {
  readonly items: readonly { readonly messageId: string; readonly type: string }[];
}
