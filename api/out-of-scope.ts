import { BusinessError } from '../domain/errors';

/** `not-found` for something there is, but which the caller may not see. They can't tell the difference; the audit record can. */
export class OutOfScope extends BusinessError {
  constructor(message: string) {
    super('not-found', message);
    this.name = 'OutOfScope';
  }
}
