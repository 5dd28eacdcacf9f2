import type { Instant } from '../calendar/working-calendar';
import type { EventData, ProcessEvent } from './event';
import type { TaskView } from './human-task';
import type { Problem } from './problem';
import { raisedByNewManager } from './reduce-manager';

function raised(data: EventData['problem.raised'], at: Instant): Problem {
  const { problemId, taskId, report, raisedBy, responsible } = data;
  return {
    ...report,
    problemId,
    taskId,
    raisedBy,
    raisedAt: at,
    state: 'offered',
    responsible,
    solver: null,
    decided: false,
    reopened: 0,
    cause: null,
    causedBy: null,
    solution: null,
    closedAt: null,
  };
}

function reduceProblem(problem: Problem, event: ProcessEvent): Problem {
  switch (event.type) {
    case 'problem.disputed':
      return { ...problem, state: 'disputed', solver: null };
    case 'problem.decided':
      return { ...problem, state: 'offered', responsible: event.data.responsible, decided: true };
    case 'problem.solved': {
      const { cause, causedBy, solution } = event.data;
      return { ...problem, state: 'solved', cause, causedBy, solution };
    }
    case 'problem.reopened':
      return { ...problem, state: 'offered', reopened: problem.reopened + 1, solver: null };
    case 'problem.closed':
      return {
        ...problem,
        state: event.data.outcome === 'verified' ? 'closed' : 'withdrawn',
        closedAt: event.at,
      };
    default:
      return problem;
  }
}

/** The problems of a process after one more event. */
export function reduceProblems(problems: readonly Problem[], event: ProcessEvent): readonly Problem[] {
  if (event.type === 'problem.raised') return [...problems, raised(event.data, event.at)];
  if (event.type === 'manager.changed') return problems.map((problem) => raisedByNewManager(problem, event));
  if (!('problemId' in event.data)) return problems;
  const { problemId } = event.data;
  return problems.map((problem) =>
    problem.problemId === problemId ? reduceProblem(problem, event) : problem,
  );
}

/**
 * The problems of a process when one of its tasks has changed: who claims the task of solving one accepts it, and who passes that task
 * on holds it no more (O2A-5).
 */
export function withSolver(problems: readonly Problem[], task: TaskView): readonly Problem[] {
  if (task.name !== 'solve-problem' || task.closedAt !== null) return problems;
  return problems.map((problem) => {
    const isWithSolver = problem.state === 'offered' || problem.state === 'accepted';
    if (!isWithSolver || problem.problemId !== task.context['problemId']) return problem;
    return { ...problem, state: task.assignee === null ? 'offered' : 'accepted', solver: task.assignee };
  });
}
