import { requestKeyOf } from '../../../api/keys';
import { businessNumber } from '../../../intake/business-number';

describe('A request with an Idempotency-Key', () => {
  const request = {
    personId: 'am-01',
    route: 'POST /api/v1/orders/:orderNo/hold',
    idempotencyKey: 'k-1',
    content: { params: { orderNo: 'SO-1' }, body: { cause: 'internal', reason: '等待备件' } },
  };

  it('is the same request when it comes again, in whatever order its fields are', () => {
    const again = { body: { reason: '等待备件', cause: 'internal' }, params: { orderNo: 'SO-1' } };

    expect(requestKeyOf({ ...request, content: again })).toBe(requestKeyOf(request));
  });

  it.each([
    ['another person', { personId: 'am-02' }],
    ['another route', { route: 'POST /api/v1/orders/:orderNo/cancel' }],
    ['another key', { idempotencyKey: 'k-2' }],
    ['another order', { content: { ...request.content, params: { orderNo: 'SO-2' } } }],
    ['another body', { content: { ...request.content, body: { cause: 'customer', reason: '等待备件' } } }],
  ])('is another request with %s, and would make another order', (_what, change) => {
    const other = requestKeyOf({ ...request, ...change });

    expect(other).not.toBe(requestKeyOf(request));
    expect(businessNumber('SO', other)).not.toBe(businessNumber('SO', requestKeyOf(request)));
  });
});
