import type { Sealer } from '../sealer';
import type { Store } from '../store';

/**
 * Seals the signing keys of webhooks that lie in the records in clear, from before they were sealed, or are sealed with an earlier key; and so
 * those in first answers that gave one out. May be repeated. Keys that are changed in this moment are sealed by who changes them.
 */
export async function sealSecrets(
  { webhooks, answers }: Pick<Store, 'webhooks' | 'answers'>,
  sealer: Sealer,
): Promise<void> {
  for await (const { _id, secrets } of webhooks.find()) {
    const renewed = secrets.map(({ secret, until }) => ({ secret: sealer.renewed(secret, _id), until }));
    await webhooks.updateOne({ _id, secrets: [...secrets] }, { $set: { secrets: renewed } });
  }
  const gaveOut = answers.find<{ _id: string; secret: string }>(
    { 'answer.body.secret': { $type: 'string' } },
    { projection: { secret: '$answer.body.secret' } },
  );
  for await (const { _id, secret } of gaveOut)
    await answers.updateOne({ _id }, { $set: { 'answer.body.secret': sealer.renewed(secret, _id) } });
}
