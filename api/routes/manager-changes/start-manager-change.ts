import { calendarWindow } from '../../../domain/calendar/window';
import { localYear } from '../../../domain/calendar/local-time';
import { BusinessError } from '../../../domain/errors';
import type { Role } from '../../../domain/people/department';
import { type ManagerChangeInput, managerChangeInput } from '../../../domain/manager-change/input';
import { type ManagerChangeFacts, admitManagerChange } from '../../../domain/manager-change/intake-rules';
import { mayChangeManagers } from '../../../domain/manager-change/may-change-managers';
import type { PersonActor } from '../../../domain/process/actor';
import { processIdOf } from '../../../domain/process/process-kind';
import { managerChangeOpening } from '../../../gateway/manager-change-opening';
import { actingAs } from '../../acting-as';
import type { Caller } from '../../caller';
import { businessNumber } from '../../../intake/business-number';
import { type Route, defineRoute } from '../../route';
import { managerChangeScope } from '../../scopes';
import type { Services } from '../../services';
import { exampleManagerChange, managerChangeAnswer, toManagerChangeAnswer } from './manager-change-answer';
import { claimCustomers } from './claim-customers';
import { standingProcess } from '../processes/visible-process';
import { managerChangeSubject } from './manager-change-subject';

const changeCalendar = 'cn-standard';

/** Who decides on managers; of the heads that of key accounts alone. */
export const deciders: readonly Role[] = ['area-manager', 'department-head'];

/** Begins a change of account manager: the successor is asked first, nothing moves before they accept (HND-1). */
export function startManagerChange(services: Services): Route {
  const { views, tables, gateway, now } = services;
  return defineRoute({
    method: 'POST',
    path: '/api/v1/manager-changes',
    operationId: 'startManagerChange',
    summary: { zh: '发起客户经理变更', en: 'Begin a change of account manager' },
    tag: 'customers',
    request: {
      body: managerChangeInput,
      bodyExamples: {
        all: {
          summary: { zh: '移交全部客户', en: 'All customers of a manager' },
          value: { fromManagerId: 'am-01', toManagerId: 'am-02', customerNos: 'all', reason: '岗位调整' },
        },
        some: {
          summary: { zh: '移交部分客户', en: 'Some customers' },
          value: {
            fromManagerId: 'am-01',
            toManagerId: 'am-02',
            customerNos: ['C-1001', 'C-1002'],
            reason: '行业经理制',
            effectiveFrom: '2026-12-01T09:00:00+08:00',
          },
        },
      },
    },
    responses: {
      201: {
        schema: managerChangeAnswer,
        description: { zh: '已发起', en: 'Begun' },
        example: { ...exampleManagerChange, state: 'acknowledged', stage: 'succession' },
      },
    },
    problems: ['unknown-person', 'not-a-colleague', 'unknown-customer', 'date-in-the-past', 'conflict'],
    access: { roles: deciders, scope: managerChangeScope },
    idempotent: true,
    handle: async ({ body, person, requestKey }) => {
      const startedBy = decidingAs(person);
      const changeNo = businessNumber('MC', requestKey);
      const startedAt = now();
      const calendar = await views.reference.calendar(changeCalendar);
      if (calendar === null)
        throw new BusinessError('unavailable', `The calendar ${changeCalendar} is missing.`);
      // A request repeated finds its own change, whose customers may have moved meanwhile.
      const isBegun = (await views.processes.find(processIdOf('manager-change', changeNo), {})) !== null;
      if (!isBegun) admitManagerChange(body, await factsOf(services, body));
      const { fromManagerId, toManagerId, reason, effectiveFrom } = body;
      const customerNos = body.customerNos === 'all' ? null : body.customerNos;
      if (!isBegun) await claimCustomers(services, fromManagerId, { changeNo, customerNos, at: startedAt });
      const year = localYear(calendar, Date.parse(startedAt));
      const { process: inForce } = await tables.inForceForAll();
      await gateway.start(
        managerChangeOpening({
          changeNo,
          requestKey,
          startedAt,
          startedBy,
          fromManagerId,
          toManagerId,
          customerNos,
          reason,
          effectiveFrom: effectiveFrom === null ? null : new Date(effectiveFrom).toISOString(),
          calendar: calendarWindow(calendar, year, year + 1),
          limits: inForce.content,
        }),
      );
      const begun = await standingProcess(services, managerChangeSubject, changeNo);
      const headers = { Location: `/api/v1/manager-changes/${changeNo}` };
      return { status: 201, body: toManagerChangeAnswer(begun), headers };
    },
  });
}

/**
 * As whom the caller decides on managers.
 * @throws BusinessError `forbidden`
 */
export function decidingAs(person: Caller): PersonActor {
  const by = actingAs(person, mayChangeManagers);
  if (mayChangeManagers(by)) return by;
  throw new BusinessError('forbidden', 'This is for area managers and the head of key accounts.');
}

async function factsOf(
  { views, now }: Services,
  { fromManagerId, toManagerId, customerNos }: ManagerChangeInput,
): Promise<ManagerChangeFacts> {
  const wanted = customerNos === 'all' ? [] : customerNos;
  const [successor, named, owned] = await Promise.all([
    views.people.find(toManagerId),
    views.reference.listCustomers([{ _id: { $in: wanted } }], 1, Math.max(wanted.length, 1)),
    views.reference.listCustomers([{ managerId: fromManagerId }], 1, 1),
  ]);
  return {
    successor,
    named: named.items,
    owned: owned.total,
    now: now(),
  };
}
