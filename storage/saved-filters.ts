import { type SavedFilter, mostSavedFilters } from '../domain/process/saved-filter';
import type { Store } from './store';

/** The filters people saved, each their own. */
export interface SavedFilters {
  /** By name. */
  of(personId: string): Promise<readonly SavedFilter[]>;
  /** Keeps one in the place of any of that name. False when the person has as many as one may keep. */
  keep(personId: string, saved: SavedFilter): Promise<boolean>;
  /** False when there was none of that name. */
  remove(personId: string, name: string): Promise<boolean>;
}

export function createSavedFilters({ savedFilters }: Pick<Store, 'savedFilters'>): SavedFilters {
  const idOf = (personId: string, name: string): string => `${personId} ${name}`;
  return {
    of: async (personId) =>
      (await savedFilters.find({ personId }).sort({ name: 1 }).toArray()).map(({ name, filter }) => ({
        name,
        filter,
      })),
    keep: async (personId, { name, filter }) => {
      const _id = idOf(personId, name);
      const others = await savedFilters.countDocuments({ personId, _id: { $ne: _id } });
      if (others >= mostSavedFilters) return false;
      await savedFilters.replaceOne({ _id }, { personId, name, filter }, { upsert: true });
      return true;
    },
    remove: async (personId, name) =>
      (await savedFilters.deleteOne({ _id: idOf(personId, name) })).deletedCount === 1,
  };
}
