import type { LimitTableAnswer } from '../../../api/schemas/limits';
import type { ApiCaller } from '../../support/api-caller';

/** Less than a second of any day, working time or not. */
const atOnce = { days: 0.00001 };

/** From now on the tasks of every stage of a product are late as soon as they are there. */
export async function makeStagesLate(api: ApiCaller, productCode: string): Promise<void> {
  const { items } = await api.get<{ items: readonly LimitTableAnswer[] }>('admin-01', '/api/v1/limits');
  const found = items.find(({ table }) => table === `product:${productCode}`);
  if (found === undefined) throw new Error(`There are no limits of ${productCode}`);
  const content = found.content as { readonly stages: object };
  const stages = Object.fromEntries(Object.keys(content.stages).map((stage) => [stage, atOnce]));
  const { status, body } = await api.post(
    'admin-01',
    `/api/v1/limits/${encodeURIComponent(found.table)}/versions`,
    { basedOn: found.version, content: { ...content, stages }, reason: '试验' },
  );
  if (status !== 201) throw new Error(`not published: ${status} ${JSON.stringify(body)}`);
}
