import type { BillingPort, CrmPort, NetworkPort } from '../../activities/ports';
import type { Label } from '../../domain/people/department';
import type { DemoApi } from './demo-api';

/** Ends a trouble: the system is set as it was before. */
export type EndTrouble = () => Promise<void>;

/** What a story is played on. */
export interface Stage {
  readonly api: DemoApi;
  /** The outside systems' own word, over their own HTTP. */
  readonly systems: {
    readonly network: Pick<NetworkPort, 'look'>;
    readonly billing: Pick<BillingPort, 'look'>;
    readonly crm: Pick<CrmPort, 'look'>;
  };
  /** Makes the billing stand-in fail every call; null when what answers there is no stand-in and cannot be told to. */
  readonly failBilling: () => Promise<EndTrouble | null>;
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
  /** What has been shown when nothing is wrong. */
  readonly shown: Label;
  play(stage: Stage): Promise<Ending>;
}
