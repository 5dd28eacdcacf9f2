import { CompleteAsyncError, activityInfo } from '@temporalio/activity';
import type { Instant } from '../domain/calendar/working-calendar';
import type { Resource, ResourceNeed } from '../domain/catalogue/resource';
import { type WaitingActivity, callbackRefOf } from './callback-ref';
import type { Exchange, NetworkPort } from './ports';
import { refusing } from './refusing';

export interface NetworkActivities {
  reserveResources(
    key: string,
    orderNo: string,
    needs: readonly ResourceNeed[],
  ): Promise<readonly Resource[]>;
  exchangeResources(
    key: string,
    of: { readonly orderNo: string; readonly round: number },
    needs: readonly ResourceNeed[],
  ): Promise<Exchange>;
  releaseResources(key: string, orderNo: string): Promise<readonly Resource[]>;
  /**
   * Asks for activation and is completed by the network's callback (`Gateway.completeActivity` in the API). Asked again with the
   * same key, a network that is done answers at once: a lost callback costs time, not the order.
   */
  activateService(key: string, orderNo: string): Promise<{ activatedAt: Instant }>;
}

export function createNetworkActivities(network: NetworkPort): NetworkActivities {
  return {
    reserveResources: async (key, orderNo, needs) =>
      await refusing(() => network.reserve(key, orderNo, needs)),
    exchangeResources: async (key, of, needs) => await refusing(() => network.exchange(key, of, needs)),
    releaseResources: async (key, orderNo) => await refusing(() => network.release(key, orderNo)),
    activateService: async (key, orderNo) => {
      const ref = callbackRefOf(waitingActivity());
      const answer = await refusing(() => network.activate(key, orderNo, ref));
      if (answer.state === 'pending') throw new CompleteAsyncError();
      return { activatedAt: answer.activatedAt };
    },
  };
}

function waitingActivity(): WaitingActivity {
  const { workflowExecution, activityId } = activityInfo();
  if (workflowExecution === undefined) throw new Error('Activation is only asked for by a workflow');
  return { workflowId: workflowExecution.workflowId, activityId };
}
