import { condition } from '@temporalio/workflow';
import type { Json } from '../../../domain/json';
import { type RequesterState, placeOfRequester } from '../../../domain/coverage/requester';
import { enter, forManager, fromNow, reach } from '../../shared/case';
import { type CoverageCase, ask, localTime, noteContact } from '../coverage-case';
import { about, mark, takeNoMore, waiting } from '../requesters';

/**
 * Every customer who asked confirms that it is better; the manager records who and when (COV-4). Resolves with whether all did: if not,
 * `again` says why. Those who join meanwhile are asked as well.
 */
export async function confirm(it: CoverageCase): Promise<boolean> {
  await enter(it, 'coverage-confirmation');
  for (;;) {
    await it.control.clear();
    const asked = waiting(it);
    if (asked.length === 0) {
      takeNoMore(it);
      it.process.clocks.stop('promise');
      reach(it, 'coverage-confirmed', null);
      return true;
    }
    const objections = await Promise.all(asked.map((state) => confirmWith(it, state)));
    const objected = objections.filter((reason) => reason !== null);
    if (objected.length === 0) continue;
    it.again = objected.join(';');
    reach(it, 'coverage-not-confirmed', { objections: objected });
    return false;
  }
}

/** Why the customer does not confirm, or null. */
async function confirmWith(it: CoverageCase, { n }: RequesterState): Promise<string | null> {
  await condition(() => it.requesters[n - 1]?.repliedAt !== null);
  const state = it.requesters[n - 1] as RequesterState;
  const rounds = (it.process.record.view.details['rounds'] ?? []) as readonly Json[];
  const { answer, by } = await ask(it, 'coverage-confirm', {
    ...forManager(it),
    place: placeOfRequester(state),
    ...fromNow(it.start.limits.own.confirm),
    context: { ...about(state), before: { ...it.before }, last: rounds.at(-1) ?? null },
  });
  if (answer.decision === 'not-solved') {
    noteContact(it, state, answer, 'from-customer', answer.reason, by);
    return answer.reason;
  }
  noteContact(
    it,
    state,
    answer,
    'from-customer',
    `已确认 confirmed ${localTime(it, answer.confirmedAt)}`,
    by,
  );
  mark(it, n, { end: 'confirmed' }, by);
  return null;
}
