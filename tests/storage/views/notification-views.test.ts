import { demoPeople } from '../../../api/auth/embedded/people';
import { executorsOf } from '../../../domain/people/groups';
import { memberFilter } from '../../../domain/people/member-filter';
import { type Person, type WorkGroup, isMemberOf } from '../../../domain/people/person';
import type { Notification, Recipient } from '../../../domain/process/notification';
import { allOf } from '../../../storage/find-page';
import { storedNotification } from '../../../storage/records/stored-batch';
import { type NotificationViews, createNotificationViews } from '../../../storage/views/notification-views';
import { buildFeedEntry, buildNotificationEntry } from '../../support/build-feed-entry';
import { demoPerson } from '../../support/demo-caller';
import { type FreshStore, freshStore } from '../support/fresh-store';

const groups: readonly WorkGroup[] = [
  executorsOf({ station: 'field', localNetwork: 'kunming' }),
  executorsOf({ station: 'field', localNetwork: 'dali' }),
  executorsOf({ station: 'data', localNetwork: 'kunming' }),
  { department: 'stations', role: 'station-executor', station: 'field', localNetwork: null },
  { department: 'stations', role: 'station-manager', station: 'field', localNetwork: 'kunming' },
  { department: 'stations', role: 'department-head', station: null, localNetwork: null },
  { department: 'key-accounts', role: 'account-manager', station: null, localNetwork: null },
];

const recipients: readonly Recipient[] = [
  ...groups.map((group): Recipient => ({ kind: 'group', group })),
  { kind: 'person', id: 'field-km-01' },
  { kind: 'person', id: 'am-01' },
];

const notifications = recipients.map((recipient, n): Notification => ({
  notificationId: `order/SO-1#${n}.0`,
  processId: 'order/SO-1',
  businessKey: 'SO-1',
  taskId: null,
  at: new Date(Date.UTC(2026, 2, 2, 1, n)).toISOString(),
  level: 'information',
  recipient,
  text: { zh: '待办', en: 'To do' },
}));

function concerns(person: Person, { recipient }: Notification): boolean {
  return recipient.kind === 'person' ? recipient.id === person.id : isMemberOf(person, recipient.group);
}

describe('what a person was told', () => {
  let fresh: FreshStore;
  let views: NotificationViews;

  beforeAll(async () => {
    fresh = await freshStore();
    await fresh.store.notifications.insertMany(notifications.map(storedNotification));
    views = createNotificationViews(fresh.store);
  });

  afterAll(async () => {
    await fresh.close();
  });

  it.each(demoPeople.map((person) => [person.id, person] as const))(
    'is, for %s, what was told to them or a group of theirs, newest first',
    async (_id, person) => {
      const wanted = notifications.filter((notification) => concerns(person, notification)).toReversed();

      expect((await views.listFor([person], [], 1, 50)).items).toEqual(wanted);
    },
  );

  it('is counted and read from the feed by indexes of notifications alone', async () => {
    await fresh.store.feed.insertMany([
      ...Array.from({ length: 50 }, (_, n) => buildFeedEntry(n + 1, '2026-03-02T01:00:00.000Z')),
      ...Array.from({ length: 5 }, (_, n) =>
        buildNotificationEntry(n + 51, '2026-03-02T01:00:00.000Z', `n-${n}`),
      ),
    ]);
    const manager = demoPerson('am-01');

    expect(await views.countUnread([manager], 0)).toBe(5);
    expect(await views.countUnread([manager], 53)).toBe(2);
    expect((await views.unreadUpTo([manager], 51, 54)).map(({ _id }) => _id)).toEqual([52, 53, 54]);
    expect(await views.countUnread([demoPerson('am-02')], 0)).toBe(0);
    const asked = {
      kind: 'notification',
      _id: { $gt: 0 },
      $or: [
        { 'recipient.kind': 'person', 'recipient.id': 'am-01' },
        { 'recipient.kind': 'group', ...memberFilter('recipient.group', manager) },
      ],
    };
    const explained = await fresh.store.feed.find(allOf([asked])).explain('executionStats');
    expect(explained['executionStats'].totalDocsExamined).toBeLessThan(50);
  });

  it('reaches a field executor of Kunming by name, by place and by station', async () => {
    const executor = demoPeople.find(({ id }) => id === 'field-km-01');
    if (executor === undefined) throw new Error('no executor');

    expect(await views.listFor([executor], [], 1, 2)).toMatchObject({
      total: 3,
      items: [{ recipient: { kind: 'person' } }, {}],
    });
  });
});
