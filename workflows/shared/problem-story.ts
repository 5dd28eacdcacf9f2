import type { PersonActor } from '../../domain/process/actor';
import type { Problem } from '../../domain/process/problem';
import { groupOfOwner } from '../../domain/process/problem-routing';
import { type ProblemPlace, arbitrateTask, solveTask, verifyTask } from '../../domain/process/problem-tasks';
import type { SharedAnswers } from '../../domain/process/shared-answers';
import { now } from './now';
import type { ProcessRecord } from './process-record';
import type { TaskDesk } from './task-desk';

/** One problem on its way from being raised to being verified as solved (O2A-5). */
export class ProblemStory {
  constructor(
    private readonly record: ProcessRecord,
    private readonly tasks: TaskDesk,
    private readonly problemId: string,
    private readonly at: ProblemPlace,
  ) {}

  /** Resolves when whoever raised the problem has verified that it is solved. Its tasks are withdrawn with the surrounding scope. */
  async tell(): Promise<void> {
    const { problemId } = this;
    let notSolved: string | null = null;
    for (;;) {
      await this.untilSolved(notSolved);
      const { answer, by } = await this.tasks.askWhom<SharedAnswers['verify-solution']>(
        verifyTask(this.problem, this.at),
        this.tasks.limits.verify,
        now(),
      );
      if (answer.result === 'verified') return;
      notSolved = answer.reason;
      this.record.add('problem.reopened', { problemId, reason: notSolved }, by);
    }
  }

  private get problem(): Problem {
    const found = this.record.view.problems.find(({ problemId }) => problemId === this.problemId);
    if (found === undefined) throw new RangeError(`No problem ${this.problemId}`);
    return found;
  }

  /** Disputed, the problem goes to the arbiter; that is once at most, because what was decided cannot be disputed again. */
  private async untilSolved(notSolved: string | null): Promise<void> {
    const { problemId, problem } = this;
    for (;;) {
      const { answer, by } = await this.tasks.askWhom<SharedAnswers['solve-problem']>(
        solveTask(this.problem, this.at, notSolved),
        this.tasks.limits.problem[problem.severity],
        now(),
      );
      if (answer.decision === 'solved') {
        const { cause, causedBy, solution } = answer;
        this.record.add('problem.solved', { problemId, cause, causedBy, solution }, by);
        return;
      }
      await this.arbitrate(answer.reason, by);
    }
  }

  private async arbitrate(disputed: string, disputer: PersonActor): Promise<void> {
    const { problemId } = this;
    const spec = arbitrateTask(this.problem, this.at, disputed);
    this.record.add('problem.disputed', { problemId, reason: disputed }, disputer);
    const { answer, by } = await this.tasks.askWhom<SharedAnswers['arbitrate-problem']>(
      spec,
      this.tasks.limits.arbitrate,
      now(),
    );
    const responsible = groupOfOwner(answer.responsible);
    this.record.add('problem.decided', { problemId, responsible, reason: answer.reason }, by);
  }
}
