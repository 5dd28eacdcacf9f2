import { z } from 'zod';
import { workingMsBetween } from '../../../domain/calendar/working-time';
import { placeSeenBy, withTimeSeenBy } from '../../../domain/coverage/onlooker';
import { isAtRisk } from '../../../domain/process/at-risk';
import { labelOf } from '../../../domain/process/labels';
import { openWorkOf } from '../../../domain/process/open-work';
import { processProblem } from '../../../domain/process/process-problem';
import { promiseLeft } from '../../../domain/process/promise-left';
import { promiseOf } from '../../../domain/process/promise-of';
import { seenAs } from '../../onlookers';
import { type Route, defineRoute } from '../../route';
import { toClockAnswer } from '../../schemas/clock';
import { type ProcessControl, exampleProcessControl, processControl } from '../../schemas/process-control';
import { toProblemAnswer } from '../../schemas/process-problem';
import { toStuckCallAnswer } from '../../schemas/stuck-call';
import type { Services } from '../../services';
import { mayDo, mayRepairOf } from './may-do';
import type { IsTooLate } from './preview-cancellation';
import { type Subject, about, numberIn, oneOf } from './subject';
import { type WholeProcess, wholeProcess } from './whole-process';

/** What the whole truth of a kind of process has beyond that of any; may put in its own for what there is. */
export interface ControlExtras {
  readonly shape: z.ZodRawShape;
  readonly example: Readonly<Record<string, unknown>>;
  readonly of: (whole: WholeProcess) => Promise<object>;
}

/** For a kind that has nothing to add. */
export const noExtras: ControlExtras = { shape: {}, example: {}, of: async () => ({}) };

/** A process's whole truth in one call (O2A-4): where it is, who has it, what is left of the promise, what keeps it. */
export function controlOf(
  services: Services,
  subject: Subject,
  extras: ControlExtras,
  isTooLate: IsTooLate,
): Route {
  const { path, numbered, exampleNo, names } = subject;
  const { params, ...one } = oneOf(subject);
  const schema: z.ZodType = z
    .object({ [numbered]: z.string(), ...processControl, ...extras.shape })
    .meta({ id: `${names.one}Control` });
  return defineRoute({
    ...one,
    method: 'GET',
    path: `${path}/:${numbered}/control`,
    operationId: `get${names.one}Control`,
    summary: about(subject, '全貌', 'The whole truth'),
    request: { params },
    responses: {
      200: {
        schema,
        description: {
          zh: '环节、责任方、承诺余量、风险、问题、待办',
          en: 'Stage, holder, what is left of the promise, risk, problems, open work',
        },
        example: { [numbered]: exampleNo, ...exampleProcessControl, ...extras.example },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, person, scope }) => {
      const all = await wholeProcess(services, subject, numberIn(subject, asked), scope);
      const { view, onlooker } = await seenAs(services, person, all.view);
      const openTasks = all.openTasks.map((task) => ({
        ...withTimeSeenBy(onlooker, task),
        place: placeSeenBy(onlooker, task.place),
      }));
      const whole = { ...all, view, openTasks };
      const own = await extras.of(whole);
      const rights = {
        mayDo: [...mayDo(person, view, isTooLate(view))],
        mayRepair: [...mayRepairOf(person, view)],
      };
      return { status: 200, body: { [numbered]: view.businessKey, ...toControl(whole), ...rights, ...own } };
    },
  });
}

function toControl({
  view,
  openTasks,
  calendar,
  now,
}: WholeProcess): Omit<ProcessControl, 'mayDo' | 'mayRepair'> {
  const promise = promiseOf(view);
  const left = promise === null ? null : promiseLeft(promise, now, calendar);
  const { state, responsible, stage } = view;
  return {
    state,
    stage,
    stageLabel: stage === null ? null : labelOf('stage', stage),
    stageSince: view.stages.at(-1)?.at ?? null,
    responsible:
      responsible === null
        ? null
        : { ...responsible, heldMs: workingMsBetween(calendar, responsible.since, now, []) },
    promise:
      promise === null
        ? null
        : {
            clock: toClockAnswer(promise),
            dueAt: left?.dueAt ?? promise.dueAt,
            leftMs: left?.leftMs ?? 0,
            overdueMs: left?.overdueMs ?? 0,
          },
    atRisk: promise !== null && isAtRisk(promise),
    openProblems: view.problems
      .filter(({ closedAt }) => closedAt === null)
      .map((problem) => toProblemAnswer(processProblem(view, problem))),
    stuckCalls: view.stuck.map(toStuckCallAnswer),
    hold: view.hold,
    expedited: view.expedited,
    contacts: view.contacts,
    openTasks: openTasks.map(openWorkOf),
  };
}
