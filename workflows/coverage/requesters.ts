import { condition, setHandler } from '@temporalio/workflow';
import { startClock } from '../../domain/clock/clock';
import { takesRequests } from '../../domain/coverage/joining';
import { requesterChanges } from '../../domain/coverage/requester-details';
import {
  type CoverageRequest,
  type RequesterState,
  placeOfRequester,
  replyClockName,
} from '../../domain/coverage/requester';
import type { Json } from '../../domain/json';
import { marketingHeads } from '../../domain/people/groups';
import { type PersonActor, theProcess } from '../../domain/process/actor';
import type { Details } from '../../domain/process/event';
import { forManager, learn, reach } from '../shared/case';
import { now } from '../shared/now';
import { refuse } from '../shared/refusal';
import { joinCoverage } from './contract';
import { type CoverageCase, ask, noteContact, replyInWords } from './coverage-case';

/** Registers how further requests for the place become part of the case. Call before anything is awaited. */
export function listenToRequests(it: CoverageCase): void {
  const { record } = it.process;
  const isKnown = ({ requestId }: CoverageRequest): boolean =>
    it.requesters.some(({ request }) => request.requestId === requestId);
  setHandler(
    joinCoverage,
    async (request) => {
      if (!isKnown(request)) join(it, request);
      return await record.receipt();
    },
    {
      validator: (request) => {
        if (isKnown(request)) return;
        if (!takesRequests(record.view)) refuse('process-closed', 'The case is coming to its end');
      },
    },
  );
}

/** Notes one more requester and starts the clock of their initial reply, from the moment of receipt (ENT-1). */
export function take(it: CoverageCase, request: CoverageRequest): void {
  const { clocks } = it.process;
  const n = it.requesters.length + 1;
  it.requesters.push({ n, request, repliedAt: null, end: null });
  const name = replyClockName(n);
  clocks.escalateTo(name, marketingHeads);
  clocks.start(
    clocks.processClock((calendar) => startClock(name, request.replyBudget, request.receivedAt, calendar)),
  );
}

function join(it: CoverageCase, request: CoverageRequest): void {
  take(it, request);
  reach(it, 'coverage-joined', changesOf(it, it.requesters.length));
}

/** What the record has to learn of the n-th requester as they are now. */
export function changesOf(it: CoverageCase, n: number): Details {
  return requesterChanges(it.process.record.view.details, requester(it, n));
}

function requester({ requesters }: Pick<CoverageCase, 'requesters'>, n: number): RequesterState {
  const state = requesters[n - 1];
  if (state === undefined) throw new RangeError(`No requester ${n}`);
  return state;
}

/** Notes how a requester is from now on. */
export function mark(
  it: CoverageCase,
  n: number,
  so: Partial<Omit<RequesterState, 'n'>>,
  by: PersonActor,
): void {
  it.requesters[n - 1] = { ...requester(it, n), ...so };
  learn(it, changesOf(it, n), by);
  if (so.repliedAt !== undefined) it.process.clocks.stop(replyClockName(n));
}

/**
 * Replies to everybody who joined, each as soon as there is something to reply; beside the story, until the case takes no more requests.
 */
export async function replyToJoined(it: CoverageCase): Promise<void> {
  const replies: Promise<void>[] = [];
  for (let n = 2; ; n += 1) {
    await condition(() => it.requesters.length >= n || !takesRequests(it.process.record.view));
    if (it.requesters.length < n) break;
    const reply = replyTo(it, n);
    // Whoever ends the story ends this too; it is awaited below.
    reply.catch(() => {});
    replies.push(reply);
  }
  await Promise.all(replies);
}

async function replyTo(it: CoverageCase, n: number): Promise<void> {
  await condition(() => it.reply !== null);
  const state = it.requesters[n - 1];
  if (state === undefined || it.reply === null) return;
  const { measures, expectedAt, askedOfCustomer } = it.reply;
  const { answer, by } = await ask(it, 'coverage-reply-joined', {
    ...forManager(it),
    place: placeOfRequester(state),
    limit: state.request.replyBudget,
    since: state.request.receivedAt,
    context: { ...about(state), reply: { measures, expectedAt, askedOfCustomer } },
  });
  noteContact(it, state, answer, 'to-customer', replyInWords(it, answer), by);
  mark(it, n, { repliedAt: now() }, by);
}

/** The requester a task is about: their own words in place of the first one's. */
export function about({ request }: RequesterState): { readonly [key: string]: Json } {
  const { customerNo, symptom, description, detail, contact, channel } = request;
  return { customerNo, symptom, description, detail, contact: { ...contact }, takenBy: channel };
}

/** Those for whom the case has not ended yet. */
export function waiting({ requesters }: Pick<CoverageCase, 'requesters'>): readonly RequesterState[] {
  return requesters.filter(({ end }) => end === null);
}

/** From here on the case takes no more requests. */
export function takeNoMore(it: CoverageCase): void {
  it.process.record.add('details.changed', { changes: { joinable: false } }, theProcess);
}
