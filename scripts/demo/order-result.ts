import type { BillingState } from '../../activities/ports';
import type { OrderAnswer } from '../../api/schemas/order';
import type { TaskSummary } from '../../api/schemas/task';

/** The one line `--json` prints for a played order. */
export interface OrderResult {
  readonly orderNo: string;
  readonly state: string;
  readonly milestones: readonly { readonly name: string; readonly at: string }[];
  readonly tasks: readonly {
    readonly name: string;
    readonly department: string;
    readonly by: string | null;
    readonly acceptedAt: string | null;
    readonly doneAt: string | null;
  }[];
  readonly resources: readonly { readonly type: string; readonly id: string; readonly state: string }[];
  readonly billing: { readonly state: string; readonly since: string | null };
  readonly promise: {
    readonly budget: Readonly<Record<string, number>>;
    readonly dueAt: string | null;
    readonly kept: boolean;
  };
  /** `events`: how long the workflow's history became. */
  readonly temporal: { readonly workflowId: string; readonly events: number };
}

/** What is told of a closed order, from what the API and billing say of it. */
export function orderResult(
  order: OrderAnswer,
  tasks: readonly TaskSummary[],
  billing: BillingState,
  temporal: OrderResult['temporal'],
): OrderResult {
  const { orderNo, state, promise } = order;
  return {
    orderNo,
    state,
    milestones: order.milestones.map(({ name, at }) => ({ name, at })),
    tasks: tasks.map((task) => ({
      name: task.name,
      department: task.group.department,
      by: task.completedBy,
      acceptedAt: task.claimedAt,
      doneAt: task.closedAt,
    })),
    resources: order.resources.map((resource) => ({
      type: resource.type,
      id: resource.id,
      state: resource.state,
    })),
    billing: { state: billing.state, since: billing.since },
    promise: {
      budget: promise?.budget ?? {},
      dueAt: promise?.dueAt ?? null,
      kept: promise?.state === 'met',
    },
    temporal,
  };
}
