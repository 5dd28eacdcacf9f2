import type { KeptResource } from '../../domain/exit/found';
import { executorsOf } from '../../domain/people/groups';
import { theProcess } from '../../domain/process/actor';
import { forGroup, reach } from '../shared/case';
import { now } from '../shared/now';
import { call } from './call';
import { type ExitCase, ask, inPages } from './exit-case';

/** Services are taken out of operation. */
export async function disconnect(it: ExitCase, orders: readonly string[]): Promise<void> {
  for (const page of inPages(orders)) {
    await call(it, 'network', 'disconnect', (patience, key) =>
      it.systems.network[patience].disconnectServices(key, page),
    );
  }
  reach(it, 'exit-disconnected', null);
}

/**
 * Every resource is released (EXI-2). A faulty one stays, and its station is asked to clear it: beside everything else, until the
 * inventory has let go of it (EXI-3).
 */
export async function releaseResources(it: ExitCase, orders: readonly string[]): Promise<void> {
  const kept: KeptResource[] = [];
  for (const page of inPages(orders)) kept.push(...(await retire(it, page)));
  it.ceased.push(...orders);
  reach(it, kept.length === 0 ? 'exit-released' : 'exit-resources-kept', {
    ceased: [...it.ceased],
    ...(kept.length > 0 && { kept: kept.map((resource) => ({ ...resource })) }),
  });
  if (kept.length === 0) return;
  it.clearing = Promise.all([it.clearing, clearAll(it, kept)]);
  // Awaited by the proof.
  it.clearing.catch(() => {});
}

/** The customer's access ends. */
export async function removeAccess(it: ExitCase, orders: readonly string[]): Promise<void> {
  for (const page of inPages(orders)) {
    await call(it, 'network', 'remove-access', (patience, key) =>
      it.systems.network[patience].removeAccess(key, page),
    );
  }
  reach(it, 'exit-access-removed', null);
}

/** Releases what can be; answers with what cannot be yet. */
async function retire(it: ExitCase, orders: readonly string[]): Promise<readonly KeptResource[]> {
  const answer = await call(it, 'network', 'retire', (patience, key) =>
    it.systems.network[patience].retireResources(key, orders),
  );
  if (answer === null) return [];
  const known = new Set(it.process.record.view.resources.map(({ id }) => id));
  const fresh = answer.released.filter(({ id }) => !known.has(id));
  if (fresh.length > 0) it.process.record.add('resource.changed', { resources: fresh }, theProcess);
  return answer.kept;
}

async function clearAll(it: ExitCase, kept: readonly KeptResource[]): Promise<void> {
  await Promise.all(kept.map((resource) => clear(it, resource)));
  reach(it, 'exit-released', null);
}

/** One resource's own task for its station, again and again until the inventory has let go of it. */
async function clear(it: ExitCase, { id, orderNo, localNetwork, why }: KeptResource): Promise<void> {
  for (let isKept = true; isKept;) {
    await ask(it, 'clear-faulty', {
      ...forGroup(it, executorsOf({ station: 'resource', localNetwork })),
      place: id,
      limit: it.start.limits.own.clearFaulty,
      since: now(),
      context: { resource: id, orderNo, why },
    });
    isKept = (await retire(it, [orderNo])).some((resource) => resource.id === id);
  }
}
