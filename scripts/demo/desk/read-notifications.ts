import type { Label } from '../../../domain/people/department';
import type { Desk } from './desk';
import { successor } from './people';

interface Notifications {
  readonly unread: number;
  readonly items: readonly {
    readonly text: Label;
    readonly level: string;
    readonly position: number | null;
    readonly read: boolean;
  }[];
}

/** What people are told is read, and stays read. */
export async function readNotifications(desk: Desk): Promise<void> {
  const { teller } = desk;
  teller.act('四、通知、事件、Webhook', '4. Notifications, events, webhooks');
  teller.why('新客户经理的通知：未读、已读。', 'What the new account manager was told: unread, read.');
  const look = async (): Promise<Notifications> =>
    await desk.get<Notifications>(successor, '/notifications?pageSize=5');
  const before = await desk.until('the notifications to be in the feed', async () => {
    const now = await look();
    return now.items.length > 0 && now.items.every(({ position }) => position !== null) ? now : null;
  });
  for (const { level, text } of before.items) teller.fact(`[${level}] ${text.zh}`, text.en);
  const upTo = Math.max(...before.items.map(({ position }) => position ?? 0));
  const { unread } = await desk.post<{ unread: number }>(successor, '/notifications/read', { upTo });
  const after = await look();
  desk.shows(
    before.unread > unread &&
      after.items.filter(({ position }) => position === upTo).every(({ read }) => read),
    `未读 ${before.unread} → ${unread}`,
    `${before.unread} unread before, ${unread} after`,
  );
}
