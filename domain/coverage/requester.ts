import type { Budget, Instant } from '../calendar/working-calendar';
import type { PersonActor } from '../process/actor';
import type { Tier } from '../tiers/tier';
import type { Channel } from './channel';
import type { Symptom } from './symptom';

/** One customer's request for the place, as it was taken (COV-1). */
export interface CoverageRequest {
  /** The same request sent again has the same. */
  readonly requestId: string;
  readonly customerNo: string;
  readonly tier: Tier;
  /** The customer's account manager, who may see the case also when another one owns it. */
  readonly managerId: string;
  readonly channel: Channel;
  readonly symptom: Symptom;
  readonly description: string;
  /** Floor, lift, parking deck… */
  readonly detail: string | null;
  /** Whom of the customer to ask for, and where. */
  readonly contact: { readonly name: string; readonly phone: string };
  readonly receivedAt: Instant;
  readonly enteredBy: PersonActor;
  /** ENT-1 of the customer's tier, when it was received. */
  readonly replyBudget: Budget;
}

/** How far a request is: each is answered, and at the end told the outcome. */
export interface RequesterState {
  /** 1 opened the case; the others joined it. */
  readonly n: number;
  readonly request: CoverageRequest;
  readonly repliedAt: Instant | null;
  readonly end: 'confirmed' | 'withdrawn' | 'told' | null;
}

/** The clock of the initial reply to the n-th requester (ENT-1). */
export function replyClockName(n: number): string {
  return `coverage-reply:${n}`;
}

/** Tells the tasks for several requesters apart. */
export function placeOfRequester({ n, request }: Pick<RequesterState, 'n' | 'request'>): string {
  return `${n}: ${request.customerNo}`;
}
