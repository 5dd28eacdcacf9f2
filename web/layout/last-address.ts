const keyOf = (path: string): string => `bihuan.last.${path}`;

/** Notes how a page is looked at in this tab: which part of a list, which filter. A reload leaves it as it is. */
export function noteAddress(path: string, search: string): void {
  sessionStorage.setItem(keyOf(path), search);
}

/** A page as it was looked at last, for the way back to it. */
export function lastAddress(path: string): string {
  return `${path}${sessionStorage.getItem(keyOf(path)) ?? ''}`;
}
