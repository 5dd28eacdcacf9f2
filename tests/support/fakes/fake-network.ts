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
  extends FakeSystem<
    'reserve' | 'exchange' | 'release' | 'activate' | 'disconnect' | 'retire' | 'remove-access'
  >
  implements NetworkPort
{
  private readonly held = new Map<string, readonly HeldResource[]>();
  private readonly exchanges = new Map<string, Exchange>();
  private readonly rounds = new Map<string, number>();
  private readonly gaveBack = new Set<string>();
  private readonly active = new Set<string>();
  private readonly ceased = new Set<string>();
  private readonly access = new Map<string, 'granted' | 'removed'>();
  private readonly faulty = new Set<string>();
  /** Who uses a resource besides its owner, by its id. */
  private readonly sharers = new Map<string, readonly string[]>();
  /** How often each resource was given back by an exit. */
  readonly retired = new Map<string, number>();
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
    this.access.set(orderNo, 'granted');
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

  async inspect({
    orders,
    resources,
  }: Parameters<NetworkPort['inspect']>[0]): ReturnType<NetworkPort['inspect']> {
    return {
      orders: orders.map((orderNo) => ({
        orderNo,
        held: this.usedBy(orderNo),
        service: this.active.has(orderNo) ? 'active' : this.ceased.has(orderNo) ? 'ceased' : 'none',
        access: this.access.get(orderNo) ?? 'none',
      })),
      resources: resources.map((id) => ({ id, localNetwork: 'kunming', users: this.usersOf(id) })),
    };
  }

  async disconnect(key: string, orders: readonly string[]): Promise<void> {
    this.called('disconnect', key, orders.join());
    for (const orderNo of orders) if (this.active.delete(orderNo)) this.ceased.add(orderNo);
    this.answering('disconnect');
  }

  async retire(key: string, orders: readonly string[]): ReturnType<NetworkPort['retire']> {
    this.called('retire', key, orders.join());
    if (orders.some((orderNo) => this.active.has(orderNo)))
      throw new BusinessError('past-point-of-no-return', 'still connected');
    const all = orders.map((orderNo) => this.retireOne(orderNo));
    this.answering('retire');
    return { released: all.flatMap(({ released }) => released), kept: all.flatMap(({ kept }) => kept) };
  }

  async removeAccess(key: string, orders: readonly string[]): Promise<void> {
    this.called('remove-access', key, orders.join());
    for (const orderNo of orders) if (this.access.has(orderNo)) this.access.set(orderNo, 'removed');
    this.answering('remove-access');
  }

  async listHeld(): ReturnType<NetworkPort['listHeld']> {
    const ids = [...this.held.values()].flat().map(({ id }) => id);
    return { items: ids.map((id) => ({ id, users: this.usersOf(id) })), next: null };
  }

  async listServed(): ReturnType<NetworkPort['listServed']> {
    return { items: [...this.active].map((orderNo) => ({ orderNo })), next: null };
  }

  /** A station finds a resource faulty, or has put it right. */
  setFaulty(id: string, isFaulty: boolean): void {
    if (isFaulty) this.faulty.add(id);
    else this.faulty.delete(id);
  }

  /** Another order uses a held resource too. */
  share(id: string, orderNo: string): void {
    this.sharers.set(id, [...(this.sharers.get(id) ?? []), orderNo]);
  }

  /** Something the inventory holds that nobody gave it by an order. */
  holdByHand(orderNo: string, id: string): void {
    const resource = { slot: 'x.port', type: 'port', id, state: 'in-service', pool: 'x' } as const;
    this.held.set(orderNo, [...(this.held.get(orderNo) ?? []), resource]);
  }

  /** A station takes it out again. */
  freeByHand(orderNo: string, id: string): void {
    const left = (this.held.get(orderNo) ?? []).filter((resource) => resource.id !== id);
    this.held.set(orderNo, left);
  }

  private usersOf(id: string): string[] {
    const owners = [...this.held].filter(([, held]) => held.some((resource) => resource.id === id));
    return [...owners.map(([orderNo]) => orderNo), ...(this.sharers.get(id) ?? [])];
  }

  private usedBy(orderNo: string): string[] {
    const shared = [...this.sharers].filter(([, users]) => users.includes(orderNo)).map(([id]) => id);
    return [...(this.held.get(orderNo) ?? []).map(({ id }) => id), ...shared].sort();
  }

  private retireOne(orderNo: string): Awaited<ReturnType<NetworkPort['retire']>> {
    const own = this.held.get(orderNo) ?? [];
    const kept = own.filter(({ id }) => this.faulty.has(id));
    const leaving = own.filter((resource) => !kept.includes(resource));
    this.held.set(orderNo, kept);
    this.gaveBack.add(orderNo);
    for (const resource of leaving) {
      this.retired.set(resource.id, (this.retired.get(resource.id) ?? 0) + 1);
      const [heir, ...others] = this.sharers.get(resource.id) ?? [];
      if (heir === undefined) continue;
      this.sharers.set(resource.id, others);
      this.held.set(heir, [...(this.held.get(heir) ?? []), resource]);
    }
    for (const [id, users] of this.sharers)
      this.sharers.set(
        id,
        users.filter((user) => user !== orderNo),
      );
    return {
      released: leaving.map(toReleased),
      kept: kept.map(({ id }) => ({ orderNo, id, why: 'faulty', localNetwork: 'kunming' })),
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
