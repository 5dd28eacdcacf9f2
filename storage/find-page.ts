import type { Collection, Document, Filter } from 'mongodb';
import type { Page, PageRequest } from './page';

/**
 * Part of a question to the records. Always built by our own code from validated values and the caller's scope; no object of a
 * request ever becomes one (design 4).
 */
export type Condition = Readonly<Record<string, unknown>>;

function refuseUndefined(value: unknown, path: string): void {
  if (value === undefined) throw new TypeError(`The condition on ${path} is undefined`);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return;
  for (const [key, inner] of Object.entries(value))
    refuseUndefined(inner, path === '' ? key : `${path}.${key}`);
}

/**
 * All conditions at once.
 * @throws TypeError when a value is undefined, however deep: it would silently match something else
 */
export function allOf<T>(conditions: readonly Condition[]): Filter<T> {
  for (const condition of conditions) refuseUndefined(condition, '');
  const given = conditions.filter((condition) => Object.keys(condition).length > 0);
  return (given.length === 0 ? {} : { $and: given }) as Filter<T>;
}

/** So many are counted beyond a page, enough for the pager to lead on: counting reads every one of them. */
export const countedBeyond = 100;

/**
 * One page of what satisfies every condition, in the asked order and within it by id, so that pages neither overlap nor leave out. What
 * there is in all is counted up to `countedBeyond` beyond the page.
 */
export const findPage = pagesCounting(countedBeyond);

/** The same with everything counted, where a page has to add up to a figure. */
export const findCountedPage = pagesCounting(null);

/** `beyond`: how many are counted beyond the page; null for all. */
function pagesCounting(beyond: number | null) {
  return async <T extends Document, S extends string>(
    collection: Collection<T>,
    conditions: readonly Condition[],
    request: PageRequest<S>,
    sortFields: Readonly<Record<S, string>>,
  ): Promise<Page<T>> => {
    const filter = allOf<T>(conditions);
    const direction = request.descending ? -1 : 1;
    const skipped = (request.page - 1) * request.pageSize;
    const items = await collection
      .find<T>(filter)
      .sort({ [sortFields[request.sort]]: direction, _id: direction })
      .skip(skipped)
      .limit(request.pageSize)
      .toArray();
    const isLastPage = items.length < request.pageSize && (items.length > 0 || skipped === 0);
    // Most lists fit on a page: they need not be counted as well.
    const reached = skipped + items.length;
    const limit = beyond === null ? {} : { limit: reached + beyond };
    const total = isLastPage ? reached : Math.max(reached, await collection.countDocuments(filter, limit));
    return { items, page: request.page, pageSize: request.pageSize, total };
  };
}
