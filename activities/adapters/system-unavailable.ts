/** An outside system gave no usable answer: down, too slow, or answering what it should not. The same call may be tried again. */
export class SystemUnavailable extends Error {
  constructor(
    readonly system: string,
    message: string,
    cause: unknown,
  ) {
    super(`${system}: ${message}`, { cause });
    this.name = 'SystemUnavailable';
  }
}
