import { isToldToOnlookers } from '../../domain/coverage/onlooker-events';
import type { EventEntry, FeedEntry } from '../../storage/feed/feed-entry';
import type { FeedViews } from '../../storage/feed/feed-views';
import type { Caller } from '../caller';
import { joinedFor, seenBy } from '../onlookers';
import type { Services } from '../services';

/** The feed as somebody may read it: of cases they only follow (COV-1) it does not tell whose they are, nor what is not for them. */
export function feedFor(services: Services, caller: Caller): Pick<FeedViews, 'read'> {
  return {
    read: async (after, limit, reader) => {
      const page = await services.views.feed.read(after, limit, reader);
      return { ...page, entries: await asSeen(services, caller, page.entries) };
    },
  };
}

async function asSeen(
  services: Services,
  caller: Caller,
  entries: readonly FeedEntry[],
): Promise<readonly FeedEntry[]> {
  const ids = [...new Set(entries.filter(isAboutProcess).map(({ processId }) => processId))];
  if (ids.length === 0) return entries;
  const all = { page: 1, pageSize: ids.length, sort: 'startedAt', descending: true } as const;
  const { items } = await services.views.processes.list([{ _id: { $in: ids } }, joinedFor(caller)], all);
  const followed = (await seenBy(services, caller, items)).filter(({ onlooker }) => onlooker !== null);
  const views = new Map(followed.map(({ view }) => [view.processId, view]));
  return entries.flatMap((entry) => {
    const view = isAboutProcess(entry) ? views.get(entry.processId) : undefined;
    if (view === undefined || !isAboutProcess(entry)) return [entry];
    const { customerNo, tier } = view;
    return isToldToOnlookers(entry.type) ? [{ ...entry, customerNo, tier }] : [];
  });
}

function isAboutProcess(entry: FeedEntry): entry is EventEntry {
  return entry.kind !== 'notification';
}
