import { setHandler } from '@temporalio/workflow';
import { isTerminal } from '../../domain/process/state';
import { refuse } from '../shared/refusal';
import { callOffCallBack } from './contract';
import type { OrderCase } from './order-case';

/** Registers how the call-back of an order that has ended is called off. Call before anything is awaited. */
export function listenToCallOff({ process, followUp }: OrderCase): void {
  const { record } = process;
  setHandler(
    callOffCallBack,
    async ({ by, reason }) => {
      if (!followUp.consideredCancelled) {
        record.add('details.changed', { changes: { callBackCalledOff: reason } }, by);
        record.add('milestone.reached', { milestone: 'call-back-called-off' }, by);
        followUp.cancel();
      }
      return await record.receipt();
    },
    {
      validator: (_request) => {
        const { state } = record.view;
        if (!isTerminal(state)) refuse('conflict', `The order is ${state}`);
      },
    },
  );
}
