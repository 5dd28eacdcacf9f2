import { z } from 'zod';
import { isTimeSeenBy } from '../../../domain/coverage/onlooker';
import type { Label } from '../../../domain/people/department';
import type { TaskView } from '../../../domain/process/human-task';
import { labelOf } from '../../../domain/process/labels';
import { type ClockOf, clocksOf } from '../../../domain/process/open-clocks';
import type { Caller } from '../../caller';
import type { Seen } from '../../onlookers';
import { type Route, type ScopeFilter, defineRoute } from '../../route';
import { clockAnswer, exampleClock, toClockAnswer } from '../../schemas/clock';
import { label } from '../../schemas/common';
import type { Services } from '../../services';
import { seenProcess } from './seen-process';
import { type Subject, about, numberIn, oneOf } from './subject';
import { tasksOf } from './whole-process';

export const namedClock = clockAnswer
  .extend({ taskId: z.string().nullable(), label })
  .meta({ id: 'NamedClock', description: '流程、任务、接单、问题或系统调用的时限' });

export const exampleNamedClock: z.input<typeof namedClock> = {
  ...exampleClock,
  taskId: null,
  label: { zh: '客户承诺', en: 'Promise to the customer' },
};

/** A clock of a process with what it times, in words. */
export interface NamedClock extends ClockOf {
  readonly label: Label;
}

/** Every clock of a process this person may see: its own, of its tasks, their hand-overs, its problems and stuck calls. */
export async function namedClocks(
  services: Services,
  subject: Subject,
  businessKey: string,
  reader: { readonly person: Caller; readonly scope: ScopeFilter },
): Promise<Seen & { readonly clocks: readonly NamedClock[] }> {
  const seen = await seenProcess(services, subject, businessKey, reader);
  const all = await tasksOf(services, seen.view);
  const tasks = all.filter((task) => isTimeSeenBy(seen.onlooker, task));
  const clocks = clocksOf(seen.view, tasks).map((each) => ({ ...each, label: labelOfClock(each, tasks) }));
  return { ...seen, clocks };
}

function labelOfClock({ clock, taskId }: ClockOf, tasks: readonly TaskView[]): Label {
  const [kind = clock.name] = clock.name.split(':', 1);
  const task = tasks.find((candidate) => candidate.taskId === taskId);
  if (task === undefined) return labelOf('clock', kind);
  const { zh, en } = task.title;
  return kind === 'accept' ? { zh: `「${zh}」接单`, en: `Accepting: ${en}` } : { zh: `「${zh}」`, en };
}

export function toNamedClock({ clock, taskId, label: words }: NamedClock): z.input<typeof namedClock> {
  return { ...toClockAnswer(clock), taskId, label: words };
}

/** All clocks of a process (CAL-2, CAL-3). */
export function clocksOfProcess(services: Services, subject: Subject): Route {
  const { path, numbered, names } = subject;
  const { params, ...one } = oneOf(subject);
  return defineRoute({
    ...one,
    method: 'GET',
    path: `${path}/:${numbered}/clocks`,
    operationId: `list${names.one}Clocks`,
    summary: about(subject, '的全部时限', 'All clocks'),
    request: { params },
    responses: {
      200: {
        schema: z.object({
          calendar: z.object({ id: z.string(), version: z.number() }),
          warnings: z.array(z.string()),
          items: z.array(namedClock),
        }),
        description: { zh: '时限', en: 'The clocks' },
        example: {
          calendar: { id: 'cn-standard', version: 1 },
          warnings: [],
          items: [exampleNamedClock],
        },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, person, scope }) => {
      const number = numberIn(subject, asked);
      const { view, clocks } = await namedClocks(services, subject, number, { person, scope });
      return {
        status: 200,
        body: {
          calendar: { ...view.calendar },
          warnings: [...view.warnings],
          items: clocks.map(toNamedClock),
        },
      };
    },
  });
}
