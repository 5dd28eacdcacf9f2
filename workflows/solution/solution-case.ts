import type { Instant } from '../../domain/calendar/working-calendar';
import { startClock } from '../../domain/clock/clock';
import type { Json } from '../../domain/json';
import { problemsOfSolutionAnswer } from '../../domain/solution/answer-rules';
import type { SolutionAnswers, SolutionTaskName } from '../../domain/solution/answers';
import type { NeedForecast, Needs } from '../../domain/solution/needs';
import type { DesignVersion, SolutionStart, Supporter } from '../../domain/solution/solution';
import { solutionTaskTitles } from '../../domain/solution/tasks';
import { type Case, type CaseTask, askInCase, learn, losesNothing, openCase, reach } from '../shared/case';
import { now } from '../shared/now';
import type { Answered } from '../shared/task-desk';

/** A solution on its way. */
export interface SolutionCase extends Case<SolutionStart> {
  needs: Needs | null;
  shortlist: readonly string[];
  /** What the solution centre found when it compared the shortlist. */
  analysis: SolutionAnswers['analyse-solutions'] | null;
  /** Whose support the last design was made with; null before the gate wanted one. */
  support: readonly Supporter[] | null;
  /** When the customer has tried for as long as it may (ENT-6); null before its first trial. */
  trialLimitAt: Instant | null;
  /** What the interfaces answered, oldest first. */
  readonly interfaceAnswers: InterfaceAnswer[];
  /** Every design that was submitted, oldest first; none is ever replaced. */
  readonly versions: DesignVersion[];
}

/** What 6.1, 6.2 or 6.3 said. */
export type InterfaceAnswer = {
  readonly interface: string;
  readonly question: string;
  readonly result: 'possible' | 'not-possible';
  readonly said: string;
  readonly expectedAt: string | null;
};

/** Opens the record, registers everything it answers to and starts the promise's clock at the moment of receipt. */
export function openSolution(start: SolutionStart): SolutionCase {
  const { title, industry, description, forecast, asked, entitled } = start;
  const opened: Case<SolutionStart> = openCase(start, {
    kind: 'solution',
    firstStage: 'solution-needs',
    details: {
      title,
      industry,
      description,
      forecast: jsonOf(forecast),
      asked: { ...asked },
      entitled: { ...entitled },
    },
    checkAnswer: ({ name, context }, answer) =>
      problemsOfSolutionAnswer(name, answer, {
        now: now(),
        calendar: opened.process.clocks.calendarInForce,
        start,
        context,
      }),
    assessCancellation: losesNothing,
  });
  const it: SolutionCase = Object.assign(opened, {
    needs: null,
    shortlist: [],
    analysis: null,
    support: null,
    trialLimitAt: null,
    interfaceAnswers: [],
    versions: [],
  });
  it.process.clocks.start(startClock('promise', start.limits.own.promise, start.receivedAt, start.calendar));
  reach(it, 'solution-requested', null);
  return it;
}

/** How many of the latest answers a task shows; all of them are in the record. */
export const mostShown = 3;

/** The needs as tasks show them; all of them are in the record. */
export function inBrief({ needs, start }: SolutionCase): Json {
  const { businessNeeds = start.description, buyingFactors = [] } = needs ?? {};
  return { businessNeeds, buyingFactors };
}

/** The forecast as the record keeps it. */
export function jsonOf(forecast: readonly NeedForecast[]): Json {
  return forecast.map((need) => ({ ...need }));
}

/** Asks somebody to do one of the tasks of a solution, with everything known of it. */
export async function ask<T extends SolutionTaskName>(
  it: SolutionCase,
  name: T,
  task: CaseTask,
): Promise<Answered<SolutionAnswers[T]>> {
  const { title, industry, description } = it.start;
  const context = { title, industry, description, ...task.context };
  return await askInCase<SolutionAnswers[T]>(it, name, solutionTaskTitles[name], { ...task, context });
}

/** Keeps what a stage found out. */
export function note(it: SolutionCase, found: { readonly [key: string]: Json }): void {
  learn(it, found, null);
}
