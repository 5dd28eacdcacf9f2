import { z } from 'zod';
import { deliveryStates } from '../../domain/webhooks/delivery';
import { processTiers } from '../../domain/tiers/tier';
import { messageTypes, webhookStates } from '../../domain/webhooks/webhook';
import { instant } from './common';

const names = (name: z.ZodType<string>, what: string) =>
  z
    .array(name)
    .max(200)
    .refine((all) => new Set(all).size === all.length, '重复 / names something twice')
    .meta({ description: what });

/** What administrators decide of a subscription. */
export const webhookFields = {
  url: z.string().max(2_000).meta({ description: 'https，公网地址 / https, a public address' }),
  description: z.string().trim().max(200),
  types: names(
    z.enum(messageTypes),
    '事件类型，空为全部；notification 须点名 / event types, none: all; `notification` by name only',
  ),
  customerNos: names(z.string().min(1).max(64), '客户编号，空为全部 / customers, none: all'),
  tiers: names(
    z.enum(processTiers),
    '客户等级，空为全部；* 为多客户流程 / tiers, none: all; *: cases of several customers',
  ),
};

export const webhookAnswer = z
  .object({
    webhookId: z.string(),
    url: z.string(),
    description: z.string(),
    types: z.array(z.string()),
    customerNos: z.array(z.string()),
    tiers: z.array(z.string()),
    state: z.enum(webhookStates).meta({ description: 'gone: 接收方答 410 / the receiver answered 410' }),
    createdBy: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'Webhook' });

/** A subscription with its key, which is never shown again. */
export const webhookWithSecret = webhookAnswer
  .extend({ secret: z.string().meta({ description: '签名密钥，仅此一次 / signing key, shown this once' }) })
  .meta({ id: 'WebhookWithSecret' });

const outcome = z.union([
  z.object({ kind: z.literal('answered'), status: z.number().int() }),
  z.object({ kind: z.enum(['timed-out', 'unreachable', 'address-refused']) }),
]);

export const deliveryAnswer = z
  .object({
    messageId: z.string().meta({ description: 'webhook-id' }),
    webhookId: z.string(),
    position: z.number().int(),
    type: z.string(),
    state: z.enum(deliveryStates).meta({ description: 'dead: 已放弃 / given up' }),
    inLine: z.boolean().meta({ description: '其后的消息是否等待 / whether those behind it wait' }),
    since: instant,
    nextAt: instant.nullable().meta({ description: '下次尝试 / next attempt' }),
    tries: z.number().int(),
    attempts: z.array(z.object({ at: instant, outcome })),
  })
  .meta({ id: 'WebhookDelivery' });

export const exampleWebhook = {
  webhookId: '6f1a6a53-9a0e-4d63-8c5e-0a3f0b5f2d11',
  url: 'https://crm.example.org/hooks/bihuan',
  description: 'CRM',
  types: ['process.started', 'process.closed'],
  customerNos: [],
  tiers: ['A1', 'A2'],
  state: 'active' as const,
  createdBy: 'admin-01',
  createdAt: '2026-11-20T01:00:00.000Z',
};

export const exampleSecret = 'whsec_…';

export const exampleDelivery = {
  messageId: 'msg_6f1a6a53-9a0e-4d63-8c5e-0a3f0b5f2d11_4711',
  webhookId: exampleWebhook.webhookId,
  position: 4711,
  type: 'process.closed',
  state: 'dead' as const,
  inLine: true,
  since: '2026-11-20T01:00:00.000Z',
  nextAt: null,
  tries: 10,
  attempts: [{ at: '2026-11-23T06:12:00.000Z', outcome: { kind: 'answered' as const, status: 503 } }],
};
