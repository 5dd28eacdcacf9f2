import type { z } from 'zod';
import type { BatchTaskName } from './batch/answers';
import { batchForm } from './batch/forms';
import type { Measure } from './catalogue/measure';
import type { ManagerChangeTaskName } from './manager-change/answers';
import { managerChangeForm } from './manager-change/forms';
import { orderForm } from './order/forms';
import type { OrderTaskName } from './order/answers';
import type { TaskView } from './process/human-task';
import { sharedForm } from './process/forms';
import type { ProcessKind } from './process/process-kind';
import { isSharedTask } from './process/shared-answers';

type FormOf = (task: Pick<TaskView, 'name' | 'context'>) => z.ZodType;

const forms: Record<ProcessKind, FormOf> = {
  batch: ({ name }) => batchForm(name as BatchTaskName),
  'manager-change': ({ name }) => managerChangeForm(name as ManagerChangeTaskName),
  order: ({ name, context }) =>
    orderForm(name as OrderTaskName, {
      measures: (context['measures'] ?? []) as unknown as readonly Measure[],
    }),
};

/** The form a task is answered with, whatever its process. */
export function formOf(task: Pick<TaskView, 'kind' | 'name' | 'context'>): z.ZodType {
  return isSharedTask(task.name) ? sharedForm(task.name) : forms[task.kind](task);
}
