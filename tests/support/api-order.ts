import { setTimeout as pause } from 'node:timers/promises';
import type { OrderAnswer } from '../../api/schemas/order';
import type { TaskAnswer, TaskSummary } from '../../api/schemas/task';
import { doerOf } from '../../scripts/client/doer-of';
import { type ApiCaller, type CallOptions, type Reply } from './api-caller';
import { type AnyTaskName, goodAnswers } from './answers';

/** A leased line from Kunming to Qujing, as a sales desk sends it. */
export const leasedLineInput = {
  customerNo: 'C-1001',
  productCode: 'leased-line',
  bandwidthKbps: 2048,
  ends: [{ addressId: 'KM-0001' }, { addressId: 'QJ-0001' }],
};

/** The order with the fewest tasks: no ends, no field work. What differs from `leasedLineInput`. */
export const smsGatewayInput = { productCode: 'group-sms-gateway', bandwidthKbps: null, ends: [] };

interface ItemsOf<T> {
  readonly items: readonly T[];
}

/** An order placed through the API, and the people who work on it through the API. */
export class ApiOrder {
  private constructor(
    private readonly api: ApiCaller,
    readonly no: string,
    readonly managerId: string,
  ) {}

  /** An order that was placed by others. */
  static standing(api: ApiCaller, orderNo: string, managerId: string): ApiOrder {
    return new ApiOrder(api, orderNo, managerId);
  }

  /** The sales desk places the order; `different` says what is not as in `leasedLineInput`. */
  static async place(api: ApiCaller, different: object): Promise<ApiOrder> {
    const input = { ...leasedLineInput, ...different };
    const { status, body } = await api.post<OrderAnswer>('desk-01', '/api/v1/orders', input);
    if (status !== 201) throw new Error(`not placed: ${status} ${JSON.stringify(body)}`);
    return new ApiOrder(api, body.orderNo, body.managerId);
  }

  get path(): string {
    return `/api/v1/orders/${this.no}`;
  }

  async view(): Promise<OrderAnswer> {
    return await this.api.get<OrderAnswer>(this.managerId, this.path);
  }

  /** Its open tasks, as the account manager sees them. */
  async openTasks(): Promise<readonly TaskSummary[]> {
    const path = `/api/v1/tasks?processKey=${this.no}&pageSize=200`;
    return (await this.api.get<ItemsOf<TaskSummary>>(this.managerId, path)).items;
  }

  /** An open task of a name (the first, if there are several); waits for it where a system is still busy. */
  async task(name: AnyTaskName): Promise<TaskSummary> {
    for (;;) {
      const found = (await this.openTasks()).find((task) => task.name === name);
      if (found !== undefined) return found;
      await pause(50);
    }
  }

  /** Somebody who may answers this task; null: a good answer. */
  async answer(task: TaskSummary, answer: object | null, options: CallOptions): Promise<Reply<TaskAnswer>> {
    const doer = doerOf(task).id;
    const path = `/api/v1/tasks/${task.taskId}`;
    const { context } = await this.api.get<TaskAnswer>(doer, path);
    const name = task.name as AnyTaskName;
    const good = goodAnswers[name](new Date().toISOString(), { context });
    return await this.api.call<TaskAnswer>(doer, 'POST', `${path}/complete`, {
      ...options,
      body: { answer: answer ?? good },
    });
  }

  /** @throws Error when the answer is not taken */
  async complete(name: AnyTaskName, answer: object | null): Promise<TaskAnswer> {
    const { status, body } = await this.answer(await this.task(name), answer, {});
    if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Everybody completes what is theirs until `name` is open. */
  async workUntil(name: AnyTaskName): Promise<void> {
    for (;;) {
      const open = await this.openTasks();
      if (open.some((task) => task.name === name)) return;
      const [first] = open;
      if (first === undefined) await pause(50);
      else await this.complete(first.name as AnyTaskName, null);
    }
  }

  async workToTheEnd(): Promise<OrderAnswer> {
    await this.workUntil('call-back');
    await this.complete('call-back', null);
    return await this.closed();
  }

  /** How it ended; waits for it. */
  async closed(): Promise<OrderAnswer> {
    for (;;) {
      const view = await this.view();
      if (view.closedAt !== null) return view;
      await pause(50);
    }
  }
}
