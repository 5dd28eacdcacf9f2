import { flowPlans, planFor } from '../../../domain/process/flow-plans';
import { type PlannedStage, flowOf } from '../../../domain/process/flow';
import type { ProcessView } from '../../../domain/process/process-view';
import { wordsOfKinds } from '../../../domain/words';
import { buildTask } from '../../support/build-task';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 2, minute)).toISOString();

function planned(...stages: readonly string[]): readonly PlannedStage[] {
  return stages.map((stage) => ({ stage, certain: true, by: [] }));
}

function walked(different: Partial<ProcessView>, ...stages: readonly string[]) {
  return {
    state: 'inProgress',
    closedAt: null,
    stage: stages.at(-1) ?? null,
    stages: stages.map((stage, index) => ({ stage, at: at(index) })),
    ...different,
  } as const;
}

function statesOf(...args: Parameters<typeof flowOf>): Readonly<Record<string, string>> {
  return Object.fromEntries(flowOf(...args).map(({ stage, state }) => [stage, state]));
}

describe('The flow of a process as a picture', () => {
  const plan = planned('intake', 'resource-check', 'test');

  it('shows what was done, what is under way and what is to come', () => {
    const view = walked({}, 'intake', 'resource-check');

    expect(statesOf(plan, view, [])).toEqual({ intake: 'done', 'resource-check': 'now', test: 'to-come' });
  });

  it('says of a stage nobody knows the need of that it comes perhaps, and that it was passed over once behind', () => {
    const open = [...planned('intake'), { stage: 'promise', certain: false, by: [] }, ...planned('test')];

    expect(statesOf(open, walked({}, 'intake'), [])).toMatchObject({ promise: 'perhaps' });
    expect(statesOf(open, walked({}, 'intake', 'test'), [])).toMatchObject({ promise: 'passed-over' });
  });

  it('shows a stage late as soon as some of its work is, whatever else goes on', () => {
    const tasks = [
      buildTask({ taskId: 'a', place: 'a', state: 'completed', closedAt: at(5) }),
      buildTask({ taskId: 'b', place: 'b', overdue: true }),
    ];
    const [, check] = flowOf(plan, walked({}, 'intake', 'resource-check'), tasks);

    expect(check).toMatchObject({ state: 'late', branches: [{ state: 'done' }, { state: 'late' }] });
  });

  it('counts of work asked for again only the last, and how often', () => {
    const tasks = [
      buildTask({ taskId: 'first', state: 'returned', closedAt: at(5) }),
      buildTask({ taskId: 'second', state: 'claimed', assignee: 'res-km-01' }),
    ];
    const [, check] = flowOf(plan, walked({}, 'intake', 'resource-check'), tasks);

    expect(check?.branches).toMatchObject([
      { taskId: 'second', state: 'now', person: 'res-km-01', times: 2 },
    ]);
  });

  it('shows an earlier stage under way again while something of it is open', () => {
    const view = walked({}, 'intake', 'resource-check', 'test');

    expect(statesOf(plan, view, [buildTask({})])).toMatchObject({ 'resource-check': 'now', test: 'now' });
  });

  it('shows where a process ended that did not come to its end', () => {
    const view = walked({ state: 'cancelled', closedAt: at(9) }, 'intake', 'resource-check');

    expect(statesOf(plan, view, [])).toEqual({
      intake: 'done',
      'resource-check': 'stopped',
      test: 'passed-over',
    });
  });

  it('shows stages it passed beyond its plan as well', () => {
    expect(statesOf(planned('intake'), walked({}, 'intake', 'survey'), [])).toEqual({
      intake: 'done',
      survey: 'now',
    });
  });

  it.each(Object.entries(flowPlans))('has every stage of a %s, and no other', (kind, stages) => {
    const words = wordsOfKinds[kind as keyof typeof flowPlans].stage;

    expect(stages.map(({ stage }) => stage).toSorted()).toEqual(Object.keys(words).toSorted());
  });

  it('leaves out of a move to another contract what only a real exit goes through, and the other way round', () => {
    const stagesOf = (mode: string): readonly string[] =>
      planFor({ kind: 'exit', details: { mode } }).map(({ stage }) => stage);

    expect(stagesOf('transfer')).toEqual(['exit-transfer', 'exit-closing', 'exit-proof']);
    expect(stagesOf('whole')).not.toContain('exit-transfer');
    expect(stagesOf('whole')).toContain('exit-retention');
  });
});
