/** Ends an order's story early because somebody decided so; anything else that ends it is an error. */
export class OrderRejected extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'OrderRejected';
  }
}

/** The customer would rather not wait for missing resources (O2A-7). */
export class OrderGivenUp extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'OrderGivenUp';
  }
}
