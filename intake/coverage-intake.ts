import { randomUUID } from 'node:crypto';
import type { CoverageStart } from '../domain/coverage/coverage';
import type { ImprovementTable } from '../domain/coverage/improvement';
import { type CoverageInput, coverageInput } from '../domain/coverage/input';
import { admitCoverage, placeOf } from '../domain/coverage/intake-rules';
import { caseOfPlace, detailsWithRequest, isPartOf } from '../domain/coverage/joining';
import type { CoverageLimits } from '../domain/coverage/limits';
import { placeKeyOf } from '../domain/coverage/place';
import type { CoverageRequest } from '../domain/coverage/requester';
import { improvementTable } from '../domain/limits/limit-tables';
import type { ProcessView } from '../domain/process/process-view';
import type { Condition } from '../storage/find-page';
import { coverageOpening } from '../gateway/coverage-opening';
import type { Opening } from '../gateway/opening';
import { businessNumber } from './business-number';
import { caseStartFor, customerFor } from './case-start';
import type { Entry, Intake, IntakeFacts } from './intake';

/** How better coverage of a place is asked for (COV-1). A request for a place that has an open case becomes part of it. */
export const coverageIntake: Intake<CoverageInput> = { kind: 'coverage', input: coverageInput, open };

async function open(body: CoverageInput, entry: Entry, facts: IntakeFacts): Promise<Opening> {
  const customer = await customerFor(facts, body.customerNo, entry);
  admitCoverage(body, customer, entry.enteredBy);
  const place = placeOf(body, await addressOf(body, facts));
  const placeKey = placeKeyOf(place);
  const requestId = entry.requestKey ?? randomUUID();
  const last = (await caseWith(requestId, placeKey, facts)) ?? (await lastCaseOf([], placeKey, facts));
  const n = caseOfPlace(last, requestId);
  // The same number for whoever asks for this place now: that is what joins two requests of one moment (decision 0021).
  const requestNo = `${businessNumber('COV', placeKey)}-${n}`;
  const { start, entitled } = await caseStartFor<CoverageLimits>(
    facts,
    'coverage',
    requestNo,
    customer,
    entry,
  );
  const { customerNo, tier, managerId, receivedAt, enteredBy } = start;
  const { channel, symptom, description, placeDetail: detail, contact } = body;
  const request: CoverageRequest = {
    requestId,
    customerNo,
    tier,
    managerId,
    channel,
    symptom,
    description,
    detail,
    contact,
    receivedAt,
    enteredBy,
    replyBudget: entitled.coverageReply,
  };
  const { version, content } = await facts.tables.newest(improvementTable);
  const opened: CoverageStart = {
    ...start,
    place,
    placeKey,
    caseOfPlace: n,
    request,
    // Only what has the shape of its table is ever published.
    rules: { version, content: content as ImprovementTable },
  };
  return coverageOpening(opened, last !== null && isPartOf(last, requestId));
}

async function addressOf({ place }: CoverageInput, { reference }: IntakeFacts) {
  if (!('addressId' in place)) return null;
  return (await reference.addresses([place.addressId]))[0] ?? null;
}

async function lastCaseOf(
  conditions: readonly Condition[],
  placeKey: string,
  { processes }: IntakeFacts,
): Promise<ProcessView | null> {
  const ofPlace = [{ kind: 'coverage' }, { 'details.placeKey': placeKey }, ...conditions];
  const newest = { page: 1, pageSize: 1, sort: 'startedAt', descending: true } as const;
  return (await processes.list(ofPlace, newest)).items[0] ?? null;
}

/** Sent again, a request is part of the case it joined, also when that is over and the place has another one. */
async function caseWith(
  requestId: string,
  placeKey: string,
  facts: IntakeFacts,
): Promise<ProcessView | null> {
  const isAny = detailsWithRequest().map((detail): Condition => ({ [`details.${detail}`]: requestId }));
  return await lastCaseOf([{ $or: isAny }], placeKey, facts);
}
