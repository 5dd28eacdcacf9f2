import { z } from 'zod';
import { BusinessError } from '../../domain/errors';
import { mayRecordAbsenceOf } from '../../domain/people/absence-rights';
import type { Person } from '../../domain/people/person';
import { memberOf } from '../../domain/process/actor';
import type { Condition } from '../../storage/find-page';
import { OutOfScope } from '../out-of-scope';
import { type Route, type ScopeFilter, defineRoute } from '../route';
import { absenceAnswer, exampleAbsence } from '../schemas/absence';
import { mapPage, pageOf, pageQuery } from '../schemas/common';
import { absenceScope } from '../scopes';
import type { Services } from '../services';

const personId = z.string().min(1).max(64);

const reason = z.string().trim().min(1).max(500).meta({ description: '原因 / why', example: '年休假' });

const moment = z.iso.datetime({ offset: true });

const absence = {
  schema: absenceAnswer,
  description: { zh: '请假与代理', en: 'The absence' },
  example: exampleAbsence,
};

const listQuery = z.strictObject({
  ...pageQuery,
  personId: personId.optional().meta({ description: '谁请假 / who is absent' }),
  deputyId: personId.optional().meta({ description: '谁代理 / who stands in' }),
  over: z.stringbool().optional().meta({ description: '已结束 / whether it is over' }),
});

export function listAbsences({ views, now }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/absences',
    operationId: 'listAbsences',
    summary: { zh: '请假与代理', en: 'Absences and their deputies' },
    tag: 'people',
    request: { query: listQuery },
    responses: {
      200: {
        schema: pageOf(absenceAnswer),
        description: { zh: '一页请假记录', en: 'A page of absences' },
        example: { items: [exampleAbsence], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: absenceScope },
    idempotent: false,
    handle: async ({ query, scope }) => {
      const conditions: Condition[] = [scope];
      if (query.personId !== undefined) conditions.push({ personId: query.personId });
      if (query.deputyId !== undefined) conditions.push({ deputyId: query.deputyId });
      if (query.over === true)
        conditions.push({ $or: [{ endedAt: { $ne: null } }, { to: { $lte: now() } }] });
      if (query.over === false) conditions.push({ endedAt: null, to: { $gt: now() } });
      const found = await views.absences.list(conditions, query.page, query.pageSize);
      return { status: 200, body: mapPage(found, (item) => item) };
    },
  });
}

/** Says that somebody is away, and who stands in meanwhile (O2A-5). */
export function recordAbsence({ views, absences, now }: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/absences',
    operationId: 'recordAbsence',
    summary: { zh: '登记请假与代理人', en: 'Record an absence and its deputy' },
    description: {
      zh: '本人，或其工位经理、部门负责人、区域经理（客户经理），或管理员登记。',
      en: 'For oneself; for others by the manager of their station, the head of their department, the area manager (account managers) or an administrator.',
    },
    tag: 'people',
    request: {
      body: z.strictObject({
        personId: personId.optional().meta({ description: '谁请假，默认本人 / who, the caller by default' }),
        deputyId: personId.meta({ description: '同部门代理人 / who stands in, of the same department' }),
        from: moment.meta({ description: '开始 / from' }),
        to: moment.meta({ description: '返岗时刻 / until' }),
        reason,
      }),
      bodyExamples: {
        own: {
          summary: { zh: '本人休假', en: 'One’s own leave' },
          value: {
            deputyId: 'am-01',
            from: '2026-11-23T09:00:00+08:00',
            to: '2026-11-28T18:00:00+08:00',
            reason: '年休假',
          },
        },
      },
    },
    responses: { 201: absence },
    problems: ['unknown-person', 'wrong-deputy', 'absence-overlaps', 'date-in-the-past'],
    access: { roles: 'anyone-signed-in', scope: 'everything' },
    idempotent: true,
    handle: async ({ body, person, requestKey }) => {
      const { personId: absentId = person.id, deputyId } = body;
      const known = await views.people.findAll([absentId, deputyId]);
      const absent = absentId === person.id ? person : inDirectory(known, absentId, 'personId');
      refuseUnless(mayRecordAbsenceOf(person, absent), absent);
      refuseOtherDepartment(absent, inDirectory(known, deputyId, 'deputyId'));
      const recorded = await absences.record({
        absent: memberOf(absent),
        deputyId,
        from: new Date(body.from).toISOString(),
        to: new Date(body.to).toISOString(),
        reason: body.reason,
        recordedBy: person.id,
        recordedAt: now(),
        requestKey,
      });
      return { status: 201, body: recorded };
    },
  });
}

function inDirectory(known: readonly Person[], id: string, field: string): Person {
  const found = known.find((person) => person.id === id);
  if (found !== undefined) return found;
  throw new BusinessError('unknown-person', `Nobody called ${id} is in the directory.`, [
    { field, reason: '人员不在名录中 / is not in the directory' },
  ]);
}

function refuseUnless(may: boolean, absent: Person): void {
  if (!may) throw new BusinessError('forbidden', `The absence of ${absent.id} is not yours to decide.`);
}

function refuseOtherDepartment(absent: Person, deputy: Person): void {
  if (deputy.department === absent.department) return;
  throw new BusinessError('wrong-deputy', `${deputy.id} works in another department than ${absent.id}.`, [
    { field: 'deputyId', reason: '不在同一部门 / is of another department' },
  ]);
}

/** Somebody is back early, or does not go at all. */
export function endAbsence(services: Services): Route {
  const { absences, now } = services;
  return defineRoute({
    method: 'POST',
    path: '/api/v1/absences/:absenceId/end',
    operationId: 'endAbsence',
    summary: { zh: '提前结束请假', en: 'End an absence early' },
    tag: 'people',
    request: {
      params: z.strictObject({
        absenceId: z.string().max(80).meta({ description: '请假编号', example: 'am-02.1' }),
      }),
      body: z.strictObject({ reason }),
      bodyExamples: {
        back: { summary: { zh: '提前返岗', en: 'Back early' }, value: { reason: '提前返岗' } },
      },
    },
    responses: {
      200: { ...absence, example: { ...exampleAbsence, endedAt: '2026-11-26T01:00:00.000Z' } },
    },
    problems: ['not-found', 'absence-over'],
    access: { roles: 'anyone-signed-in', scope: absenceScope },
    idempotent: true,
    handle: async ({ params: { absenceId }, body, person, scope, requestKey }) => {
      const absent = await visibleAbsent(services, absenceId, scope);
      refuseUnless(mayRecordAbsenceOf(person, absent), absent);
      const request = { absenceId, endedBy: person.id, at: now(), reason: body.reason, requestKey };
      return { status: 200, body: await absences.end(request) };
    },
  });
}

/**
 * Whose absence it is, as far as the caller may see it.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same, for one they may not see
 */
async function visibleAbsent({ views }: Services, absenceId: string, scope: ScopeFilter): Promise<Person> {
  const found = await views.absences.find(absenceId, scope);
  const refusal = `There is no absence ${absenceId} that you may see.`;
  if (found === null && (await views.absences.find(absenceId, {})) !== null) throw new OutOfScope(refusal);
  const absent = found === null ? null : await views.people.find(found.personId);
  if (absent === null) throw new BusinessError('not-found', refusal);
  return absent;
}
