import type { NetworkPort } from '../../../activities/ports';
import type { Resource, ResourceNeed } from '../../../domain/catalogue/resource';
import { BusinessError } from '../../../domain/errors';

/** A network that keeps its state in memory and activates at once. It can be told to be short of resources, or to be down. */
export class FakeNetwork implements NetworkPort {
  private readonly held = new Map<string, readonly Resource[]>();
  private readonly gaveBack = new Set<string>();
  private readonly active = new Set<string>();
  private shortages = 0;
  private failures: Partial<Record<'reserve' | 'release' | 'activate', number>> = {};
  readonly calls: { readonly operation: string; readonly key: string }[] = [];

  /** The next `times` reservations find nothing. */
  beShort(times: number): void {
    this.shortages = times;
  }

  /** The next `times` calls of an operation fail as a broken system does. */
  fail(operation: 'reserve' | 'release' | 'activate', times: number): void {
    this.failures[operation] = times;
  }

  async reserve(key: string, orderNo: string, needs: readonly ResourceNeed[]): Promise<readonly Resource[]> {
    this.called('reserve', key);
    if (this.gaveBack.has(orderNo)) throw new BusinessError('released-before', orderNo);
    if (this.shortages > 0) {
      this.shortages -= 1;
      throw new BusinessError('no-resource', 'nothing free');
    }
    const resources = needs.map(({ slot, type }): Resource => ({ slot, type, id: `${orderNo}-${slot}`, state: 'reserved' }));
    this.held.set(orderNo, resources);
    return resources;
  }

  async release(key: string, orderNo: string): Promise<readonly Resource[]> {
    this.called('release', key);
    const released = (this.held.get(orderNo) ?? []).map((resource): Resource => ({ ...resource, state: 'released' }));
    this.held.delete(orderNo);
    this.gaveBack.add(orderNo);
    return released;
  }

  async activate(key: string, orderNo: string): Promise<{ state: 'active'; activatedAt: string }> {
    this.called('activate', key);
    this.active.add(orderNo);
    return { state: 'active', activatedAt: '2026-11-24T02:00:00.000Z' };
  }

  async look(orderNo: string): Promise<{ resources: readonly Resource[]; active: boolean }> {
    return { resources: this.held.get(orderNo) ?? [], active: this.active.has(orderNo) };
  }

  private called(operation: 'reserve' | 'release' | 'activate', key: string): void {
    this.calls.push({ operation, key });
    const failures = this.failures[operation] ?? 0;
    if (failures === 0) return;
    this.failures[operation] = failures - 1;
    throw new Error(`the network cannot ${operation} now`);
  }
}
