import { z } from 'zod';
import { labelOf } from '../../domain/process/labels';
import type { Incident } from '../../storage/views/flow-desk-views';
import { instant, label } from './common';
import { exampleRef, processRef, toProcessRef } from './process-ref';

export const incidentAnswer = z
  .object({
    system: z.string(),
    title: label,
    since: instant,
    processes: z.number().meta({ description: '受影响流程数 / how many processes wait' }),
    longestWaiting: processRef.meta({ description: '等待最久的流程 / the one that has waited longest' }),
    operations: z.array(z.string()),
    lastDetail: z.string().meta({ description: '最近一次失败 / what went wrong last' }),
  })
  .meta({ id: 'Incident' });

type IncidentAnswer = z.input<typeof incidentAnswer>;

/** An outside system that does not answer, as the API shows it. */
export function toIncidentAnswer(incident: Incident): IncidentAnswer {
  const { system, since, processes, longestWaiting, operations, lastDetail } = incident;
  return {
    system,
    title: labelOf('system', system),
    since,
    processes,
    longestWaiting: toProcessRef(longestWaiting),
    operations: [...operations],
    lastDetail,
  };
}

export const exampleIncident: IncidentAnswer = {
  system: 'billing',
  title: { zh: '计费系统', en: 'Billing' },
  since: '2026-11-23T02:00:00.000Z',
  processes: 37,
  longestWaiting: exampleRef,
  operations: ['start'],
  lastDetail: 'connection refused',
};
