import { z } from 'zod';
import { eventsSeenBy } from '../../../domain/coverage/onlooker-events';
import type { ProcessEvent } from '../../../domain/process/event';
import { recordContact } from '../../../workflows/shared/contract';
import type { Seen } from '../../onlookers';
import { type Route, defineRoute } from '../../route';
import { exampleDoer, doer, doerOf } from '../../schemas/doer';
import { instant } from '../../schemas/common';
import type { Services } from '../../services';
import { attending, attendingAs, steer } from './attending';
import { type Subject, about, numberIn, oneOf } from './subject';
import { seenProcess } from './seen-process';

export const contactInput = z.strictObject({
  channel: z.enum(['phone', 'visit', 'message', 'mail']).meta({ description: '方式 / how' }),
  direction: z.enum(['to-customer', 'from-customer']).meta({ description: '我方或客户发起 / who began' }),
  contact: z.string().trim().min(1).max(200).meta({ description: '客户方联系人 / with whom' }),
  summary: z.string().trim().min(1).max(2_000).meta({ description: '内容 / what was said' }),
});

export const contactAnswer = contactInput
  .extend({ at: instant, by: doer })
  .meta({ id: 'CustomerContact', description: '客户联系记录 / what was said to or by the customer' });

type ContactAnswer = z.input<typeof contactAnswer>;

const exampleInput: z.input<typeof contactInput> = {
  channel: 'phone',
  direction: 'from-customer',
  contact: '信息中心刘主任',
  summary: '询问进度，已答复周四上门',
};

const exampleContact: ContactAnswer = { ...exampleInput, at: '2026-11-23T02:00:00.000Z', by: exampleDoer };

function toContact({
  at,
  actor,
  data,
}: Extract<ProcessEvent, { type: 'customer.contacted' }>): ContactAnswer {
  const { channel, direction, contact, summary } = data;
  return { channel, direction, contact, summary, at, by: doerOf(actor) };
}

async function contactsOf({ views }: Services, { view, onlooker }: Seen): Promise<ContactAnswer[]> {
  const { processId, customerNo } = view;
  const contacts = await views.processes.eventsOf(processId, 'customer.contacted');
  return eventsSeenBy(onlooker, contacts, customerNo).map(toContact);
}

const responses = {
  200: {
    schema: z.object({ items: z.array(contactAnswer) }),
    description: { zh: '全部客户联系记录', en: 'Everything said, in order' },
    example: { items: [exampleContact] },
  },
};

/** The contact log of a process (O2A-4). */
export function listContacts(services: Services, subject: Subject): Route {
  const { path, numbered, names } = subject;
  const { params, ...one } = oneOf(subject);
  return defineRoute({
    ...one,
    responses,
    method: 'GET',
    path: `${path}/:${numbered}/contacts`,
    operationId: `list${names.one}Contacts`,
    summary: about(subject, '的客户联系记录', 'The contact log'),
    request: { params },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, person, scope }) => {
      const seen = await seenProcess(services, subject, numberIn(subject, asked), { person, scope });
      return { status: 200, body: { items: await contactsOf(services, seen) } };
    },
  });
}

/** Whoever looks after the customer notes what was said: the customer was answered (O2A-4). */
export function noteContact(services: Services, subject: Subject): Route {
  const { path, numbered, names } = subject;
  const { params, access, ...one } = oneOf(subject);
  return defineRoute({
    ...one,
    responses,
    method: 'POST',
    path: `${path}/:${numbered}/contacts`,
    operationId: `record${names.one}Contact`,
    summary: about(subject, '：登记客户联系', 'Note a contact with the customer'),
    request: {
      params,
      body: contactInput,
      bodyExamples: {
        usual: { summary: { zh: '答复询问', en: 'A question answered' }, value: exampleInput },
      },
    },
    problems: ['not-found', 'process-closed', 'conflict'],
    access: { ...access, roles: attending },
    idempotent: true,
    handle: async ({ params: asked, body, person, scope, requestKey }) => {
      const view = await steer(services, {
        subject,
        businessKey: numberIn(subject, asked),
        scope,
        requestKey,
        update: recordContact,
        as: (view) => attendingAs(person, view),
        request: (by) => ({ by, contact: body }),
      });
      return { status: 200, body: { items: await contactsOf(services, { view, onlooker: null }) } };
    },
  });
}
