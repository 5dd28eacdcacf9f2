import { z } from 'zod';
import { customerStateLabels, customerStates, customerView } from '../../../domain/order/customer-view';
import type { Label } from '../../../domain/people/department';
import { type Route, defineRoute } from '../../route';
import { instant, label } from '../../schemas/common';
import type { Services } from '../../services';
import { numberIn, oneOf } from '../processes/subject';
import { visibleProcess } from '../processes/visible-process';
import { tasksOf } from '../processes/whole-process';
import { orderSubject } from './order-subject';

const { params, ...one } = oneOf(orderSubject);

const answer = z
  .object({
    orderNo: z.string(),
    productName: label,
    state: z.enum(customerStates),
    stateLabel: label,
    promise: z
      .object({
        dueAt: instant
          .nullable()
          .meta({ description: '等待客户时为空 / null while it waits for the customer' }),
        acceptedAt: instant.nullable(),
      })
      .nullable(),
    milestones: z.array(z.object({ name: z.string(), label, at: instant })),
    nextAppointment: z.object({ what: label, until: instant.nullable() }).nullable(),
  })
  .meta({ id: 'CustomerView' });

/** What may be told to the customer: nothing of stations or people inside (O2A-4). */
export function getCustomerView(services: Services): Route {
  return defineRoute({
    ...one,
    method: 'GET',
    path: '/api/v1/orders/:orderNo/customer-view',
    operationId: 'getCustomerView',
    summary: { zh: '可告知客户的进度', en: 'What the customer may know' },
    request: { params },
    responses: {
      200: {
        schema: answer,
        description: { zh: '对客户口径', en: 'In the customer’s words' },
        example: {
          orderNo: 'SO-20261120-0001',
          productName: { zh: 'DDN 专线', en: 'Leased line (DDN)' },
          state: 'in-progress',
          stateLabel: customerStateLabels['in-progress'],
          promise: { dueAt: '2026-11-27T08:00:00.000Z', acceptedAt: null },
          milestones: [
            {
              name: 'order-accepted',
              label: { zh: '已答复受理', en: 'Order accepted' },
              at: '2026-11-20T08:30:00.000Z',
            },
          ],
          nextAppointment: {
            what: { zh: '上门装机', en: 'A technician comes to install' },
            until: '2026-11-25T08:00:00.000Z',
          },
        },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, scope }) => {
      const view = await visibleProcess(services, orderSubject, numberIn(orderSubject, asked), scope);
      const openTasks = (await tasksOf(services, view)).filter(({ closedAt }) => closedAt === null);
      const { state, ...rest } = customerView(view, openTasks);
      return {
        status: 200,
        body: {
          orderNo: view.businessKey,
          productName: view.details['productName'] as unknown as Label,
          state,
          stateLabel: customerStateLabels[state],
          ...rest,
        },
      };
    },
  });
}
