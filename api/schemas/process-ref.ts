import { z } from 'zod';
import { labelOf } from '../../domain/process/labels';
import { processKinds } from '../../domain/process/process-kind';
import type { ProcessView } from '../../domain/process/process-view';
import { hrefOf } from '../processes/process-paths';
import { label } from './common';

/** Which process something is about, whatever its kind, and where it is to be found. */
export const processRefFields = {
  kind: z.enum(processKinds),
  kindLabel: label,
  processKey: z.string().meta({ description: '业务编号，如订单号 / business key, such as the order number' }),
  href: z.string().meta({ description: '详情地址 / where it is to be found' }),
};

export const processRef = z.object(processRefFields).meta({ id: 'ProcessRef' });

export type ProcessRef = z.input<typeof processRef>;

/** A process to be referred to. */
export function toProcessRef(process: Pick<ProcessView, 'kind' | 'businessKey'>): ProcessRef {
  const { kind, businessKey } = process;
  return { kind, kindLabel: labelOf('kind', kind), processKey: businessKey, href: hrefOf(process) };
}

export const exampleRef: ProcessRef = {
  kind: 'order',
  kindLabel: { zh: '订单', en: 'Order' },
  processKey: 'SO-20261120-0001',
  href: '/api/v1/orders/SO-20261120-0001',
};
