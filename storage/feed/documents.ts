import type { ResumeToken } from 'mongodb';
import type { QuietHours } from '../../domain/notifications/quiet-hours';

/** How far a follower has come in what MongoDB writes. */
export interface StoredProgress {
  readonly _id: string;
  readonly token: ResumeToken;
}

/** Who may do something alone, until when by the database's clock. */
export interface StoredLease {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

/** What a person asked for. `_id` is the person. */
export interface StoredPreference {
  readonly _id: string;
  readonly quietHours: QuietHours | null;
}

/** Up to which position of the feed a person has read their notifications. `_id` is the person. */
export interface StoredReadMark {
  readonly _id: string;
  readonly upTo: number;
}
