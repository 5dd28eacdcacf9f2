import { accountManagers, stationHeads } from '../../../domain/people/groups';
import { arbitrateTask, solveTask, verifyTask } from '../../../domain/process/problem-tasks';
import { problemsOfSharedAnswer } from '../../../domain/process/shared-answer-rules';
import { sharedForm } from '../../../domain/process/forms';
import { buildProblem } from '../../support/build-problem';

const at = { stage: 'provisioning', place: 'a: 昆明', managerId: 'am-01' };
const accepted = buildProblem({ state: 'accepted', solver: 'data-km-01' });
const customers = { responsible: accountManagers, raisedBy: { group: accountManagers, person: 'am-01' } };

describe('The tasks of a problem', () => {
  it('begin with solving it: for the whole group responsible, handed over by who raised it, not to be returned', () => {
    const problem = buildProblem({});

    expect(solveTask(problem, at, null)).toMatchObject({
      group: problem.responsible,
      candidates: [],
      from: problem.raisedBy,
      returnable: false,
      context: {
        problemId: 'P1',
        category: 'technical',
        description: '端口 3 无光',
        evidence: '光功率测试记录',
      },
    });
  });

  it('for a customer cause name the customer’s own account manager', () => {
    expect(solveTask(buildProblem({ responsible: accountManagers }), at, null).candidates).toEqual(['am-01']);
  });

  it('go to the head of the stations when disputed, but never to who disputes it', () => {
    expect(arbitrateTask(accepted, at, '非本工位')).toMatchObject({
      group: stationHeads,
      excluded: ['data-km-01'],
      context: { disputed: '非本工位' },
    });
  });

  it('end with verifying, by the one who raised it alone, and never by the solver in their place', () => {
    expect(verifyTask(accepted, at)).toMatchObject({
      group: accepted.raisedBy.group,
      candidates: ['field-km-01'],
      excluded: ['data-km-01'],
    });
  });

  it('let an account manager verify what they solved for themselves: a customer cause', () => {
    expect(verifyTask(buildProblem({ ...customers, solver: 'am-01' }), at)).toMatchObject({
      candidates: ['am-01'],
      excluded: [],
    });
  });

  const dispute = { decision: 'dispute', reason: '非本工位' };

  it('take one dispute; what the arbiter has decided is not disputed again', () => {
    const offered = solveTask(buildProblem({}), at, null);
    const decided = solveTask(buildProblem({ decided: true }), at, null);

    expect(sharedForm('solve-problem').safeParse(dispute).success).toBe(true);
    expect(problemsOfSharedAnswer(offered, dispute)).toEqual([]);
    expect(problemsOfSharedAnswer(decided, dispute)).toMatchObject([{ field: 'decision' }]);
  });

  it('take a solution after the arbiter’s decision', () => {
    const solved = { decision: 'solved', cause: 'equipment-faulty', causedBy: null, solution: '换板' };
    const decided = solveTask(buildProblem({ decided: true }), at, null);

    expect(problemsOfSharedAnswer(decided, solved)).toEqual([]);
  });
});
