import { condition } from '@temporalio/workflow';

/**
 * Waits until what just happened has had all its immediate consequences, so that they can be written together: conditions are looked
 * at a second time only when no code is left that could go on. Costs no event. Waiting for a number of promises instead would cost
 * a stack trace each, which the SDK keeps for every promise: that was nearly half of a worker's time.
 */
export function untilQuiet(): Promise<void> {
  return new Promise((resolve, reject) => {
    let looked = false;
    const isSecondLook = (): boolean => {
      if (looked) resolve();
      const second = looked;
      looked = true;
      return second;
    };
    condition(isSecondLook).catch(reject);
  });
}
