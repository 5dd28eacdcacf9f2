import { mostSavedFilters } from '../../../domain/process/saved-filter';
import { useServedHouse } from '../../support/use-served-house';

const path = '/api/v1/saved-filters';
const late = { text: null, kind: 'order', stage: null, overdue: true, awaitingAcceptance: null };

describe('Saved filters', () => {
  const house = useServedHouse();
  const keep = async (as: string, name: string, filter: object) =>
    await house().api.call<unknown>(as, 'PUT', `${path}/${encodeURIComponent(name)}`, { body: filter });
  const forget = async (as: string, name: string) =>
    (await house().api.call(as, 'DELETE', `${path}/${encodeURIComponent(name)}`, {})).status;

  it('are found again by whoever saved them, and by nobody else', async () => {
    await keep('am-01', '超时订单', late);

    expect(await house().api.get('am-01', path)).toEqual({ items: [{ name: '超时订单', filter: late }] });
    expect(await house().api.get('am-02', path)).toEqual({ items: [] });
  });

  it('take the place of the one of their name', async () => {
    await keep('data-km-01', 'mine', late);
    await keep('data-km-01', 'mine', { ...late, text: 'SO-2026' });

    expect(await house().api.get('data-km-01', path)).toMatchObject({
      items: [{ name: 'mine', filter: { text: 'SO-2026' } }],
    });
  });

  it('are forgotten when told so, once', async () => {
    await keep('field-km-01', 'mine', late);

    expect(await forget('field-km-02', 'mine')).toBe(404);
    expect(await forget('field-km-01', 'mine')).toBe(204);
    expect(await forget('field-km-01', 'mine')).toBe(404);
  });

  it('are of one form', async () => {
    expect(await keep('am-01', 'wrong', { ...late, kind: 'wish' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ field: 'kind' }] },
    });
  });

  it('are not kept without end', async () => {
    for (let n = 0; n < mostSavedFilters; n += 1) await keep('call-01', `filter ${n}`, late);

    expect(await keep('call-01', 'one more', late)).toMatchObject({ status: 400 });
    expect(await keep('call-01', 'filter 0', late)).toMatchObject({ status: 200 });
  });
});
