import { theProcess } from '../../domain/process/actor';
import type { Instant } from '../../domain/calendar/working-calendar';
import { forManager, fromNow, reach } from '../shared/case';
import { type SolutionCase, ask } from './solution-case';

/** Why the customer has to hear from us. */
export type Why =
  | 'not-on-offer'
  | 'asked-interface'
  | 'interface-answered'
  | 'no-new-solution'
  | 'cannot-serve'
  | 'called-off';

/**
 * The account manager tells the customer how things stand: every 'no' ends so (SOL-3), and so does a case that is called off. The contact is recorded; a new date agreed with the
 * customer moves the promise.
 */
export async function tellCustomer(
  it: SolutionCase,
  why: Why,
  because: string,
  expectedAt: Instant | null,
): Promise<void> {
  const { answer, by } = await ask(it, 'inform-customer', {
    ...forManager(it),
    ...fromNow(it.start.limits.own.tellCustomer),
    context: { why, because, expectedAt, promisedAt: promisedAt(it) },
  });
  const { channel, contact, summary, promisedAt: agreed } = answer;
  const { record, clocks } = it.process;
  record.add('customer.contacted', { channel, direction: 'to-customer', contact, summary }, by);
  if (agreed !== null) clocks.agree('promise', agreed, because, theProcess);
  reach(it, 'customer-told', null);
}

function promisedAt({ process }: SolutionCase): Instant | null {
  return process.record.view.clocks.find(({ name }) => name === 'promise')?.dueAt ?? null;
}
