import type { Instant } from '../calendar/working-calendar';
import type { Label } from '../people/department';
import type { WorkGroup } from '../people/person';

/** Who is told: one person, or everyone of a group. */
export type Recipient =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'group'; readonly group: WorkGroup };

/** `critical`: a warning of something so severe that it waits for no working time; `breach`: a time is over, and neither does that. */
export const notificationLevels = ['information', 'warning', 'critical', 'breach'] as const;

export type NotificationLevel = (typeof notificationLevels)[number];

/** Something a person should know, derived from one event of the record and so never lost or told twice. */
export interface Notification {
  readonly notificationId: string;
  readonly processId: string;
  readonly businessKey: string;
  readonly taskId: string | null;
  readonly at: Instant;
  readonly level: NotificationLevel;
  readonly recipient: Recipient;
  readonly text: Label;
}
