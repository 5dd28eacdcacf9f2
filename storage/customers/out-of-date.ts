import { BusinessError } from '../../domain/errors';

/** Somebody else has changed it since the caller looked (optimistic versions). */
export function outOfDate(what: string, seen: number): BusinessError {
  return new BusinessError('conflict', `${what} is no longer version ${seen}: look again.`, [
    { field: 'version', reason: '已被他人修改 / has been changed by somebody else' },
  ]);
}
