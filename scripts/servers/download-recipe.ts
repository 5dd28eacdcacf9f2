/** One way of getting a server's program onto this machine. */
export interface DownloadRecipe {
  /** Where from, for the progress line. */
  readonly source: string;
  /**
   * Puts the program somewhere under `dir`, which is empty and its own.
   * @returns the program's path relative to `dir`
   * @throws Error saying why it could not be had this way
   */
  fetch(dir: string): Promise<string>;
}
