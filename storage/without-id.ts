/** A document as the rest of the house knows it: without the database's own key. */
export function withoutId<T extends { readonly _id: unknown }>({ _id, ...rest }: T): Omit<T, '_id'> {
  return rest;
}
