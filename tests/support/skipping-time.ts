import type { ConnectionLike } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

type Service = ConnectionLike['workflowService'];
type Multi = temporal.api.workflowservice.v1.IExecuteMultiOperationRequest;

/** The server stops skipping after 200 times unless told otherwise; a test that loops for ever still ends. */
const timeSkippingConfig = { enabled: true, maxSessionSkipCount: 100_000 };

/**
 * The same connection, except that every workflow started through it (start, signal-with-start, update-with-start) asks the
 * server to skip its waiting times. The SDK's client has no option for this yet; the protocol has.
 */
export function skippingTime(connection: ConnectionLike): ConnectionLike {
  return overriding(connection, { workflowService: withSkippingStarts(connection.workflowService) });
}

function withSkippingStarts(service: Service): Service {
  const startWorkflowExecution = (request: object) =>
    service.startWorkflowExecution({ ...request, timeSkippingConfig });
  const signalWithStartWorkflowExecution = (request: object) =>
    service.signalWithStartWorkflowExecution({ ...request, timeSkippingConfig });
  const executeMultiOperation = (request: Multi) =>
    service.executeMultiOperation({ ...request, operations: request.operations?.map(skipInStart) ?? [] });
  return overriding(service, {
    startWorkflowExecution,
    signalWithStartWorkflowExecution,
    executeMultiOperation,
  } as Partial<Service>);
}

function skipInStart(operation: NonNullable<Multi['operations']>[number]): typeof operation {
  if (operation.startWorkflow == null) return operation;
  return { ...operation, startWorkflow: { ...operation.startWorkflow, timeSkippingConfig } };
}

function overriding<T extends object>(target: T, overrides: Partial<T>): T {
  return new Proxy(target, {
    get: (from, key) => {
      if (Object.hasOwn(overrides, key)) return Reflect.get(overrides, key);
      const value: unknown = Reflect.get(from, key, from);
      return typeof value === 'function' ? value.bind(from) : value;
    },
  });
}
