/** Ends a case's story early because somebody decided so: it is completed, rejected or failed then. Anything else that ends it is an error. */
export class CaseEnded extends Error {
  constructor(
    readonly as: 'completed' | 'rejected' | 'failed',
    readonly reason: string,
  ) {
    super(reason);
    this.name = 'CaseEnded';
  }
}

/** Ends a case's story early because somebody would rather not go on: what was done is given back. */
export class CaseGivenUp extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'CaseGivenUp';
  }
}
