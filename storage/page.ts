/** A page of a list: which one, how long, in which order. */
export interface PageRequest<S extends string> {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly sort: S;
  readonly descending: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  /** Counted up to two thousand, or as far as the page reaches. */
  readonly total: number;
}
