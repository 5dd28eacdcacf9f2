import { setTimeout as pause } from 'node:timers/promises';
import { person } from '../../../support/people';
import { resume } from './messages';
import type { OrderLife } from './order-life';
import { workOn } from './work-on';

/** How long nothing may happen to an order that everybody works on, ms. */
const patienceMs = 60_000;

/** Everybody does what is theirs, well, until the order is over. Throws when it stands still: nobody has anything to do, and nothing happens. */
export async function bringToItsEnd(life: OrderLife): Promise<void> {
  const { order } = life;
  let lastSeq = 0;
  let movedAt = Date.now();
  for (;;) {
    const { closedAt, hold, seq, state, stage } = await order.recorded();
    if (closedAt !== null) return;
    if (seq > lastSeq) movedAt = Date.now();
    lastSeq = seq;
    if (Date.now() - movedAt > patienceMs)
      throw new Error(
        `${order.no} stands still, ${state} in ${stage}, with ${(await order.openNames()).join()}; ${life.lastRefusal}`,
      );
    if (hold !== null) await resume(life, person(order.start.managerId));
    else if (!(await workOn(life))) await pause(20);
  }
}
