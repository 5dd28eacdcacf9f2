import { solutionCentre } from '../../../domain/people/groups';
import { forGroup, fromNow } from '../../shared/case';
import { type SolutionCase, ask } from '../solution-case';
import type { ToShow } from './presentation';

/** Turns a customer's trial on and off: the solution centre does it, and it is asked only for what is not so already. */
export class Switch {
  private isOn = false;

  constructor(
    private readonly it: SolutionCase,
    private readonly wanted: NonNullable<ToShow['trial']>,
  ) {}

  async on(): Promise<void> {
    if (this.isOn) return;
    // A cancellation in this very moment may find it on.
    this.isOn = true;
    await ask(this.it, 'set-up-trial', {
      ...forGroup(this.it, solutionCentre),
      ...fromNow(this.it.start.limits.own.setUpTrial),
      context: { ...this.wanted },
    });
  }

  async off(why: 'end-reached' | 'closed' | 'cancelled'): Promise<void> {
    if (!this.isOn) return;
    await ask(this.it, 'switch-off-trial', {
      ...forGroup(this.it, solutionCentre),
      ...fromNow(this.it.start.limits.own.switchOffTrial),
      context: { why },
    });
    this.isOn = false;
  }
}
