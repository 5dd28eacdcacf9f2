import type { EventData } from '../../domain/process/event';
import { executorsOf } from '../../domain/people/groups';
import type { Problem, ProblemReport } from '../../domain/process/problem';

const fieldInKunming = {
  group: executorsOf({ station: 'field', localNetwork: 'kunming' }),
  person: 'field-km-01',
};

/** What a field executor of Kunming says of a port without light; say what is different. */
export function buildReport(different: Partial<ProblemReport>): ProblemReport {
  return {
    category: 'technical',
    severity: 'major',
    localNetwork: null,
    description: '端口 3 无光',
    evidence: '光功率测试记录',
    ...different,
  };
}

/** The problem of that report, just raised and offered to the data station; say what is different. */
export function buildProblem(different: Partial<Problem>): Problem {
  return {
    ...buildReport({}),
    problemId: 'P1',
    raisedBy: fieldInKunming,
    taskId: 'order.SO-1.1',
    raisedAt: '2026-11-20T08:10:00.000Z',
    state: 'offered',
    responsible: executorsOf({ station: 'data', localNetwork: 'kunming' }),
    solver: null,
    decided: false,
    reopened: 0,
    cause: null,
    causedBy: null,
    solution: null,
    closedAt: null,
    ...different,
  };
}

/** What the record says when a problem is raised. */
export function raisedData(problem: Problem): EventData['problem.raised'] {
  const { problemId, taskId, raisedBy, responsible } = problem;
  const { category, severity, localNetwork, description, evidence } = problem;
  const report = { category, severity, localNetwork, description, evidence };
  return { problemId, taskId, report, raisedBy, responsible };
}
