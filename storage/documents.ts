import type { WorkingCalendar } from '../domain/calendar/working-calendar';
import type { Address, Contract, Customer } from '../domain/customer/customer';
import type { Absence } from '../domain/people/absence';
import type { Person } from '../domain/people/person';
import type { Member } from '../domain/process/actor';
import type { ProcessEvent } from '../domain/process/event';
import type { TaskView } from '../domain/process/human-task';
import type { Notification } from '../domain/process/notification';
import type { ProcessView } from '../domain/process/process-view';
import type { ChainedEntry } from './chained-log';

/** An event as it is kept: numbered in its process, chained to the one before. `_id` is `<processId>#<seq>`. */
export type StoredEvent = ProcessEvent & {
  readonly _id: string;
  readonly hash: string;
  readonly previousHash: string | null;
};

/** A process view as it is kept, with the promise's due date where lists can sort by it. */
export type StoredProcess = ProcessView & { readonly _id: string; readonly promiseDueAt: string };

/** A task view as it is kept; `sortDueAt` puts tasks whose clock is paused last. */
export type StoredTask = TaskView & { readonly _id: string; readonly sortDueAt: string };

export type StoredNotification = Notification & { readonly _id: string };

/** A refused attempt (design 4): who tried what, and why not. Chained within the API process that refused it. */
export interface StoredRefusal {
  readonly _id: string;
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  readonly personId: string | null;
  readonly route: string;
  readonly subject: string | null;
  readonly reason: string;
  readonly hash: string;
  readonly previousHash: string | null;
}

/** What can change in the reference data by what people do. `not-recorded` takes back a change that another came before. */
type ChangeName = 'absence.recorded' | 'absence.not-recorded' | 'absence.ended' | 'person.learned';

/** A change of reference data, chained within the API process that made it: who changed what, to what, and why. */
export interface StoredChange extends ChainedEntry {
  readonly personId: string;
  readonly what: ChangeName;
  /** Id of what was changed. */
  readonly subject: string;
  /** What is so from now on. Plain JSON without undefined, and without names (rule 6). */
  readonly data: object;
  readonly reason: string | null;
}

/** An HTTP answer as it was given the first time. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The answer kept for an Idempotency-Key; `startedAt` is a Date because MongoDB's TTL needs one. */
export interface StoredAnswer {
  readonly _id: string;
  readonly fingerprint: string;
  readonly startedAt: Date;
  readonly answer: KeptAnswer | null;
}

/** An entry of the people directory; `since`: when somebody signed in and was first known to be so. */
export type StoredPerson = Person & { readonly _id: string; readonly since: string };

/** An absence as it is kept: with who was absent as they were then, and the requests that recorded and ended it. */
export type StoredAbsence = Absence & {
  readonly _id: string;
  readonly absent: Member;
  readonly requestKey: string | null;
  readonly endRequestKey: string | null;
};

export type StoredCustomer = Customer & { readonly _id: string };
export type StoredContract = Contract & { readonly _id: string };
export type StoredAddress = Address & { readonly _id: string };
export type StoredCalendar = WorkingCalendar & { readonly _id: string };
