import { WorkflowNotFoundError } from '@temporalio/client';
import * as fc from 'fast-check';
import type { OrderChanges } from '../../../../domain/order/amend';
import { localNetworks } from '../../../../domain/people/department';
import { mayAttend } from '../../../../domain/process/attention-rules';
import { amendOrder } from '../../../../workflows/order/contract';
import {
  cancelProcess,
  expediteProcess,
  holdProcess,
  recordContact,
} from '../../../../workflows/shared/contract';
import { endIn } from '../../../support/build-order';
import { person } from '../../../support/people';
import { resume } from './messages';
import { moves } from './move';
import type { OrderLife } from './order-life';
import { anySomeone, thePerson } from './someone';
import { workOn } from './work-on';

// Who may hold, amend and cancel is checked before the process is asked, with its scope (tests/api): here its manager does.
const managerOf = ({ order }: OrderLife) => person(order.start.managerId);
const nothing = fc.constant({});
/** More than a line through all networks has before its test. */
const mostTasks = 40;

export const holds = moves(
  'hold',
  fc.record({ cause: fc.constantFrom('customer' as const, 'internal' as const) }),
  async (life, { cause }) => {
    const by = managerOf(life);
    const reason = life.ledger.newWords();
    const request = { by, cause, reason, evidence: null };
    await life.tell(holdProcess, request, { by: by.id, words: reason, types: ['hold.placed'] });
  },
);

export const resumptions = moves('resume', nothing, async (life) => await resume(life, managerOf(life)));

async function cancel(life: OrderLife): Promise<void> {
  const by = managerOf(life);
  const reason = life.ledger.newWords();
  await life.tell(
    cancelProcess,
    { by, reason },
    { by: by.id, words: reason, types: ['cancellation.requested'] },
  );
}

export const cancellations = moves('cancel', nothing, cancel);

/** Field work is done then, and somebody has to decide whether it is to be lost. */
export const lateCancellations = moves('cancel before the test', nothing, async (life) => {
  for (let n = 0; n < mostTasks; n += 1) {
    const task = await life.openTask(0);
    if (task === null) return;
    if (task.name === 'test-end-to-end') return await cancel(life);
    await workOn(life);
  }
});

export const cancellationsInTemporal = moves('cancel in Temporal', nothing, async ({ order, ledger }) => {
  try {
    await order.handle.cancel();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    ledger.closed = true;
  }
});

const anyAmendment = fc.record({
  what: fc.constantFrom('bandwidth' as const, 'move' as const, 'date' as const),
  bandwidth: fc.nat(5),
  end: fc.constantFrom('a' as const, 'b' as const),
  to: fc.constantFrom(...localNetworks),
  days: fc.integer({ min: 1, max: 60 }),
  acceptCost: fc.boolean(),
});

function changesOf(
  { order }: OrderLife,
  { what, bandwidth, end, to, days }: typeof anyAmendment extends fc.Arbitrary<infer A> ? A : never,
): OrderChanges {
  const { product, ends, receivedAt } = order.start;
  const bandwidthKbps = product.bandwidthsKbps?.[bandwidth];
  if (what === 'bandwidth' && bandwidthKbps !== undefined) return { bandwidthKbps };
  if (what === 'move' && ends.some((standing) => standing.end === end)) {
    // An address of its own for each end: two ends never lie at the same.
    const moved = endIn(end, to);
    return {
      ends: [{ ...moved, addressId: `${moved.addressId}-${end}`, address: `${moved.address} ${end}` }],
    };
  }
  return { requestedDate: new Date(Date.parse(receivedAt) + days * 86_400_000).toISOString().slice(0, 10) };
}

export const amendments = moves('amend', anyAmendment, async (life, how) => {
  const by = managerOf(life);
  const reason = life.ledger.newWords();
  const request = { by, changes: changesOf(life, how), reason, acceptCost: how.acceptCost };
  await life.tell(amendOrder, request, { by: by.id, words: reason, types: ['amendment.applied'] });
});

const anyAttention = fc.record({ who: anySomeone });

export const expedites = moves('expedite', anyAttention, async (life, { who }) => {
  const by = thePerson(who, (candidate) => mayAttend(life.order.start, candidate));
  const note = life.ledger.newWords();
  await life.tell(expediteProcess, { by, note }, { by: by.id, words: note, types: ['process.expedited'] });
});

export const contacts = moves('note a contact', anyAttention, async (life, { who }) => {
  const by = thePerson(who, (candidate) => mayAttend(life.order.start, candidate));
  const summary = life.ledger.newWords();
  const contact = { channel: 'phone', direction: 'to-customer', contact: '信息科', summary } as const;
  await life.tell(
    recordContact,
    { by, contact },
    { by: by.id, words: summary, types: ['customer.contacted'] },
  );
});
