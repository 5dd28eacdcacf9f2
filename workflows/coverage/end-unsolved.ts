import { condition } from '@temporalio/workflow';
import { type RequesterState, placeOfRequester } from '../../domain/coverage/requester';
import { enter, forManager, fromNow, reach } from '../shared/case';
import { CaseEnded } from '../shared/case-ended';
import { type CoverageCase, ask, noteContact } from './coverage-case';
import { fileInCrm } from './file-in-crm';
import { about, mark, takeNoMore, waiting } from './requesters';

/**
 * It cannot be solved: every customer who asked is told why, then the case ends as failed.
 * @throws CaseEnded always
 */
export async function endUnsolved(it: CoverageCase, reason: string): Promise<never> {
  reach(it, 'coverage-not-solvable', { notSolvable: reason });
  await enter(it, 'coverage-telling');
  for (;;) {
    await it.control.clear();
    const left = waiting(it);
    if (left.length === 0) break;
    await Promise.all(left.map((state) => tellAfterReply(it, state, reason)));
  }
  takeNoMore(it);
  await fileInCrm(it, 'not-solvable', reason);
  throw new CaseEnded('failed', reason);
}

async function tellAfterReply(it: CoverageCase, { n }: RequesterState, reason: string): Promise<void> {
  await condition(() => it.requesters[n - 1]?.repliedAt !== null);
  await tellEnd(it, n, reason);
}

/** Tells everybody for whom it has not ended yet that the case was called off, and why: nobody who asked is left without a word. */
export async function tellCancelled(it: CoverageCase): Promise<void> {
  const reason = it.control.cancelledFor ?? '';
  await Promise.all(waiting(it).map(({ n }) => tellEnd(it, n, reason)));
  takeNoMore(it);
  await fileInCrm(it, 'cancelled', reason);
}

async function tellEnd(it: CoverageCase, n: number, reason: string): Promise<void> {
  const state = it.requesters[n - 1] as RequesterState;
  const { answer, by } = await ask(it, 'coverage-tell-end', {
    ...forManager(it),
    place: placeOfRequester(state),
    ...fromNow(it.start.limits.own.tellEnd),
    context: { ...about(state), reason },
  });
  noteContact(it, state, answer, 'to-customer', answer.said, by);
  mark(it, n, { end: 'told' }, by);
}
