import type { z } from 'zod';
import type { BatchTaskName } from './batch/answers';
import { batchForm } from './batch/forms';
import type { Measure } from './catalogue/measure';
import type { ContractTaskName } from './contract/answers';
import { contractForm } from './contract/forms';
import type { CoverageTaskName } from './coverage/answers';
import { coverageForm } from './coverage/forms';
import type { ExitTaskName } from './exit/answers';
import { exitForm } from './exit/forms';
import type { ManagerChangeTaskName } from './manager-change/answers';
import { managerChangeForm } from './manager-change/forms';
import { orderForm } from './order/forms';
import type { OrderTaskName } from './order/answers';
import type { TaskView } from './process/human-task';
import { sharedForm } from './process/forms';
import type { ProcessKind } from './process/process-kind';
import { isSharedTask } from './process/shared-answers';
import type { SolutionTaskName } from './solution/answers';
import { solutionForm } from './solution/forms';

type FormOf = (task: Pick<TaskView, 'name' | 'context'>) => z.ZodType;

const forms: Record<ProcessKind, FormOf> = {
  batch: ({ name }) => batchForm(name as BatchTaskName),
  'manager-change': ({ name }) => managerChangeForm(name as ManagerChangeTaskName),
  coverage: ({ name }) => coverageForm(name as CoverageTaskName),
  solution: ({ name }) => solutionForm(name as SolutionTaskName),
  contract: ({ name }) => contractForm(name as ContractTaskName),
  'contract-watch': ({ name }) => {
    throw new RangeError(`The watch over a contract asks for no ${name}`);
  },
  exit: ({ name }) => exitForm(name as ExitTaskName),
  order: ({ name, context }) =>
    orderForm(name as OrderTaskName, {
      measures: (context['measures'] ?? []) as unknown as readonly Measure[],
    }),
};

/** The form a task is answered with, whatever its process. */
export function formOf(task: Pick<TaskView, 'kind' | 'name' | 'context'>): z.ZodType {
  return isSharedTask(task.name) ? sharedForm(task.name) : forms[task.kind](task);
}
