import type { TaskSummary } from '../../../api/schemas/task';
import type { Desk } from './desk';
import { itSupport, successor } from './people';

/** A problem with the IT system, step by step: who works on the task raises it, IT support solves it, the raiser verifies (O2A-5). */
export class ItProblem {
  constructor(
    private readonly desk: Desk,
    private readonly orderNo: string,
    private readonly taskId: string,
  ) {}

  async raise(): Promise<void> {
    await this.desk.post(successor, `/tasks/${this.taskId}/problems`, {
      category: 'it-system',
      severity: 'minor',
      description: '合同附件打不开',
    });
  }

  async solve(): Promise<void> {
    await this.answer(itSupport, 'solve-problem', {
      decision: 'solved',
      cause: 'system-fault',
      causedBy: null,
      solution: '已修复附件服务',
    });
  }

  async verify(): Promise<void> {
    await this.answer(successor, 'verify-solution', { result: 'verified', note: '可以打开' });
  }

  private async answer(as: string, name: string, answer: object): Promise<void> {
    const { taskId } = await this.desk.until(name, async () => {
      const path = `/tasks?processKey=${this.orderNo}`;
      const { items } = await this.desk.get<{ items: readonly TaskSummary[] }>(as, path);
      return items.find((task) => task.name === name) ?? null;
    });
    await this.desk.post(as, `/tasks/${taskId}/claim`, {});
    await this.desk.post(as, `/tasks/${taskId}/complete`, { answer });
  }
}
