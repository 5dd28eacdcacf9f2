import type { Exchange, NetworkPort } from '../../../activities/ports';
import type { Resource, ResourceNeed } from '../../../domain/catalogue/resource';
import { BusinessError } from '../../../domain/errors';
import { matchHeld } from '../../../systems/network/match-held';
import { FakeSystem } from './fake-system';

type Activation = Awaited<ReturnType<NetworkPort['activate']>>;

/** A resource, and what makes it as good as another. */
type HeldResource = Resource & { readonly pool: string };

const activatedAt = '2026-11-24T02:00:00.000Z';

/** A network that keeps its state in memory. It activates at once unless told to report later. */
export class FakeNetwork
  extends FakeSystem<'reserve' | 'exchange' | 'release' | 'activate'>
  implements NetworkPort
{
  private readonly held = new Map<string, readonly HeldResource[]>();
  private readonly exchanges = new Map<string, Exchange>();
  private readonly rounds = new Map<string, number>();
  private readonly gaveBack = new Set<string>();
  private readonly active = new Set<string>();
  private readonly shortages = new Map<string, number>();
  private readonly reportingLater = new Set<string>();
  /** The reference to quote in the report of an activation, by order. */
  readonly callbackRefs = new Map<string, string>();

  /** The next `times` reservations and exchanges for an order find nothing. */
  beShortFor(orderNo: string, times: number): void {
    this.shortages.set(orderNo, times);
  }

  /** The activation of an order is reported by callback, not at once. */
  reportLater(orderNo: string): void {
    this.reportingLater.add(orderNo);
  }

  async reserve(key: string, orderNo: string, needs: readonly ResourceNeed[]): Promise<readonly Resource[]> {
    this.called('reserve', key, orderNo);
    if (this.gaveBack.has(orderNo)) throw new BusinessError('released-before', orderNo);
    this.runShort(orderNo);
    const resources = needs.map((need) => reserved(need, `${orderNo}-${need.slot}`));
    this.held.set(orderNo, resources);
    return resources.map(toResource);
  }

  async exchange(
    key: string,
    { orderNo, round }: { readonly orderNo: string; readonly round: number },
    needs: readonly ResourceNeed[],
  ): Promise<Exchange> {
    this.called('exchange', key, orderNo);
    const before = this.exchanges.get(key);
    if (before !== undefined) return before;
    if (this.gaveBack.has(orderNo)) throw new BusinessError('released-before', orderNo);
    if (this.active.has(orderNo)) throw new BusinessError('past-point-of-no-return', orderNo);
    if (round < (this.rounds.get(orderNo) ?? 0)) throw new BusinessError('conflict', 'overtaken');
    this.rounds.set(orderNo, round);
    const had = this.held.get(orderNo) ?? [];
    const places = needs.map((need) => ({ slot: need.slot, pool: poolOf(need), need }));
    const { moving, missing, leaving, surplus } = matchHeld(had, places);
    if (missing.length > 0) this.runShort(orderNo);
    const holds = [
      ...had.filter((resource) => !leaving.includes(resource)),
      ...moving.map(({ place, resource }) => ({ ...resource, slot: place.slot })),
      ...missing.map(({ need }) => reserved(need, `${orderNo}-${need.slot}-${this.exchanges.size + 1}`)),
    ];
    this.held.set(orderNo, holds);
    const exchange = { held: holds.map(toResource), released: surplus.map(toReleased) };
    this.exchanges.set(key, exchange);
    return exchange;
  }

  async release(key: string, orderNo: string): Promise<readonly Resource[]> {
    this.called('release', key, orderNo);
    const released = (this.held.get(orderNo) ?? []).map(toReleased);
    this.held.delete(orderNo);
    this.gaveBack.add(orderNo);
    return released;
  }

  async activate(key: string, orderNo: string, callbackRef: string): Promise<Activation> {
    this.called('activate', key, orderNo);
    this.callbackRefs.set(orderNo, callbackRef);
    const done = this.active.has(orderNo);
    this.active.add(orderNo);
    return this.reportingLater.has(orderNo) && !done
      ? { state: 'pending' }
      : { state: 'active', activatedAt };
  }

  async look(orderNo: string): Promise<{ resources: readonly Resource[]; active: boolean }> {
    return {
      resources: (this.held.get(orderNo) ?? []).map(toResource),
      active: this.active.has(orderNo),
    };
  }

  /** Orders that hold something now. */
  holders(): string[] {
    return [...this.held.keys()];
  }

  private runShort(orderNo: string): void {
    const shortages = this.shortages.get(orderNo) ?? 0;
    if (shortages === 0) return;
    this.shortages.set(orderNo, shortages - 1);
    throw new BusinessError('no-resource', 'nothing free');
  }
}

function poolOf({ type, localNetworks, addressId }: ResourceNeed): string {
  return [type, ...[...new Set(localNetworks)].sort(), addressId].join('/');
}

function reserved(need: ResourceNeed, id: string): HeldResource {
  return { slot: need.slot, type: need.type, id, state: 'reserved', pool: poolOf(need) };
}

function toResource({ slot, type, id, state }: HeldResource): Resource {
  return { slot, type, id, state };
}

function toReleased(resource: HeldResource): Resource {
  return { ...toResource(resource), state: 'released' };
}
