import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { LogEntry } from '../../../domain/customer/account';
import { logInput } from '../../../domain/customer/input';
import { partsOf } from '../../../domain/process/process-kind';
import { type Route, defineRoute } from '../../route';
import { instant, mapPage, pageOf, pageQuery } from '../../schemas/common';
import { processRef, toProcessRef } from '../../schemas/process-ref';
import type { Services } from '../../services';
import { customerParams, kept, keptCustomer } from './keeping';

const path = '/api/v1/customers/:customerNo/log';

const logEntry = logInput
  .extend({
    entryId: z.string(),
    at: instant,
    by: z.string(),
    process: processRef.nullable().meta({ description: '所涉流程 / the process it was about' }),
  })
  .meta({ id: 'CustomerLogEntry', description: '客户联系记录 / what was said to or by the customer' });

const exampleInput: z.input<typeof logInput> = {
  channel: 'visit',
  direction: 'to-customer',
  contact: '信息中心主任',
  summary: '年度走访，了解明年扩容计划',
};

const exampleEntry: z.input<typeof logEntry> = {
  ...exampleInput,
  entryId: 'C-1001.1',
  at: '2026-11-23T02:00:00.000Z',
  by: 'am-01',
  process: null,
};

function toEntry({ customerNo: _customerNo, processId, ...entry }: LogEntry): z.input<typeof logEntry> {
  return { ...entry, process: processId === null ? null : toProcessRef(partsOf(processId)) };
}

/** The contact log of a customer, with what was noted in their processes: nothing is lost when the manager changes (CUS-1). */
export function listCustomerLog(services: Services): Route {
  return defineRoute({
    ...kept,
    method: 'GET',
    path,
    operationId: 'listCustomerLog',
    summary: {
      zh: '客户联系记录（含流程内）',
      en: 'The contact log of a customer, with that of their processes',
    },
    request: { params: customerParams, query: z.strictObject(pageQuery) },
    responses: {
      200: {
        schema: pageOf(logEntry),
        description: { zh: '一页记录，新的在前', en: 'A page, the newest first' },
        example: { items: [exampleEntry], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params, query, person, scope }) => {
      const { customer } = await keptCustomer(services, params.customerNo, scope, person);
      const found = await services.views.accounts.log(customer.customerNo, query.page, query.pageSize);
      return { status: 200, body: mapPage(found, toEntry) };
    },
  });
}

/** Something was said to or by the customer that belongs to no process. */
export function noteCustomerContact(services: Services): Route {
  return defineRoute({
    ...kept,
    method: 'POST',
    path,
    operationId: 'noteCustomerContact',
    summary: { zh: '登记客户联系', en: 'Note a contact with the customer' },
    request: {
      params: customerParams,
      body: logInput,
      bodyExamples: { visit: { summary: { zh: '走访', en: 'A visit' }, value: exampleInput } },
    },
    responses: {
      201: { schema: logEntry, description: { zh: '已登记', en: 'Noted' }, example: exampleEntry },
    },
    problems: ['not-found'],
    idempotent: true,
    handle: async ({ params, body, person, scope, requestKey }) => {
      const { customer, by } = await keptCustomer(services, params.customerNo, scope, person);
      const { customerNo } = customer;
      const entryId = `${customerNo}.${requestKey ?? randomUUID()}`;
      const entry: LogEntry = {
        ...body,
        entryId,
        customerNo,
        at: services.now(),
        by: by.id,
        processId: null,
      };
      await services.accounts.log.note(entry);
      return { status: 201, body: toEntry(entry) };
    },
  });
}
