import { createHmac } from 'node:crypto';

/**
 * The headers of a message signed per Standard Webhooks. `secret` is `whsec_` and the key in base64.
 * @throws TypeError when the secret is not of that form
 */
export function signWebhook(secret: string, id: string, sentAt: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const signature = createHmac('sha256', webhookKey(secret))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** The key in a Standard Webhooks secret; at least 16 bytes. */
export function webhookKey(secret: string): Buffer {
  const key = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  const bytes = Buffer.from(key ?? '', 'base64');
  if (bytes.length < 16) throw new TypeError('a webhook secret is "whsec_" and at least 16 bytes in base64');
  return bytes;
}
