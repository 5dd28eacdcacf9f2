import { CancellationScope } from '@temporalio/workflow';

/**
 * What has to be given back if the process does not come to its end. Push the undo *before* the step it undoes: a step whose answer
 * was lost has happened all the same. Undos must bear being run without their step.
 */
export class Compensation {
  private readonly undos: (() => Promise<void>)[] = [];

  push(undo: () => Promise<void>): void {
    this.undos.push(undo);
  }

  /** Runs every undo, last first, whatever is cancelled meanwhile. An undo that keeps failing asks people (rule 4): it never gives up. */
  async run(): Promise<void> {
    await CancellationScope.nonCancellable(async () => {
      for (let undo = this.undos.pop(); undo !== undefined; undo = this.undos.pop()) await undo();
    });
  }
}
