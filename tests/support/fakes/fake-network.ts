import type { NetworkPort } from '../../../activities/ports';
import type { Resource, ResourceNeed } from '../../../domain/catalogue/resource';
import { BusinessError } from '../../../domain/errors';
import { FakeSystem } from './fake-system';

type Activation = Awaited<ReturnType<NetworkPort['activate']>>;

const activatedAt = '2026-11-24T02:00:00.000Z';

/** A network that keeps its state in memory. It activates at once unless told to report later. */
export class FakeNetwork extends FakeSystem<'reserve' | 'release' | 'activate'> implements NetworkPort {
  private readonly held = new Map<string, readonly Resource[]>();
  private readonly gaveBack = new Set<string>();
  private readonly active = new Set<string>();
  private readonly shortages = new Map<string, number>();
  private readonly reportingLater = new Set<string>();
  /** The reference to quote in the report of an activation, by order. */
  readonly callbackRefs = new Map<string, string>();

  /** The next `times` reservations for an order find nothing. */
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
    const shortages = this.shortages.get(orderNo) ?? 0;
    if (shortages > 0) {
      this.shortages.set(orderNo, shortages - 1);
      throw new BusinessError('no-resource', 'nothing free');
    }
    const resources = needs.map(({ slot, type }): Resource => ({
      slot,
      type,
      id: `${orderNo}-${slot}`,
      state: 'reserved',
    }));
    this.held.set(orderNo, resources);
    return resources;
  }

  async release(key: string, orderNo: string): Promise<readonly Resource[]> {
    this.called('release', key, orderNo);
    const released = (this.held.get(orderNo) ?? []).map((resource): Resource => ({
      ...resource,
      state: 'released',
    }));
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
    return { resources: this.held.get(orderNo) ?? [], active: this.active.has(orderNo) };
  }

  /** Orders that hold something now. */
  holders(): string[] {
    return [...this.held.keys()];
  }
}
