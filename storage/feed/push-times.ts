import type { Instant } from '../../domain/calendar/working-calendar';
import { houseCalendarId } from '../../domain/notifications/house-calendar';
import { pushTime } from '../../domain/notifications/push-time';
import type { ReferenceViews } from '../views/reference-views';
import type { NotificationEntry } from './feed-entry';
import type { PersonalStore } from './personal-store';

/** When people may be disturbed with what they are told. */
export interface PushTimes {
  /** As one person wants it, who was told by name or as one of a group. */
  forPerson(notification: Pick<NotificationEntry, 'level' | 'at'>, personId: string): Promise<Instant>;
  /** As its recipient wants it; a group has no quiet hours of its own. */
  ofRecipient(notification: NotificationEntry): Promise<Instant>;
}

export function createPushTimes(
  reference: Pick<ReferenceViews, 'calendar'>,
  personal: Pick<PersonalStore, 'quietHours'>,
): PushTimes {
  async function timeOf(
    { level, at }: Pick<NotificationEntry, 'level' | 'at'>,
    personId: string | null,
  ): Promise<Instant> {
    const calendar = await reference.calendar(houseCalendarId);
    if (calendar === null) return at;
    const quiet = personId === null ? null : await personal.quietHours(personId);
    return pushTime(level, quiet, calendar, at);
  }
  return {
    forPerson: timeOf,
    ofRecipient: async (notification) => {
      const { recipient } = notification;
      return await timeOf(notification, recipient.kind === 'person' ? recipient.id : null);
    },
  };
}
