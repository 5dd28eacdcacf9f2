/** Does something with each of them, so many at once. */
export async function inTurns<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T, n: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const goOn = async (): Promise<void> => {
    for (let n = next++; n < all.length; n = next++) await work(all[n] as T, n);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, goOn));
}
