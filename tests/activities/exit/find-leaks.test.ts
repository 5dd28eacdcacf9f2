import type { StandingOrder } from '../../../activities/exit/exit-ports';
import { type AuditPorts, findLeaks } from '../../../activities/exit/find-leaks';
import type { Leak } from '../../../domain/exit/leaks';
import type { Standing } from '../../../domain/exit/service';

const pageSize = 1_000;

/** Systems with many services in order; what a test makes of some of them is put on top. */
class ManyServices {
  readonly standings = new Map<string, Standing>();
  readonly held = new Map<string, readonly string[]>();
  readonly served = new Set<string>();
  readonly billed = new Set<string>();
  questions = 0;
  /** Called at every question: what happens meanwhile. */
  meanwhile: () => void = () => {};

  constructor(services: number) {
    for (let n = 0; n < services; n += 1) this.service(`SO-${String(n).padStart(6, '0')}`);
  }

  service(orderNo: string): void {
    this.standings.set(orderNo, 'active');
    this.held.set(
      orderNo,
      [1, 2, 3, 4, 5].map((n) => `${orderNo}-R${n}`),
    );
    this.served.add(orderNo);
    this.billed.add(orderNo);
  }

  get ports(): AuditPorts {
    const heldAll = () =>
      [...this.held].flatMap(([orderNo, ids]) => ids.map((id) => ({ id, users: [orderNo] })));
    return {
      network: {
        listHeld: async (after) => this.page(heldAll(), after),
        listServed: async (after) =>
          this.page(
            [...this.served].map((orderNo) => ({ orderNo })),
            after,
          ),
        inspect: async ({ orders }) => ({
          orders: this.asked(orders).map((orderNo) => ({
            orderNo,
            held: this.held.get(orderNo) ?? [],
            service: this.served.has(orderNo) ? 'active' : 'none',
            access: 'none',
          })),
          resources: [],
        }),
      },
      billing: {
        listBilled: async (_customerNo, after) =>
          this.page(
            [...this.billed].map((orderNo) => this.billOf(orderNo)),
            after,
          ),
        inspect: async (orders) => this.asked(orders).map((orderNo) => this.billOf(orderNo)),
      },
      records: {
        standingsOf: async (orders) =>
          this.asked(orders).flatMap((orderNo): StandingOrder[] => {
            const standing = this.standings.get(orderNo);
            return standing === undefined ? [] : [{ orderNo, customerNo: 'C-1', standing }];
          }),
      },
    };
  }

  async leaks(): Promise<readonly string[]> {
    const found: Leak[] = [];
    await findLeaks(this.ports, (leak) => found.push(leak));
    return found.map(({ kind, orderNo, resource }) => `${kind} ${resource ?? orderNo}`);
  }

  private asked<T>(all: readonly T[]): readonly T[] {
    this.questions += 1;
    this.meanwhile();
    return all;
  }

  private billOf(orderNo: string) {
    const state = this.billed.has(orderNo) ? 'billing' : 'none';
    return { orderNo, state, customerNo: 'C-1', contractNo: null } as const;
  }

  private page<T>(all: readonly T[], after: string | null) {
    this.questions += 1;
    const from = Number(after ?? 0);
    const next = from + pageSize;
    return { items: all.slice(from, next), next: next < all.length ? String(next) : null };
  }
}

describe('looking for leaks (EXI-4)', () => {
  it('finds those of each kind among thousands of resources, and asks by the page', async () => {
    const systems = new ManyServices(3_000);
    systems.held.set('SO-DEAD', ['X-1', 'X-2']);
    systems.standings.set('SO-DEAD', 'over');
    systems.billed.add('SO-NOBODY');
    systems.billed.delete('SO-002000');
    systems.served.delete('SO-001000');
    expect(new Set(await systems.leaks())).toEqual(
      new Set([
        'held-by-nobody X-1',
        'held-by-nobody X-2',
        'billed-without-service SO-NOBODY',
        'served-without-billing SO-002000',
        'billed-without-service SO-001000',
      ]),
    );
    // 15,000 resources, 3,000 services.
    expect(systems.questions).toBeLessThan(80);
  });

  it('tells a leak once, wherever it shows', async () => {
    const systems = new ManyServices(0);
    systems.service('SO-1');
    systems.standings.set('SO-1', 'over');
    expect(await systems.leaks()).toHaveLength(6);
  });

  it('is not misled by an order that ends while it looks', async () => {
    const systems = new ManyServices(10);
    systems.held.set('SO-ENDING', ['X-1']);
    systems.standings.set('SO-ENDING', 'in-flight');
    systems.meanwhile = () => {
      // The page was read: now the order gives everything back and is over.
      systems.standings.set('SO-ENDING', 'over');
      systems.held.delete('SO-ENDING');
    };
    expect(await systems.leaks()).toEqual([]);
  });

  it('is not misled by an exit that begins while it looks', async () => {
    const systems = new ManyServices(10);
    systems.meanwhile = () => {
      if (systems.questions < 4) return;
      systems.standings.set('SO-000003', 'leaving');
      systems.billed.delete('SO-000003');
    };
    expect(await systems.leaks()).toEqual([]);
  });
});
