/** A page of a list, as the API answers. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}
