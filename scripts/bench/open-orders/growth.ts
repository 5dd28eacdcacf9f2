import type { OrderBook } from './order-book';

/** How many orders stand open, those apart whose clocks come due, and how fast that grows. */
export class Growth {
  private ms = 0;
  private placed = 0;

  constructor(
    private readonly orders: OrderBook,
    private open: number,
  ) {}

  /** Places orders until so many stand open. */
  async upTo(open: number): Promise<void> {
    const began = performance.now();
    await this.orders.more(open - this.open);
    this.ms += performance.now() - began;
    this.placed += open - this.open;
    this.open = open;
  }

  get perSecond(): number {
    return this.placed / (this.ms / 1_000);
  }
}
