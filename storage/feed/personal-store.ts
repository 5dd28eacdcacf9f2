import type { QuietHours } from '../../domain/notifications/quiet-hours';
import type { Store } from '../store';

/** What people decide for themselves about what they are told. */
export interface PersonalStore {
  quietHours(personId: string): Promise<QuietHours | null>;
  setQuietHours(personId: string, quietHours: QuietHours | null): Promise<void>;
  /** Up to which position of the feed somebody has read; 0 at first. */
  readUpTo(personId: string): Promise<number>;
  /** Everything up to a position is read. Never goes back. Answers where it stands now. */
  markRead(personId: string, upTo: number): Promise<number>;
}

export function createPersonalStore({
  preferences,
  readMarks,
}: Pick<Store, 'preferences' | 'readMarks'>): PersonalStore {
  const readUpTo = async (personId: string): Promise<number> =>
    (await readMarks.findOne({ _id: personId }))?.upTo ?? 0;
  return {
    readUpTo,
    quietHours: async (personId) => (await preferences.findOne({ _id: personId }))?.quietHours ?? null,
    setQuietHours: async (personId, quietHours) => {
      await preferences.updateOne({ _id: personId }, { $set: { quietHours } }, { upsert: true });
    },
    markRead: async (personId, upTo) => {
      await readMarks.updateOne({ _id: personId }, { $max: { upTo } }, { upsert: true });
      return await readUpTo(personId);
    },
  };
}
