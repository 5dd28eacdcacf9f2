import { indexMigration } from './migration';

const ofNotifications = { partialFilterExpression: { kind: 'notification' } };

/** The feed of all events, who may lead, subscriptions and what is delivered to them. */
export const addFeed = indexMigration('0009-feed', {
  feed: [
    { name: 'announced-once', key: { key: 1 }, unique: true },
    { name: 'by-process', key: { processId: 1, _id: 1 } },
    { name: 'to-person', key: { 'recipient.id': 1, _id: 1 }, ...ofNotifications },
    {
      name: 'to-group',
      key: { 'recipient.group.department': 1, 'recipient.group.role': 1, _id: 1 },
      ...ofNotifications,
    },
  ],
  deliveries: [
    { name: 'by-webhook', key: { webhookId: 1, state: 1, position: -1 } },
    { name: 'due', key: { webhookId: 1, state: 1, inLine: 1, nextAt: 1 } },
    { name: 'forgotten', key: { forgetAt: 1 }, expireAfterSeconds: 0 },
  ],
});
