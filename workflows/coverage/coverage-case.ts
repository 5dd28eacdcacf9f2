import type { CoverageAnswers, CoverageTaskName, InitialReply, Spoken } from '../../domain/coverage/answers';
import type { CoverageStart } from '../../domain/coverage/coverage';
import type { Measurement } from '../../domain/coverage/measurement';
import type { RequesterState } from '../../domain/coverage/requester';
import { coverageTaskTitles } from '../../domain/coverage/tasks';
import type { Instant } from '../../domain/calendar/working-calendar';
import { localTimeOf } from '../../domain/calendar/local-time';
import type { Json } from '../../domain/json';
import { networkMaintenance } from '../../domain/people/groups';
import type { PersonActor } from '../../domain/process/actor';
import { type Case, type CaseTask, askInCase, forGroup, learn } from '../shared/case';
import type { Answered } from '../shared/task-desk';

/** One coverage request on its way: what its stages share. */
export interface CoverageCase extends Case<CoverageStart> {
  /** Everybody who asked, the one who opened the case first. */
  readonly requesters: RequesterState[];
  /** The initial reply, as the first customer was given it; null before. */
  reply: InitialReply | null;
  /** Who works at the place; empty before network maintenance named somebody. */
  technicianId: string;
  before: Measurement | null;
  buildingAt: Instant | null;
  measuredAt: Instant | null;
  /** Why the work has to be done again; null in the first round. */
  again: string | null;
}

/** Asks somebody to do one of the tasks; each carries what people need to know about the case. */
export async function ask<T extends CoverageTaskName>(
  it: CoverageCase,
  name: T,
  task: CaseTask,
): Promise<Answered<CoverageAnswers[T]>> {
  const { place } = it.start;
  const [{ request }] = it.requesters as [RequesterState];
  const context: { readonly [key: string]: Json } = {
    address: { ...place },
    symptom: request.symptom,
    description: request.description,
    detail: request.detail,
    contact: { ...request.contact },
    ...task.context,
  };
  return await askInCase<CoverageAnswers[T]>(it, name, coverageTaskTitles[name], { ...task, context });
}

/** What the named technician is asked to do at the place. Who was given the work in their place goes on with it. */
export async function askTechnician<T extends CoverageTaskName>(
  it: CoverageCase,
  name: T,
  task: Pick<CaseTask, 'limit' | 'since' | 'context'>,
): Promise<CoverageAnswers[T]> {
  const candidates = [it.technicianId];
  const { answer, by } = await ask(it, name, { ...forGroup(it, networkMaintenance), candidates, ...task });
  if (by.onBehalfOf === null && by.id !== it.technicianId) {
    it.technicianId = by.id;
    learn(it, { technicianId: by.id }, by);
  }
  return answer;
}

/** What was said to a customer, in the contact log. */
export function noteContact(
  { process, start }: Pick<CoverageCase, 'process' | 'start'>,
  { request }: RequesterState,
  { channel, contact }: Spoken,
  direction: 'to-customer' | 'from-customer',
  said: string,
  by: PersonActor,
): void {
  const { customerNo } = request;
  const summary = `${customerNo}: ${said}`;
  const withAnother = customerNo === start.customerNo ? {} : { customerNo };
  process.record.add('customer.contacted', { channel, contact, direction, summary, ...withAnother }, by);
}

/** An initial reply as the contact log has it. */
export function replyInWords(
  it: CoverageCase,
  { measures, askedOfCustomer, expectedAt }: InitialReply,
): string {
  return `${measures};${askedOfCustomer};${localTime(it, expectedAt)}`;
}

/** An instant as people say it where the case's calendar is kept. */
export function localTime({ process }: CoverageCase, at: Instant): string {
  return localTimeOf(process.clocks.calendarInForce, at);
}
