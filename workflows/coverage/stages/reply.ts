import type { Instant } from '../../../domain/calendar/working-calendar';
import { rebase, startClock } from '../../../domain/clock/clock';
import type { RequesterState } from '../../../domain/coverage/requester';
import { enter, forManager, reach } from '../../shared/case';
import { now } from '../../shared/now';
import { type CoverageCase, ask, noteContact, replyInWords } from '../coverage-case';
import { mark } from '../requesters';

/**
 * The account manager replies to the customer: measures, expected time, and what the customer is asked to help with (COV-3). The time
 * told is the promise from then on. Late, it is a breach and escalated, but the reply is given all the same (COV-5).
 */
export async function replyFirst(it: CoverageCase): Promise<void> {
  await enter(it, 'coverage-reply');
  const [first] = it.requesters as [RequesterState];
  const { answer, by } = await ask(it, 'coverage-reply', {
    ...forManager(it),
    limit: first.request.replyBudget,
    since: first.request.receivedAt,
    context: { technicianId: it.technicianId },
  });
  const { measures, expectedAt, askedOfCustomer } = answer;
  noteContact(it, first, answer, 'to-customer', replyInWords(it, answer), by);
  mark(it, 1, { repliedAt: now() }, by);
  promise(it, expectedAt);
  reach(it, 'coverage-replied', { reply: { measures, expectedAt, askedOfCustomer } });
  it.reply = answer;
}

function promise({ process }: CoverageCase, expectedAt: Instant): void {
  const { clocks } = process;
  const clock = clocks.processClock((calendar) =>
    rebase(startClock('promise', { workingDays: 1 }, now(), calendar), calendar, expectedAt, now()),
  );
  clocks.start(clock);
}
