import { BusinessError, type ProblemCode } from '../../../domain/errors';

/** A call an outside system got. */
export interface ReceivedCall {
  readonly operation: string;
  readonly key: string;
  readonly orderNo: string;
}

/** An outside system that remembers its calls and can be told to break down or to refuse. */
export abstract class FakeSystem<Operation extends string> {
  readonly calls: ReceivedCall[] = [];
  private readonly failures = new Map<Operation, number>();
  private readonly losses = new Map<Operation, number>();
  private readonly refusals = new Map<Operation, { readonly code: ProblemCode; times: number }>();

  /** The next `times` calls of an operation fail as a broken system does; 0 repairs it. */
  fail(operation: Operation, times: number): void {
    this.failures.set(operation, times);
  }

  /** The next `times` calls of an operation are refused for a business reason. */
  refuse(operation: Operation, code: ProblemCode, times: number): void {
    this.refusals.set(operation, { code, times });
  }

  /** The answers to the next `times` calls of an operation are lost after the effect. */
  lose(operation: Operation, times: number): void {
    this.losses.set(operation, times);
  }

  /** The keys an operation was called with for an order, in the order of the calls. */
  keysOf(operation: Operation, orderNo: string): string[] {
    return this.calls
      .filter((call) => call.operation === operation && call.orderNo === orderNo)
      .map(({ key }) => key);
  }

  protected called(operation: Operation, key: string, orderNo: string): void {
    this.calls.push({ operation, key, orderNo });
    const failures = this.failures.get(operation) ?? 0;
    if (failures > 0) {
      this.failures.set(operation, failures - 1);
      throw new Error(`the system cannot ${operation} now`);
    }
    const refusal = this.refusals.get(operation);
    if (refusal === undefined || refusal.times === 0) return;
    refusal.times -= 1;
    throw new BusinessError(refusal.code, `the system will not ${operation}`);
  }

  /** Call it after the effect. */
  protected answering(operation: Operation): void {
    const losses = this.losses.get(operation) ?? 0;
    if (losses === 0) return;
    this.losses.set(operation, losses - 1);
    throw new Error(`the answer to ${operation} was lost`);
  }
}
