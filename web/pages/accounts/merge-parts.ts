/** What a part of a file holds, by field. */
type Content = Readonly<Record<string, unknown>>;

/** My changes on top of what somebody else wrote meanwhile. */
export interface Merged {
  readonly content: Content;
  /** Fields that both of us changed, to different things: mine stands. */
  readonly contested: readonly string[];
}

/** Brings together what I wrote and what somebody else saved meanwhile, both beginning from `base`. */
export function mergeParts(base: Content, mine: Content, theirs: Content): Merged {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const isMine = (name: string): boolean => !isSame(mine[name], base[name]);
  const content = Object.fromEntries(names.map((name) => [name, isMine(name) ? mine[name] : theirs[name]]));
  const contested = names.filter(
    (name) => isMine(name) && !isSame(theirs[name], base[name]) && !isSame(theirs[name], mine[name]),
  );
  return { content, contested };
}

/** An empty field, however it came to be empty, is the same. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
