import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import type { ManagerChangeAnswers, ManagerChangeTaskName } from '../../domain/manager-change/answers';
import type { ManagerChangeStart } from '../../domain/manager-change/manager-change';
import type { ProcessEvent } from '../../domain/process/event';
import { processLimits } from '../../domain/process/limits';
import type { TaskView } from '../../domain/process/human-task';
import type { Store } from '../../storage/store';
import type { ManagerChange } from '../../workflows/manager-change/contract';
import { completeTask } from '../../workflows/shared/contract';
import { calendar } from './build-order';
import { person } from './people';

let count = 0;

/** C-1001 goes from am-01 to am-02, as soon as that one accepts; say what is different. */
export function buildChange(different: Partial<ManagerChangeStart>): ManagerChangeStart {
  count += 1;
  return {
    changeNo: `MC-${process.pid}-${Date.now()}-${count}`,
    requestKey: null,
    startedAt: new Date().toISOString(),
    startedBy: person('area-01'),
    fromManagerId: 'am-01',
    toManagerId: 'am-02',
    customerNos: ['C-1001'],
    reason: '岗位调整',
    effectiveFrom: null,
    calendar: { ...calendar, knownYears: calendar.knownYears.filter((year) => year >= 2025) },
    limits: processLimits,
    ...different,
  };
}

/** What a customer is told of their new manager. */
export const told = { channel: 'phone', contact: '信息中心主任', summary: '已告知新客户经理' } as const;

/** A change of account manager that was begun, and the people who bring it to its end. */
export class BegunChange {
  constructor(
    readonly handle: WorkflowHandle<ManagerChange>,
    private readonly store: Store,
  ) {}

  async events(): Promise<ProcessEvent[]> {
    return await this.store.events.find({ processId: this.handle.workflowId }).sort({ seq: 1 }).toArray();
  }

  /** An open task of a name; waits for it. */
  async task(name: ManagerChangeTaskName): Promise<TaskView> {
    for (;;) {
      const wanted = { processId: this.handle.workflowId, name, closedAt: null };
      const found = await this.store.tasks.findOne(wanted);
      if (found !== null) return found;
      await pause(20);
    }
  }

  async answer<T extends ManagerChangeTaskName>(
    name: T,
    as: string,
    answer: ManagerChangeAnswers[T],
  ): Promise<void> {
    const { taskId } = await this.task(name);
    const request = { taskId, by: person(as), answer };
    await this.handle.executeUpdate(completeTask, { args: [request], updateId: randomUUID() });
  }

  /** When a milestone was reached; waits for it. */
  async reached(milestone: string): Promise<string> {
    for (;;) {
      for (const event of await this.events())
        if (event.type === 'milestone.reached' && event.data.milestone === milestone) return event.at;
      await pause(20);
    }
  }
}
