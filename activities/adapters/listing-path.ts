const pageSize = 1_000;

/** The path of a page of a listing; what is null is not asked for. */
export function listingPath(path: string, wanted: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${path}?${new URLSearchParams([['limit', String(pageSize)], ...given]).toString()}`;
}
