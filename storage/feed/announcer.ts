import type { StoredEvent, StoredProcess } from '../documents';
import type { Store } from '../store';
import { aboutProcesses } from './about-processes';
import { standingAnnouncements, createTails } from './announced';
import { announcementOf, newsOf, withdrawalOf } from './announcement';
import { createAppender } from './appender';
import type { AboutProcess, NewEntry } from './feed-entry';

/** Puts what stands in the records, and is not in the feed yet, into the feed. May be repeated. */
export interface Announcer {
  /** The events of these processes, as far as their views have followed. */
  processes(processIds: readonly string[]): Promise<void>;
  notifications(ids: readonly string[]): Promise<void>;
}

/**
 * An event is announced when its process's view stands, so that whoever reads of it may see the process by the view as it is then. Hashes are
 * chained: when the last announced event still stands, all before it do; when it does not, what was replaced is withdrawn.
 */
export function createAnnouncer(store: Store): Announcer {
  const appender = createAppender(store);
  const tails = createTails(store);

  async function append(entries: readonly NewEntry[]): Promise<void> {
    try {
      await appender.append(entries);
    } catch (error) {
      tails.forgetAll();
      throw error;
    }
  }

  /** Takes back the announced events that no longer stand. */
  async function withdraw(processId: string): Promise<void> {
    const announced = await standingAnnouncements(store, processId);
    const ids = announced.map(({ seq }) => `${processId}#${seq}`);
    const found = await store.events.find({ _id: { $in: ids } }, { projection: { hash: 1 } }).toArray();
    const hashes = new Set(found.map(({ hash }) => hash));
    const gone = announced.filter(({ hash }) => !hashes.has(hash));
    await append(gone.toReversed().map(withdrawalOf));
    tails.forget(processId);
  }

  /** The entries for the events of one process after those announced, as far as they are chained without a gap. */
  async function following(
    events: readonly StoredEvent[],
    processId: string,
    about: AboutProcess,
  ): Promise<readonly NewEntry[]> {
    let last = await tails.of(processId);
    const entries: NewEntry[] = [];
    for (const event of events) {
      if (event.seq <= (last?.seq ?? 0)) continue;
      if (event.previousHash !== (last?.hash ?? null)) break;
      entries.push(announcementOf(event, about));
      last = event;
    }
    return entries;
  }

  /** The events that may have to be announced, with the last announced one to compare with. */
  async function unannounced(views: readonly Pick<StoredProcess, '_id' | 'seq'>[]) {
    const wanted = await Promise.all(
      views.map(async ({ _id: processId, seq }) => {
        const tail = await tails.of(processId);
        return { processId, tail, from: tail?.seq ?? 1, to: Math.max(seq, tail?.seq ?? 1) };
      }),
    );
    const ranges = wanted.map(({ processId, from, to }) => ({ processId, seq: { $gte: from, $lte: to } }));
    const events = await store.events.find({ $or: ranges }).sort({ processId: 1, seq: 1 }).toArray();
    return wanted.map((each) => ({
      ...each,
      events: events.filter(({ processId }) => processId === each.processId),
    }));
  }

  async function announce(processIds: readonly string[], again: boolean): Promise<void> {
    if (processIds.length === 0) return;
    const views = await store.processes
      .find({ _id: { $in: [...processIds] } }, { projection: { seq: 1 } })
      .toArray();
    if (views.length === 0) return;
    const order = new Map(processIds.map((id, n) => [id, n]));
    const sorted = views.toSorted((a, b) => (order.get(a._id) ?? 0) - (order.get(b._id) ?? 0));
    const found = await unannounced(sorted);
    const replaced = found.filter(
      ({ tail, events }) => tail !== null && events.every(({ hash }) => hash !== tail.hash),
    );
    for (const { processId } of replaced) await withdraw(processId);
    const abouts = await aboutProcesses(store, processIds);
    const untouched = found.filter((each) => !replaced.includes(each));
    const entries: NewEntry[] = [];
    for (const { processId, events } of untouched) {
      const about = abouts.get(processId);
      if (about !== undefined) entries.push(...(await following(events, processId, about)));
    }
    await append(entries);
    for (const entry of entries) if (entry.kind === 'event') tails.set(entry.processId, entry);
    if (!again)
      await announce(
        replaced.map(({ processId }) => processId),
        true,
      );
  }

  return {
    processes: async (processIds) => await announce([...new Set(processIds)], false),
    notifications: async (ids) => {
      if (ids.length === 0) return;
      const told = await store.notifications
        .find({ _id: { $in: [...ids] } })
        .sort({ at: 1, _id: 1 })
        .toArray();
      const abouts = await aboutProcesses(store, [...new Set(told.map(({ processId }) => processId))]);
      const entries = told.flatMap((notification) => {
        const about = abouts.get(notification.processId);
        return about === undefined ? [] : [newsOf(notification, about)];
      });
      await append(entries);
    },
  };
}
