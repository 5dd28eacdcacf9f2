import type { CalendarApplication } from '../domain/calendar/calendar-change';
import type { Fact } from '../domain/assessment/fact';
import type { BatchItem } from '../domain/batch/batch';
import type { Instant, WorkingCalendar } from '../domain/calendar/working-calendar';
import type { LogEntry, OurContact, TierChange } from '../domain/customer/account';
import type { Address, Contract, Customer } from '../domain/customer/customer';
import type { UsageFact, UsageHit } from '../domain/exit/usage';
import type { FilePart } from '../domain/customer/file';
import type { Absence } from '../domain/people/absence';
import type { Person } from '../domain/people/person';
import type { Member } from '../domain/process/actor';
import type { ProcessEvent } from '../domain/process/event';
import type { TaskView } from '../domain/process/human-task';
import type { Notification } from '../domain/process/notification';
import type { SavedFilter } from '../domain/process/saved-filter';
import type { ProcessView } from '../domain/process/process-view';
import type { ChainedEntry } from './chained-log';

/** An event as it is kept: numbered in its process, chained to the one before. `_id` is `<processId>#<seq>`. */
export type StoredEvent = ProcessEvent & {
  readonly _id: string;
  readonly hash: string;
  readonly previousHash: string | null;
};

/** A process view as it is kept; `promiseDueAt` puts those that promise nothing last, `urgency` is the place of each among all. */
export type StoredProcess = ProcessView & {
  readonly _id: string;
  readonly promiseDueAt: string;
  readonly urgency: string;
};

/** A task view as it is kept; `audience` says whom it concerns, `sortDueAt` puts tasks whose clock is paused last, `urgency` is the inbox's order. */
export type StoredTask = TaskView & {
  readonly _id: string;
  readonly audience: readonly string[];
  readonly sortDueAt: string;
  readonly urgency: string;
};

/** A case behind a figure (ASM-2), as it is kept. */
export type StoredFact = Fact & { readonly _id: string };

/** How much of a process's record its facts were made from: up to event `seq`, which has `hash`. `_id` is the process. */
export interface StoredAssessed {
  readonly _id: string;
  readonly seq: number;
  readonly hash: string;
}

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
type ChangeName =
  | 'absence.recorded'
  | 'absence.not-recorded'
  | 'absence.ended'
  | 'person.learned'
  | 'calendar.published'
  | 'calendar.not-published'
  | 'calendar.applied'
  | 'limits.published'
  | 'limits.not-published'
  | 'decision-table.drafted'
  | 'decision-table.tried'
  | 'decision-table.published'
  | 'decision-table.not-published'
  | 'customer.signed'
  | 'customer.created'
  | 'customer.not-created'
  | 'customer.file-changed'
  | 'customer.file-not-changed'
  | 'customer.contacts-changed'
  | 'customer.contacts-not-changed'
  | 'customer.contacted'
  | 'customer.tier-changed'
  | 'customer.tier-not-changed'
  | 'customer.manager-changed'
  | 'customer.manager-not-changed'
  | 'contract.added'
  | 'contract.not-added'
  | 'contract.ended'
  | 'contract.not-ended'
  | 'webhook.created'
  | 'webhook.changed'
  | 'webhook.secret-rotated'
  | 'webhook.secret-not-rotated'
  | 'webhook.deleted'
  | 'webhook.redelivered';

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

/** A customer as it is kept; one of before issue 5 has no more than the customer itself. */
/** An item of a batch; `_id` is `<batchNo>#<item>`. */
export type StoredBatchItem = BatchItem & { readonly _id: string };

export type StoredCustomer = Customer & {
  readonly _id: string;
  readonly contacts?: readonly OurContact[];
  /** How many contacts, so that breaches are found by an index (CUS-3). */
  readonly contactCount?: number;
  readonly contactsVersion?: number;
  readonly tierHistory?: readonly TierChange[];
  /** The change of account manager that moved it last. */
  readonly movedIn?: string;
};

/** Customers of one manager that a change of account manager has to itself while it is under way (HND-1). */
export interface ManagerClaim {
  readonly changeNo: string;
  /** Null: all the manager has. */
  readonly customerNos: readonly string[] | null;
  readonly at: Instant;
}

/** The claims on the customers of a manager. `_id` is the manager. */
export interface StoredManagerClaims {
  readonly _id: string;
  readonly claims: readonly ManagerClaim[];
}

/** A part of a customer's file. `_id` is `<customerNo>:<part>`. */
export type StoredFilePart = FilePart & { readonly _id: string };

export type StoredLogEntry = LogEntry & { readonly _id: string };

export type StoredContract = Contract & { readonly _id: string };
export type StoredAddress = Address & { readonly _id: string };

/** Who published a version of reference data, when and why. */
export interface Publication {
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly reason: string;
  /** What the request was known by; null without an Idempotency-Key. */
  readonly requestKey: string | null;
}

/** A version of a calendar; the first one was published by nobody. */
export type StoredCalendar = WorkingCalendar & {
  readonly _id: string;
  readonly publication?: Publication;
};

export type StoredCalendarApplication = CalendarApplication & { readonly _id: string };

/** A version of a table of limits (CUS-2). `_id` is `<table>@<version>`. */
export interface StoredLimitTable {
  readonly _id: string;
  readonly table: string;
  readonly version: number;
  readonly content: object;
  readonly publication: Publication;
}

/** `_id` is `<orderNo>:<period>`. */
export type StoredUsageFact = UsageFact & { readonly _id: string };

/** The last exit opened because of a customer's usage facts. `_id` is the customer. */
export interface StoredExitWatch {
  readonly _id: string;
  readonly exitNo: string;
  readonly period: string;
  readonly hits: readonly UsageHit[];
}

/** A filter somebody saved, as it is kept; `_id` is the person and the name. */
export type StoredSavedFilter = SavedFilter & { readonly _id: string; readonly personId: string };
