import { requesterChanges, requestersOf } from '../../../domain/coverage/requester-details';
import type { RequesterState } from '../../../domain/coverage/requester';
import type { Details } from '../../../domain/process/event';
import { buildRequest } from '../../support/build-coverage';

function joined(n: number): RequesterState {
  const customerNo = `C-${1_000 + n}`;
  const request = buildRequest({ customerNo, managerId: `am-0${1 + (n % 3)}`, channel: 'web' });
  return { n, request: { ...request, requestId: `request-${1_000 + n}` }, repliedAt: null, end: null };
}

/** What is written when requesters `1…count` come one after the other, and the details they leave. */
function asked(count: number): { readonly written: readonly Details[]; readonly details: Details } {
  const written: Details[] = [];
  let details: Details = {};
  for (let n = 1; n <= count; n += 1) {
    const changes = requesterChanges(details, joined(n));
    details = { ...details, ...changes };
    written.push(changes);
  }
  return { written, details };
}

const sizeOf = (changes: Details | undefined): number => JSON.stringify(changes).length;

describe('What is written of those who asked', () => {
  it('is one of them at a time, however many have joined', () => {
    const { written, details } = asked(101);
    const marked = [2, 101].map((n) =>
      requesterChanges(details, { ...joined(n), repliedAt: '2026-11-20T09:30:00.000Z', end: 'confirmed' }),
    );

    expect(requestersOf({ details }).map(({ n }) => n)).toEqual(Array.from({ length: 101 }, (_, n) => n + 1));
    expect(marked.map((changes) => Object.keys(changes))).toEqual([['requester:2'], ['requester:101']]);
    // Only the digits of its number.
    expect(sizeOf(marked[1]) - sizeOf(marked[0])).toBeLessThan(10);
    // Who joins adds no more to the one before than the number of a customer.
    expect(sizeOf(written[100]) - sizeOf(written[99])).toBeLessThan(15);
    expect(sizeOf(written[100])).toBeLessThan(3 * sizeOf(written[0]));
  });

  it('has the lists they are found by when these change, and not otherwise', () => {
    const { details } = asked(3);
    const again = requesterChanges(details, { ...joined(1), n: 4 });
    const moved = requesterChanges(details, {
      ...joined(1),
      request: { ...joined(1).request, managerId: 'am-07' },
    });

    expect(details).toMatchObject({
      requesterManagers: ['am-01', 'am-02', 'am-03'],
      requesterCustomers: ['C-1001', 'C-1002', 'C-1003'],
      requesterChannels: ['web'],
    });
    expect(Object.keys(again)).toEqual(['requester:4']);
    expect(moved['requesterManagers']).toEqual(['am-01', 'am-03', 'am-07']);
    expect(Object.keys(moved)).toEqual(['requester:1', 'requesterManagers']);
  });
});
