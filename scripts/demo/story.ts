import type { BillingPort, CrmPort, NetworkPort } from '../../activities/ports';
import type { Label } from '../../domain/people/department';
import type { DemoApi } from './demo-api';

/** What a story is played on. */
export interface Stage {
  readonly api: DemoApi;
  /** The outside systems' own word, over their own HTTP. */
  readonly systems: {
    readonly network: Pick<NetworkPort, 'look'>;
    readonly billing: Pick<BillingPort, 'look'>;
    readonly crm: Pick<CrmPort, 'look'>;
  };
  /** How many events the closed workflow's history has; waits for its end. */
  readonly historyLength: (workflowId: string) => Promise<number>;
  /** Tells the audience. */
  readonly say: (line: string) => void;
}

/** How a story ended: what `--json` prints, and everything that is not as it should be. */
export interface Ending {
  readonly result: object;
  readonly disagreements: readonly string[];
}

/** Something to be seen, played through the public API alone. */
export interface Story {
  readonly title: Label;
  play(stage: Stage): Promise<Ending>;
}
